/*
 * A form is sent only when somebody is there to take it. If she is logged out, if somebody else has logged in in this browser
 * or if the register does not answer, the form stays on the screen with all that is typed, and says so. Wizard pages save
 * by themselves (autosave.js).
 */
(() => {
  "use strict";

  const PATIENCE = 15000;
  const says = document.getElementById("unsent").dataset;
  const asking = new WeakSet();
  const sure = new WeakSet();
  /** The button that was pressed, and what stands before it. */
  const unsent = new Map();

  /** Why nothing can be sent, as a key of the texts; empty if it can. */
  async function obstacle() {
    try {
      const answer = await fetch("/api/session", {
        headers: { "X-Requested-With": "send", "X-Account": document.getElementById("main").dataset.account },
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.ok ? "" : { 401: "loggedOut", 412: "otherUser" }[answer.status] ?? "silent";
    } catch {
      return "silent";
    }
  }

  function say(button, why) {
    const note = unsent.get(button) ?? document.createElement("p");
    note.className = why === "back" ? "card receipt" : "card problem";
    note.setAttribute("role", "alert");
    note.replaceChildren(says[why]);
    if (why === "loggedOut" || why === "otherUser") {
      note.append(" ", logIn());
    }
    button.before(note);
    unsent.set(button, note);
  }

  function logIn() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = says.logIn;
    button.addEventListener("click", () => window.open("/back", "login", "popup,width=560,height=760"));
    return button;
  }

  // Before the form's own scripts: they hear of it when it is really sent.
  document.addEventListener("submit", async event => {
    const form = event.target;
    const button = event.submitter;
    if (form.method !== "post" || !form.closest("main") || sure.delete(form)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking.has(form)) {
      return;
    }
    asking.add(form);
    const why = await obstacle();
    asking.delete(form);
    if (why) {
      say(button, why);
    } else {
      unsent.get(button)?.remove();
      sure.add(form);
      form.requestSubmit(button);
    }
  }, { capture: true });

  // She has logged in again in the window opened for it.
  new BroadcastChannel("login").addEventListener("message", async () => {
    for (const button of unsent.keys()) {
      say(button, await obstacle() || "back");
      button.focus();
    }
  });
})();
