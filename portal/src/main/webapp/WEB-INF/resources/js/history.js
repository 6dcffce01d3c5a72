/* Brings an earlier value back: saves it as the form would. */
(() => {
  "use strict";

  const page = document.getElementById("history");
  const operations = new WeakMap();

  async function restore(button) {
    const mark = button.closest("li").querySelector(".mark");
    // The same button pressed again is the same operation.
    if (!operations.has(button)) {
      operations.set(button, ([...crypto.getRandomValues(new Uint8Array(16))]
        .map(byte => byte.toString(16).padStart(2, "0")).join("")
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")));
    }
    let words = page.dataset.failed;
    try {
      const response = await fetch(`/api/participations/${page.dataset.id}/fields`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Requested-With": "history", "X-Account": document.getElementById("main").dataset.account },
        body: JSON.stringify({ operation: operations.get(button), field: button.dataset.field, row: button.dataset.row,
          value: button.dataset.value, version: Number(page.dataset.version) }),
        signal: AbortSignal.timeout(15000),
      });
      if (response.ok) {
        location.href = `/registry/history?id=${page.dataset.id}&done=restored`;
        return;
      }
      words = (await response.json()).message ?? words;
    } catch {
      // The words say that it did not work.
    }
    mark.dataset.state = "wrong";
    mark.textContent = words;
  }

  page.addEventListener("click", event => {
    const button = event.target.closest("button[data-field]");
    if (button) {
      restore(button);
    }
  });
})();
