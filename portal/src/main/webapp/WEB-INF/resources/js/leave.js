/*
 * When she logs out in one tab, the others leave what they show: nothing about anybody stays for whoever sits down next.
 * A tab with something unsaved stays, and says so when it tries to save.
 */
(() => {
  "use strict";

  const PATIENCE = 10000;

  function isTyped(one) {
    if (one.options) {
      return one.selectedIndex !== Math.max(0, [...one.options].findIndex(option => option.defaultSelected));
    }
    return one.checked !== one.defaultChecked || one.type !== "hidden" && one.value !== (one.defaultValue ?? one.value);
  }

  /** Wizard pages know what is saved (autosave.js); in other forms what is typed is not saved, and filters are no loss. */
  function isUnsaved() {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented
      || [...document.querySelectorAll("main form[method=post]")].some(form => [...form.elements].some(isTyped));
  }

  /** The word of a tab is not enough: the page of the farewell can be opened by whoever has a link to it. */
  async function isOver() {
    const answer = await fetch("/", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return answer.status === 401;
  }

  new BroadcastChannel("logout").addEventListener("message", async () => {
    if (!isUnsaved() && await isOver()) {
      location.replace("/open/loggedout");
    }
  });
})();
