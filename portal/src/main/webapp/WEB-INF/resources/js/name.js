/*
 * Keeps an open page in step with what Folkeregisteret tells of those it shows: a name that comes, a new one, an address
 * protection, a refusal. Whatever carries a participant in its data-name-of, data-born-of or data-progress-of is kept up
 * to date. Only a page that somebody sees is followed; one that comes into view again asks anew.
 */
(() => {
  "use strict";

  const form = document.getElementById("autosave");
  const panel = document.getElementById("person");
  const retry = document.getElementById("person-retry");
  const alarm = document.getElementById("alarm");
  /** A page that cannot be changed piece by piece is loaded anew when it shows something else. */
  const whole = document.querySelector("[data-person-key]");
  const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
  let stream = null;
  let timer = 0;
  let failures = 0;
  let first = true;

  function followed() {
    return [...new Set([...document.querySelectorAll("[data-name-of]")].map(place => place.dataset.nameOf))]
      .filter(id => id !== "");
  }

  function put(kind, id, text) {
    document.querySelectorAll(`[data-${kind}-of="${id}"]`).forEach(place => {
      if (place.textContent !== text) {
        place.textContent = text;
      }
    });
  }

  function arrived(person) {
    if (whole && whole.dataset.personOf === person.id && whole.dataset.personKey !== person.key) {
      if (!reloaded || !first) {
        location.reload();
      }
      return;
    }
    put("name", person.id, person.name);
    put("born", person.id, person.birthDate || "–");
    put("progress", person.id, person.progress);
    document.querySelectorAll(`a.name[data-name-of="${person.id}"]`).forEach(link =>
      link.classList.toggle("waiting", person.waiting));
    if (form?.dataset.id === person.id) {
      showHer(person);
    }
  }

  /** On a page of the wizard there is room to explain, and something to type. */
  function showHer(person) {
    if (panel) {
      panel.hidden = false;
      panel.dataset.alarming = person.alarming;
      document.getElementById("person-name").textContent = person.name;
      document.getElementById("person-birth").textContent = person.birthDate;
      document.getElementById("person-explanation").textContent = person.explanation;
    }
    if (retry) {
      retry.hidden = !person.retryable;
    }
    if (alarm) {
      alarm.hidden = !(person.alarming && !person.retryable);
      alarm.textContent = `${person.name}. ${person.explanation}`;
    }
    if (person.blocked) {
      block();
    } else if (form.dataset.blocked === "true") {
      location.reload();
    }
    document.dispatchEvent(new CustomEvent("register:filled", { detail: { version: person.version, values: person.filled } }));
  }

  /** Nothing but the number can be saved any more: the server would refuse it. */
  function block() {
    form.dataset.blocked = "true";
    form.querySelectorAll("[data-field]:not([data-field=nationalId]) :is(input, textarea)").forEach(input => {
      input.readOnly = true;
    });
    form.querySelectorAll("[data-field]:not([data-field=nationalId]) select, [data-add], [data-remove]").forEach(input => {
      input.disabled = true;
    });
  }

  function stop() {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  }

  function follow() {
    stop();
    const ids = followed();
    if (ids.length === 0 || document.hidden) {
      return;
    }
    stream = new EventSource(`/api/names?of=${ids.join(",")}`);
    stream.onmessage = message => {
      failures = 0;
      JSON.parse(message.data).forEach(arrived);
      first = false;
    };
    // Too many windows are open: this one asks again when somebody comes back to it.
    stream.addEventListener("later", stop);
    stream.onerror = () => {
      // A broken connection is taken up again by the browser; a refusal is not.
      if (stream?.readyState === EventSource.CLOSED && failures < 5) {
        timer = setTimeout(follow, 5000 * 2 ** failures++);
      }
    };
  }

  function loading() {
    showHer({ name: panel.dataset.loading, birthDate: "", explanation: panel.dataset.loadingExplanation, alarming: false,
      retryable: false, blocked: form.dataset.blocked === "true", filled: {} });
  }

  document.addEventListener("register:number-saved", event => {
    document.getElementById("crumb").dataset.nameOf = event.detail.id;
    loading();
    follow();
  });
  document.addEventListener("register:names-shown", follow);
  document.addEventListener("visibilitychange", () => document.hidden ? stop() : follow());
  window.addEventListener("focus", () => stream ?? follow());
  retry?.addEventListener("click", async () => {
    const response = await fetch(`/api/participations/${form.dataset.id}/name`, {
      method: "POST",
      headers: { "X-Requested-With": "name", "X-Account": document.getElementById("main").dataset.account },
      signal: AbortSignal.timeout(15000),
    }).catch(() => null);
    if (response?.ok) {
      // The button goes away: whoever pressed it by keyboard must not start from the top of the page.
      panel.tabIndex = -1;
      panel.focus();
      loading();
      follow();
    }
  });
  follow();
})();
