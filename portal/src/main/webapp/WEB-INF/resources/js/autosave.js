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
  let fields = [];
  const editable = form.querySelector("select:enabled, input:enabled:not([readonly])") !== null
    || form.querySelector("[data-add]") !== null;

  /** Values the server has, or has been asked to take, by input. */
  const known = new Map();
  /** What is to be saved: input → {operation, value}. Only the newest value of an input counts. */
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

  /** What the page came with: before this script was there, something may have been typed already. */
  function cameWith(input) {
    switch (input.tagName) {
      case "SELECT": return ([...input.options].find(option => option.defaultSelected) ?? input.options[0]).value;
      // A line has no line breaks, whatever the server sends.
      case "INPUT": return input.defaultValue.replace(/[\r\n]/g, "");
      default: return input.defaultValue;
    }
  }

  /** Inputs come and go with rows. Each is known by its id; the server knows it by field and row. */
  function findFields(valueOf) {
    fields = [...form.querySelectorAll("[data-field]")].map(block => ({
      id: block.querySelector("input, select, textarea").id,
      key: block.dataset.field,
      row: block.dataset.row ?? "",
      block,
      input: block.querySelector("input, select, textarea"),
      mark: block.querySelector(".mark"),
    }));
    fields.filter(one => !known.has(one.id)).forEach(one => known.set(one.id, valueOf(one.input)));
  }

  const field = id => fields.find(one => one.id === id);
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
      headers: { "Content-Type": "application/json", "X-Requested-With": "autosave", "X-Account": document.getElementById("main").dataset.account },
      body: JSON.stringify(body),
      keepalive: true,
      signal: leaving ? undefined : AbortSignal.timeout(15000),
    });
    // While the register is starting, the server knows no address yet; its own «not found» is JSON.
    const starting = response.status === 404 && !response.headers.get("Content-Type")?.startsWith("application/json");
    if (response.status >= 500 || starting) {
      throw new Error(`the server answered ${response.status}`);
    }
    return response;
  }

  /* ---- Somebody registered: field by field ---- */

  function enqueue(one) {
    if (known.get(one.id) === one.input.value) {
      return;
    }
    known.set(one.id, one.input.value);
    refused.delete(one.id);
    mark(one, "", "");
    queueUp(one.id, one.key, one.row, one.input.value);
  }

  function queueUp(id, key, row, value) {
    queue.set(id, { operation: operation(), key, row, value });
    if (!stopped) {
      say("saving", says.saving);
    }
    sendNext();
  }

  function sendNext() {
    if (sending || stopped || queue.size === 0) {
      return;
    }
    const [id, item] = queue.entries().next().value;
    sending = send(id, item).catch(() => failed()).finally(() => {
      sending = null;
      if (failures === 0) {
        sendNext();
        if (!stopped) {
          sayHowItStands();
        }
      }
    });
  }

  async function send(id, item, leaving = false) {
    const response = await post(`/api/participations/${says.id}/fields`, { operation: item.operation, field: item.key,
      row: item.row, value: item.value, version: versions.get(id) ?? Number(says.version) }, leaving);
    failures = 0;
    if (response.status === 200) {
      taken(id, item, await response.json());
    } else if (response.status === 422) {
      refuse(id, item, await response.json());
    } else if (response.status === 409) {
      conflict(id, item, await response.json());
    } else {
      stop(response.status);
    }
  }

  function done(id, item) {
    if (queue.get(id) === item) {
      queue.delete(id);
    }
  }

  function taken(id, item, answer) {
    done(id, item);
    versions.set(id, answer.version);
    savedAt = answer.savedAt;
    const one = field(id);
    if (one) {
      showAsRead(one, item.value, answer.value);
      mark(one, "saved", says.mark);
    }
    showApplying(item.row, answer);
    showProgress(answer);
    if (item.key === "nationalId") {
      document.dispatchEvent(new CustomEvent("register:number-saved", { detail: { id: says.id } }));
    }
  }

  /** Shows a value as the server reads it, unless the user has typed on. */
  function showAsRead(one, sent, read) {
    if (read !== null && one.input.value === sent && one.input.tagName !== "SELECT") {
      one.input.value = read;
      known.set(one.id, read);
    }
  }

  /** Shows the fields that apply now, what is unusual about them, and what has changed along. */
  function showApplying(row, answer) {
    for (const one of fields.filter(other => other.row === row)) {
      one.block.hidden = answer.hidden.includes(one.key);
    }
    form.querySelectorAll("[data-of]").forEach(group =>
      group.hidden = [...group.querySelectorAll("[data-field]")].every(block => block.hidden));
    for (const one of fields.filter(other => other.row === "")) {
      one.block.querySelector(".notice").textContent = answer.notices[one.key] ?? "";
      if (one.key in answer.alsoChanged && !queue.has(one.id)) {
        one.input.value = answer.alsoChanged[one.key];
        known.set(one.id, one.input.value);
        versions.set(one.id, answer.version);
        refused.delete(one.id);
        mark(one, "", "");
      }
    }
    narrow();
  }

  /** Offers only the options that belong to what is chosen above. */
  function narrow() {
    for (const option of form.querySelectorAll("#exitSubreason option[data-parent]")) {
      const fits = option.dataset.parent === document.getElementById("exitReason").value;
      option.hidden = !fits;
      option.disabled = !fits;
    }
  }

  function refuse(id, item, answer) {
    done(id, item);
    if (!queue.has(id)) {
      refused.add(id);
      const one = field(id);
      if (one) {
        showError(one, answer);
      }
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

  function conflict(id, item, answer) {
    done(id, item);
    refused.add(id);
    const one = field(id);
    mark(one, "wrong", answer.message);
    const shown = value => value === "" ? says.empty
      : one.input.tagName === "SELECT" ? [...one.input.options].find(option => option.value === value)?.text ?? value : value;
    const buttons = document.createElement("span");
    buttons.className = "choose";
    buttons.append(choice(put(says.keepMine, shown(item.value)), () => {
      versions.set(id, answer.version);
      known.delete(id);
      enqueue(one);
    }), choice(put(says.keepTheirs, shown(answer.theirs)), () => {
      one.input.value = answer.theirs;
      known.set(id, answer.theirs);
      refused.delete(id);
      mark(one, "", "");
      versions.set(id, answer.version);
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

  /** Step list and «Hva skjer nå?». */
  function showProgress(answer) {
    for (const [key, step] of Object.entries(answer.steps)) {
      const item = document.querySelector(`.steps [data-step="${key}"]`);
      item.classList.toggle("complete", step.complete);
      item.querySelector("[data-note]").textContent = step.note;
    }
    const tag = document.querySelector("#now-status .tag");
    if (tag) {
      tag.className = `tag tag-${answer.status}`;
      tag.textContent = answer.statusText;
      document.getElementById("now-meaning").textContent = answer.meaning;
    }
    const missing = document.getElementById("now-missing");
    if (missing) {
      const link = document.createElement(answer.firstMissing ? "a" : "span");
      link.textContent = answer.missing;
      if (answer.firstMissing) {
        link.href = answer.firstMissing;
      }
      missing.replaceChildren(link);
      document.getElementById("now-notices").replaceChildren(...Object.values(answer.notices).map(words => {
        const item = document.createElement("li");
        item.textContent = words;
        return item;
      }));
    }
  }

  /* ---- When it does not work ---- */

  function failed() {
    failures++;
    say("unsaved", says.waiting);
    queue.forEach((item, id) => field(id) && mark(field(id), "waiting", says.markWaiting));
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
    queue.forEach((item, id) => field(id) && mark(field(id), "waiting", says.markWaiting));
    if (status === 401 || status === 412) {
      text.append(" ", choice(says.login, () => window.open("/back", "login", "popup,width=560,height=760")));
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
    document.querySelectorAll("#now-missing, #now-notices").forEach(part => part.replaceChildren());
    const language = document.querySelector(".context a[lang]");
    language.search = new URLSearchParams({ to: language.lang, back: address });
    document.querySelectorAll(".steps [data-step] a").forEach(link => {
      link.href = `/registry/${link.parentElement.dataset.step}?id=${answer.id}`;
      link.removeAttribute("aria-disabled");
      link.removeAttribute("role");
    });
    document.getElementById("next").href = `/registry/background?id=${answer.id}`;
    document.getElementById("later").href = `/registry/overview?at=${answer.id}#p-${answer.id}`;
    document.querySelectorAll("[data-before=registered]").forEach(part => part.hidden = true);
    document.querySelectorAll("[data-after=registered]").forEach(part => part.hidden = false);
    for (const one of fields) {
      known.set(one.id, values[one.key]);
      mark(one, "saved", says.mark);
      showAsRead(one, values[one.key], answer.values[one.key] ?? null);
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
      || (says.id ? fields.some(one => one.input.value !== known.get(one.id))
        : touched || fields.some(one => one.input.value !== known.get(one.id)));
  }

  function flush() {
    if (says.id && !stopped) {
      fields.forEach(one => {
        if (one.input.value !== known.get(one.id)) {
          known.set(one.id, one.input.value);
          queue.set(one.id, { operation: operation(), key: one.key, row: one.row, value: one.input.value });
        }
      });
      queue.forEach((item, id) => send(id, item, true).catch(() => undefined));
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

  findFields(cameWith);
  narrow();
  if (!editable) {
    state.dataset.state = "reading";
    return;
  }
  if (says.id) {
    state.dataset.state = says.blocked === "true" ? "reading" : "saved";
    // What she is typing at this moment is saved when she leaves the field.
    fields.filter(one => one.input !== document.activeElement || one.input.tagName === "SELECT").forEach(enqueue);
  } else {
    register();
  }
  const of = event => fields.find(one => one.input === event.target);
  form.addEventListener("change", event => of(event) && changed(of(event)));
  form.addEventListener("input", event => {
    touched = true;
    if (event.target.id === "nationalId" && event.target.value.replace(/\D/g, "").length === 11) {
      changed(of(event));
    }
  });
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.tagName === "INPUT" && of(event)) {
      event.preventDefault();
      const shown = fields.filter(one => one.block.offsetParent !== null);
      const next = shown[shown.indexOf(of(event)) + 1];
      (next?.input ?? document.getElementById("next") ?? event.target).focus();
    }
  });
  // What Folkeregisteret has filled in shows, unless the user has been there.
  document.addEventListener("register:filled", event => {
    for (const [key, value] of Object.entries(event.detail.values)) {
      const one = fields.find(other => other.key === key && other.row === "");
      const untouched = one && known.get(one.id) === "" && one.input.value === "" && !queue.has(one.id) && !refused.has(one.id);
      if (untouched && event.detail.version > (versions.get(one.id) ?? 0)) {
        one.input.value = value;
        known.set(one.id, one.input.value);
        versions.set(one.id, event.detail.version);
        mark(one, "saved", says.filled);
      }
    }
  });
  document.addEventListener("register:rows-changed", () => findFields(input => input.value));
  document.addEventListener("register:flag", event =>
    queueUp(`${event.detail.key}-${event.detail.row}`, event.detail.key, event.detail.row, event.detail.value));
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
