/*
 * Imports: tells at once of a file that is too large, keeps the progress fresh, and counts the rows that are chosen.
 * Without it every form works, and the page can be opened anew by hand.
 */
(() => {
  "use strict";

  const EVERY = 1000;
  const upload = document.getElementById("upload");

  upload?.addEventListener("submit", (event) => {
    const file = document.getElementById("file").files[0];
    const message = document.getElementById("file-message");
    if (file && file.size > Number(upload.dataset.most)) {
      event.preventDefault();
      message.dataset.state = "wrong";
      message.textContent = upload.dataset.tooBig;
      return;
    }
    message.dataset.state = "waiting";
    message.textContent = upload.dataset.reading;
  });

  async function refresh() {
    const state = document.getElementById("import-state");
    if (document.visibilityState === "hidden") {
      return;
    }
    try {
      const response = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(10 * EVERY) });
      if (response.status === 401) {
        // Her session is over. Nothing is typed here: she is led through the log-in, and back.
        location.reload();
        return;
      }
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("import-state");
      if (!response.ok || !fresh) {
        return;
      }
      if (fresh.dataset.state !== state.dataset.state) {
        location.reload();
        return;
      }
      document.getElementById("import-said").textContent = fresh.querySelector("#import-said").textContent;
      document.querySelector("progress.how-far").value = fresh.querySelector("progress.how-far").value;
    } catch {
      // The next look will do.
    }
  }

  async function follow() {
    await refresh();
    setTimeout(follow, EVERY);
  }

  if (document.querySelector("progress.how-far")) {
    setTimeout(follow, EVERY);
  }

  const button = document.getElementById("carry-out");
  document.getElementById("rows")?.addEventListener("change", (event) => {
    if (button && event.target.name === "take") {
      const chosen = Number(button.dataset.chosen) + (event.target.checked ? 1 : -1);
      button.dataset.chosen = chosen;
      button.textContent = chosen === 0 ? button.dataset.none
        : chosen === 1 ? button.dataset.one : button.dataset.many.replace("{0}", chosen);
    }
  });
})();
