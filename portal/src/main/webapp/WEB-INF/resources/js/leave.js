/*
 * When she logs out in one tab, the others leave what they show: nothing about anybody stays for whoever sits down next.
 * A tab with something unsaved stays; a wizard page says so when it tries to save.
 */
(() => {
  "use strict";

  const PATIENCE = 10000;

  function isTyped(one) {
    if (one.options) {
      return one.selectedIndex !== Math.max(0, [...one.options].findIndex(option => option.defaultSelected));
    }
    if (one.type === "checkbox" || one.type === "radio") {
      return one.checked !== one.defaultChecked;
    }
    return one.type !== "hidden" && one.value !== (one.defaultValue ?? one.value);
  }

  /**
   * Wizard pages know what is saved (autosave.js). In other forms what is typed is not saved, nor what was sent and refused;
   * what only filters, by its address, is no loss.
   */
  function isUnsaved() {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented
      || document.querySelector("main .problem[role=alert], main form[method=post] [aria-invalid=true]") !== null
      || [...document.querySelectorAll("main form[method=post]")].some(form => [...form.elements].some(isTyped));
  }

  /** The word of a tab is not enough: the page of the farewell can be opened by whoever has a link to it. */
  async function isOver() {
    try {
      const answer = await fetch("/api/session", {
        headers: { "X-Requested-With": "leave" },
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.status === 401;
    } catch {
      return false;
    }
  }

  new BroadcastChannel("logout").addEventListener("message", async () => {
    // Asked twice: she may have begun to type meanwhile.
    if (!isUnsaved() && await isOver() && !isUnsaved()) {
      location.replace("/open/loggedout");
    }
  });
})();
