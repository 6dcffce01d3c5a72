/* Puts the name on the open page as soon as Folkeregisteret has answered. */
(() => {
  "use strict";

  const panel = document.getElementById("person");
  const retry = document.getElementById("person-retry");
  const form = document.getElementById("autosave");
  let stream = null;
  let followed = form?.dataset.id;

  function show(person) {
    panel.hidden = false;
    panel.dataset.alarming = person.alarming;
    document.getElementById("person-name").textContent = person.name;
    document.getElementById("person-birth").textContent = person.birthDate;
    document.getElementById("person-explanation").textContent = person.explanation;
    document.getElementById("crumb").textContent = person.name;
    if (retry) {
      retry.hidden = !person.retryable;
    }
  }

  /** Follows the look-up of a participation's name until there is nothing more to wait for. */
  function follow(id) {
    followed = id;
    stream?.close();
    stream = new EventSource(`/api/participations/${id}/name`);
    stream.onmessage = message => {
      const person = JSON.parse(message.data);
      show(person);
      if (!person.waiting) {
        stream.close();
      }
    };
  }

  function loading() {
    show({ name: panel.dataset.loading, birthDate: "", explanation: panel.dataset.loadingExplanation, alarming: false, retryable: false });
  }

  if (!panel) {
    return;
  }
  document.addEventListener("register:number-saved", event => {
    loading();
    follow(event.detail.id);
  });
  retry?.addEventListener("click", async () => {
    const response = await fetch(`/api/participations/${followed}/name`, {
      method: "POST",
      headers: { "X-Requested-With": "name", "X-Account": form.dataset.account },
      signal: AbortSignal.timeout(15000),
    }).catch(() => null);
    if (response?.ok) {
      // The button goes away: whoever pressed it by keyboard must not start from the top of the page.
      panel.tabIndex = -1;
      panel.focus();
      loading();
      follow(followed);
    }
  });
  if (panel.dataset.waiting === "true") {
    follow(form.dataset.id);
  }
})();
