/*
 * Saves what is typed. One field, one small request, with an operation id that makes sending it again harmless and the
 * version it was based on. What is not saved yet stays in a queue in this tab, never in the browser's storage: it is
 * sent again until the server has it, on leaving the page too. The page always says in words where it stands.
 *
 * Before there is a participation, all fields of the first page are sent together; the server registers her as soon as
 * they are right.
 */
(() => {
  "use strict";

  const form = document.getElementById("autosave");
  const state = document.getElementById("save-state");
  const text = document.getElementById("save-text");
  const says = form.dataset;
  const fields = [...form.querySelectorAll("[data-field]")].map(block => ({
    key: block.dataset.field,
    input: block.querySelector("input, select"),
    mark: block.querySelector(".mark"),
  }));
  const editable = fields.some(field => !field.input.readOnly && !field.input.disabled);

  /** Values the server has, or has been asked to take, by field. */
  const known = new Map(fields.map(field => [field.key, field.input.value]));
  /** What is to be saved: field → {operation, value}. Only the newest value of a field counts. */
  const queue = new Map();
  /** The version each field was last seen in; a field saved by somebody else after that is a conflict. */
  const versions = new Map();
  /** Fields whose value the server has refused or somebody else has changed: they wait for the user. */
  const refused = new Set();

  let sending = null;
  let failures = 0;
  let retry = 0;
  let stopped = false;
  let touched = false;
  let savedAt = null;

  const field = key => fields.find(one => one.key === key);
  const put = (template, value) => template.replace("{0}", value);

  function operation() {
    // randomUUID exists on secure addresses only; development may be on another one.
    return crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit =>
      (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
  }

  function say(kind, words) {
    state.dataset.state = kind;
    if (text.textContent !== words) {
      text.textContent = words;
    }
  }

  function mark(one, kind, words) {
    one.mark.dataset.state = kind;
    one.mark.textContent = words;
    one.input.toggleAttribute("aria-invalid", false);
    if (kind === "wrong") {
      one.input.setAttribute("aria-invalid", "true");
    }
  }

  function sayHowItStands() {
    if (refused.size > 0) {
      say("unsaved", refused.size === 1 ? says.unsavedOne : put(says.unsavedMany, refused.size));
    } else if (queue.size > 0 || sending) {
      say("saving", says.saving);
    } else if (savedAt) {
      say("saved", put(says.saved, savedAt));
    }
  }

  async function post(address, body, leaving) {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Requested-With": "autosave", "X-Account": says.account },
      body: JSON.stringify(body),
      keepalive: true,
      signal: leaving ? undefined : AbortSignal.timeout(15000),
    });
    if (response.status >= 500) {
      throw new Error(`the server answered ${response.status}`);
    }
    return response;
  }

  /* ---- Somebody registered: field by field ---- */

  function enqueue(one) {
    if (known.get(one.key) === one.input.value) {
      return;
    }
    known.set(one.key, one.input.value);
    refused.delete(one.key);
    queue.set(one.key, { operation: operation(), value: one.input.value });
    mark(one, "", "");
    if (!stopped) {
      say("saving", says.saving);
    }
    sendNext();
  }

  function sendNext() {
    if (sending || stopped || queue.size === 0) {
      return;
    }
    const [key, item] = queue.entries().next().value;
    sending = send(key, item).catch(() => failed()).finally(() => {
      sending = null;
      if (failures === 0) {
        sendNext();
        if (!stopped) {
          sayHowItStands();
        }
      }
    });
  }

  async function send(key, item, leaving = false) {
    const response = await post(`/api/participations/${says.id}/fields`,
      { operation: item.operation, field: key, value: item.value, version: versions.get(key) ?? Number(says.version) }, leaving);
    failures = 0;
    if (response.status === 200) {
      taken(key, item, await response.json());
    } else if (response.status === 422) {
      refuse(key, item, await response.json());
    } else if (response.status === 409) {
      conflict(key, item, await response.json());
    } else {
      stop(response.status);
    }
  }

  function done(key, item) {
    if (queue.get(key) === item) {
      queue.delete(key);
    }
  }

  function taken(key, item, answer) {
    done(key, item);
    versions.set(key, answer.version);
    savedAt = answer.savedAt;
    const one = field(key);
    showAsRead(one, item.value, answer.value);
    mark(one, "saved", says.mark);
    showSteps(answer);
    if (key === "nationalId") {
      document.dispatchEvent(new CustomEvent("register:number-saved", { detail: { id: says.id } }));
    }
  }

  /** Shows a value as the server reads it, unless the user has typed on. */
  function showAsRead(one, sent, read) {
    if (read !== null && one.input.value === sent && one.input.tagName === "INPUT") {
      one.input.value = read;
      known.set(one.key, read);
    }
  }

  function refuse(key, item, answer) {
    done(key, item);
    if (!queue.has(key)) {
      refused.add(key);
      showError(field(key), answer);
    }
  }

  function showError(one, answer) {
    mark(one, "wrong", answer.message + (answer.link ? " " : ""));
    if (answer.link) {
      const link = document.createElement("a");
      link.href = answer.link;
      link.textContent = answer.linkText;
      one.mark.append(link);
    }
  }

  function conflict(key, item, answer) {
    done(key, item);
    refused.add(key);
    const one = field(key);
    mark(one, "wrong", answer.message);
    const shown = value => value === "" ? says.empty
      : one.input.tagName === "SELECT" ? [...one.input.options].find(option => option.value === value)?.text ?? value : value;
    const buttons = document.createElement("span");
    buttons.className = "choose";
    buttons.append(choice(put(says.keepMine, shown(item.value)), () => {
      versions.set(key, answer.version);
      known.delete(key);
      enqueue(one);
    }), choice(put(says.keepTheirs, shown(answer.theirs)), () => {
      one.input.value = answer.theirs;
      known.set(key, answer.theirs);
      refused.delete(key);
      mark(one, "", "");
      versions.set(key, answer.version);
      sayHowItStands();
    }));
    one.mark.append(buttons);
  }

  function choice(words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = words;
    button.addEventListener("click", act);
    return button;
  }

  function showSteps(answer) {
    for (const [key, step] of Object.entries(answer.steps)) {
      const item = document.querySelector(`.steps [data-step="${key}"]`);
      item.classList.toggle("complete", step.complete);
      item.querySelector("[data-note]").textContent = step.note;
    }
    const tag = document.querySelector("#now-status .tag");
    if (tag) {
      tag.className = `tag tag-${answer.status}`;
      tag.textContent = answer.statusText;
    }
  }

  /* ---- When it does not work ---- */

  function failed() {
    failures++;
    say("unsaved", says.waiting);
    const pause = Math.min(30000, 500 * 2 ** (failures - 1));
    clearTimeout(retry);
    retry = setTimeout(again, pause / 2 + Math.random() * pause / 2);
  }

  function again() {
    clearTimeout(retry);
    failures = 0;
    stopped = false;
    if (says.id) {
      sendNext();
    } else if (touched) {
      register();
    }
  }

  function stop(status) {
    stopped = true;
    const words = { 401: says.loggedout, 412: says.other, 404: says.gone, 403: says.forbidden }[status] ?? says.waiting;
    say("unsaved", words);
    if (status === 401 || status === 412) {
      const link = document.createElement("a");
      link.href = "/back";
      link.target = "_blank";
      link.textContent = says.login;
      text.append(" ", link);
    }
  }

  /* ---- Nobody registered yet: all fields of the first page together ---- */

  async function register() {
    if (sending || says.id) {
      return;
    }
    const values = Object.fromEntries(fields.map(one => [one.key, one.input.value]));
    const complete = fields.every(one => one.input.value !== "");
    if (complete) {
      say("saving", says.creating);
    }
    sending = post("/api/participations", { operation: says.operation, values }).then(async response => {
      failures = 0;
      if (response.status === 201) {
        registered(values, await response.json());
      } else if (response.status === 200) {
        incomplete(values, await response.json());
      } else {
        stop(response.status);
      }
    }).catch(() => failed()).finally(() => {
      sending = null;
      if (says.id) {
        fields.forEach(enqueue);
        sayHowItStands();
      } else if (failures === 0 && !stopped && fields.some(one => one.input.value !== values[one.key])) {
        register();
      }
    });
    await sending;
  }

  function incomplete(values, answer) {
    for (const one of fields) {
      const error = answer.errors[one.key];
      if (error) {
        showError(one, error);
      } else {
        mark(one, "", "");
      }
    }
    const wrong = Object.keys(answer.errors).map(key => document.querySelector(`label[for="${key}"]`).textContent.toLowerCase());
    say(wrong.length > 0 ? "unsaved" : "saving", answer.missing.length > 0
      ? put(says.missing, answer.missing.join(", ")) : put(says.wrong, wrong.join(", ")));
  }

  function registered(values, answer) {
    says.id = answer.id;
    says.version = answer.version;
    savedAt = answer.savedAt;
    const address = `/registry/person?id=${answer.id}`;
    history.replaceState(null, "", address);
    const language = document.querySelector(".context a[lang]");
    language.search = new URLSearchParams({ to: language.lang, back: address });
    document.querySelectorAll(".steps [data-step] a").forEach(link => {
      link.href = `/registry/${link.parentElement.dataset.step}?id=${answer.id}`;
      link.removeAttribute("aria-disabled");
      link.removeAttribute("role");
    });
    document.getElementById("next").href = `/registry/background?id=${answer.id}`;
    document.getElementById("later").href = `/registry/overview#p-${answer.id}`;
    document.querySelectorAll("[data-before=registered]").forEach(part => part.hidden = true);
    document.querySelectorAll("[data-after=registered]").forEach(part => part.hidden = false);
    for (const one of fields) {
      known.set(one.key, values[one.key]);
      mark(one, "saved", says.mark);
      showAsRead(one, values[one.key], answer.values[one.key]);
      if (one.key === "municipality" || one.key === "district") {
        one.input.disabled = true;
      }
    }
    document.dispatchEvent(new CustomEvent("register:number-saved", { detail: { id: answer.id } }));
  }

  /* ---- What the user does ---- */

  function changed(one) {
    touched = true;
    if (says.id) {
      enqueue(one);
    } else {
      register();
    }
  }

  function unsaved() {
    return queue.size > 0 || refused.size > 0 || sending !== null
      || (says.id ? fields.some(one => one.input.value !== known.get(one.key))
        : touched || fields.some(one => one.input.value !== known.get(one.key)));
  }

  function flush() {
    if (says.id && !stopped) {
      fields.forEach(one => {
        if (one.input.value !== known.get(one.key)) {
          known.set(one.key, one.input.value);
          queue.set(one.key, { operation: operation(), value: one.input.value });
        }
      });
      queue.forEach((item, key) => send(key, item, true).catch(() => undefined));
    }
  }

  /** A link inside the register waits until everything is saved; if that fails one stays, and sees why. */
  async function leaveByLink(event) {
    const link = event.target.closest("a[href]");
    if (!link || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey || !says.id
        || link.getAttribute("href").startsWith("#")) {
      return;
    }
    fields.forEach(enqueue);
    if (queue.size === 0 && !sending) {
      return;
    }
    event.preventDefault();
    while (sending) {
      await sending;
    }
    if (queue.size === 0 && refused.size === 0) {
      location.href = link.href;
    }
  }

  if (!editable) {
    state.dataset.state = "reading";
    return;
  }
  if (says.id) {
    state.dataset.state = "saved";
  } else {
    register();
  }
  for (const one of fields) {
    one.input.addEventListener("change", () => changed(one));
    one.input.addEventListener("input", () => {
      touched = true;
      if (one.key === "nationalId" && one.input.value.replace(/\D/g, "").length === 11) {
        changed(one);
      }
    });
    one.input.addEventListener("keydown", event => {
      if (event.key === "Enter" && one.input.tagName === "INPUT") {
        event.preventDefault();
        const at = fields.indexOf(one);
        (fields[at + 1]?.input ?? document.getElementById("next") ?? one.input).focus();
      }
    });
  }
  document.addEventListener("click", leaveByLink);
  document.getElementById("next")?.addEventListener("click", event => {
    if (!says.id) {
      event.preventDefault();
      (fields.find(one => one.input.value === "" || one.mark.dataset.state === "wrong") ?? fields[0]).input.focus();
    }
  });
  form.addEventListener("submit", event => event.preventDefault());
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", event => {
    if (unsaved()) {
      event.preventDefault();
    }
  });
  // From the browser's memory a page would show what was, not what is.
  window.addEventListener("pageshow", event => {
    if (event.persisted) {
      location.reload();
    }
  });
  window.addEventListener("online", again);
  new BroadcastChannel("login").addEventListener("message", again);
})();
