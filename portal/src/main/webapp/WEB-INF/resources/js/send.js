/*
 * A form is sent only when somebody is there to take it. If she is logged out, if somebody else has logged in in this browser,
 * if she works in another place by now or if the register does not answer, the form stays on the screen with all that is
 * typed, and says so. The server refuses the same (PageGuard). Wizard pages save by themselves (autosave.js).
 */
(() => {
  "use strict";

  const PATIENCE = 15000;
  const SLOW = 1000;
  const page = document.getElementById("main").dataset;
  const says = document.getElementById("unsent").dataset;
  const asking = new WeakSet();
  const sure = new WeakSet();
  /** The button that was pressed, and what stands before it. */
  const notes = new Map();
  let pressed = null;

  /** Why nothing can be sent, as a key of the texts; empty if it can. */
  async function obstacle() {
    try {
      const answer = await fetch("/api/session", {
        headers: { "X-Requested-With": "send", "X-Account": page.account, "X-Place": page.place ?? "" },
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.ok ? "" : { 401: "loggedOut", 409: "otherPlace", 412: "otherUser" }[answer.status] ?? "silent";
    } catch {
      return "silent";
    }
  }

  function say(button, key) {
    const note = notes.get(button) ?? document.createElement("p");
    note.className = key === "asking" ? "muted" : key === "back" ? "card receipt" : "card problem";
    note.setAttribute("role", key === "asking" ? "status" : "alert");
    note.replaceChildren(says[key]);
    if (key === "loggedOut" || key === "otherUser") {
      note.append(" ", logIn());
    }
    button.before(note);
    notes.set(button, note);
  }

  function logIn() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = says.logIn;
    button.addEventListener("click", () => window.open("/back", "login", "popup,width=560,height=760"));
    return button;
  }

  function send(form, button) {
    notes.get(button)?.remove();
    notes.delete(button);
    sure.add(form);
    try {
      form.requestSubmit(button);
    } finally {
      sure.delete(form);
    }
  }

  // Before the form's own scripts: they hear of it when it is really sent.
  document.addEventListener("submit", async event => {
    const form = event.target;
    const button = event.submitter;
    if (form.method !== "post" || !form.closest("main") || sure.has(form)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking.has(form)) {
      return;
    }
    asking.add(form);
    pressed = button;
    const slow = setTimeout(() => say(button, "asking"), SLOW);
    const why = await obstacle();
    clearTimeout(slow);
    asking.delete(form);
    if (why) {
      say(button, why);
    } else {
      send(form, button);
    }
  }, { capture: true });

  // She has logged in again in the window opened for it.
  new BroadcastChannel("login").addEventListener("message", async () => {
    if (notes.size === 0) {
      return;
    }
    const why = await obstacle();
    notes.forEach((note, button) => say(button, why || "back"));
    if (!why) {
      pressed.focus();
    }
  });
})();
