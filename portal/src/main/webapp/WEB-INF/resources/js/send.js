/*
 * A form is sent only when somebody is there to take it. If she is logged out, if somebody else has logged in in this browser,
 * if she works in another place by now or if the register does not answer, the form stays on the screen with all that is
 * typed, and says so. The server refuses the same (PageGuard). Wizard pages save by themselves (autosave.js).
 */
(() => {
  "use strict";

  const PATIENCE = 15000;
  const SLOW = 1000;
  const says = document.getElementById("unsent").dataset;
  const account = document.getElementById("main").dataset.account;
  const asking = new WeakSet();
  const sure = new WeakSet();
  /** The button that was pressed, and what stands before it. */
  const notes = new Map();
  let pressed = null;

  /** Why nothing can be sent, as a key of the texts; empty if it can. */
  async function obstacle(form) {
    try {
      const answer = await fetch("/api/session", {
        headers: { "X-Requested-With": "send", "X-Account": account, "X-Place": form.querySelector("[name=openedIn]")?.value ?? "anywhere" },
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
    if (key === "loggedOut") {
      note.append(" ", logIn());
    } else if (key === "otherUser" || key === "otherPlace") {
      note.append(" ", home());
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

  /** Where the other user can be logged out, and the place be changed. */
  function home() {
    const link = document.createElement("a");
    link.className = "button secondary";
    link.href = "/";
    link.target = "_blank";
    link.textContent = says.home;
    return link;
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
    const why = await obstacle(form);
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
    for (const button of notes.keys()) {
      const leading = notes.get(button).contains(document.activeElement) || document.activeElement === document.body;
      say(button, await obstacle(button.form) || "back");
      if (button === pressed && leading) {
        button.focus();
      }
    }
  });
})();
