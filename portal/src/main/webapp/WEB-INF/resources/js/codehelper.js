/* «Kodehjelper»: fills in the reasons for what happened, and explains the main reason that is chosen. */
(() => {
  "use strict";

  const reason = document.getElementById("exitReason");
  const subreason = document.getElementById("exitSubreason");

  function explain() {
    const words = document.querySelector(`template[data-reason="${reason.value}"]`);
    document.getElementById("reason-explained").textContent = words?.content.textContent ?? "";
  }

  function choose(input, value) {
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.getElementById("codehelper")?.addEventListener("click", event => {
    const happened = event.target.closest("button[data-reason]");
    if (!happened) {
      return;
    }
    choose(reason, happened.dataset.reason);
    subreason.closest("[data-field]").hidden = false;
    [...subreason.options].forEach(option => option.disabled = false);
    choose(subreason, happened.dataset.subreason);
    document.getElementById("codehelper-rule").textContent = happened.dataset.rule;
    document.getElementById("codehelper-remind").hidden = happened.dataset.remind !== "true";
    if (happened.dataset.subreason === "") {
      subreason.focus();
    }
  });
  reason?.addEventListener("change", explain);
  if (reason?.tagName === "SELECT") {
    explain();
  }
})();
