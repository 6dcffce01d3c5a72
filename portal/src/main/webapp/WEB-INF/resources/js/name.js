/* Puts the name on the open page as soon as Folkeregisteret has answered. */
(() => {
  "use strict";

  const panel = document.getElementById("person");
  let stream = null;

  function show(person) {
    panel.hidden = false;
    panel.dataset.alarming = person.alarming;
    document.getElementById("person-name").textContent = person.name;
    document.getElementById("person-birth").textContent = person.birthDate;
    document.getElementById("person-explanation").textContent = person.explanation;
    document.getElementById("crumb").textContent = person.name;
  }

  /** Follows the look-up of a participation's name until there is nothing more to wait for. */
  function follow(id) {
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
    show({ name: panel.dataset.loading, birthDate: "", explanation: panel.dataset.loadingExplanation, alarming: false });
  }

  if (!panel) {
    return;
  }
  document.addEventListener("register:number-saved", event => {
    loading();
    follow(event.detail.id);
  });
  if (panel.dataset.waiting === "true") {
    follow(document.getElementById("autosave").dataset.id);
  }
})();
