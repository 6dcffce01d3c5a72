/* «Hent navn for alle uten»: asks, and says that it has been asked. */
(() => {
  "use strict";

  const button = document.getElementById("fetch-names");
  const said = document.getElementById("fetch-names-said");

  button?.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const response = await fetch("/api/names", {
        method: "POST",
        headers: { "X-Requested-With": "names", "X-Account": document.getElementById("main").dataset.account },
        signal: AbortSignal.timeout(30000),
      });
      said.textContent = response.ok ? (await response.json()).message : button.dataset.failed;
    } catch {
      said.textContent = button.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
})();
