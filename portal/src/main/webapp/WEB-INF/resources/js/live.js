/*
 * Keeps parts of a page fresh: fetches the page again and puts its parts in place. Focus, place, buttons and what is typed
 * stay. Nobody is told more than that a state has changed. A page that nobody looks at, or that nothing is to come of,
 * asks nothing; one that nobody has touched for long lets the session end. A page that is fetched so, with «live» in its
 * address, is written without its forms: those on the screen stay as they are.
 */
(() => {
  "use strict";

  const EVERY = 10000;
  const IDLE = 20 * 60000;
  const said = document.getElementById("live-said");
  const trouble = document.getElementById("live-trouble");
  let touched = Date.now();
  let asking = false;

  function say(fresh, part) {
    if (fresh.dataset.state !== part.dataset.state) {
      said.textContent = fresh.dataset.said;
    }
  }

  function put(fresh, part) {
    say(fresh, part);
    // Whoever reads a table by keyboard is left alone until she goes on; until then it is not over.
    const same = part.innerHTML === fresh.innerHTML;
    const held = !same && part.contains(document.activeElement);
    for (const name of Object.keys(fresh.dataset).filter(one => !held || one !== "live")) {
      part.dataset[name] = fresh.dataset[name];
    }
    if (held || same) {
      return;
    }
    const left = part.querySelector(".scroll")?.scrollLeft;
    part.replaceChildren(...fresh.childNodes);
    if (left) {
      part.querySelector(".scroll")?.scrollTo({ left });
    }
  }

  /** What may be done about a part belongs to its state; whoever is at it is not disturbed. */
  function showActs() {
    for (const act of document.querySelectorAll("[data-of]")) {
      const wanted = act.dataset.while.split(" ").includes(document.getElementById(act.dataset.of).dataset.state);
      if (wanted || !act.contains(document.activeElement)) {
        act.hidden = !wanted;
      }
    }
  }

  function isOver() {
    return ![...document.querySelectorAll("[data-live]")].some(part => part.dataset.live !== "over");
  }

  function here() {
    const address = new URL(location.href);
    address.searchParams.set("live", "");
    address.hash = "";
    return address;
  }

  /** A lever that goes away under the finger hands the focus to the one that takes its place. */
  function keepFocus() {
    const lever = document.activeElement;
    if (lever?.matches(".when-running, .when-paused") && lever.offsetParent === null) {
      document.querySelector(lever.matches(".when-running") ? ".when-paused" : ".when-running")?.focus();
    }
  }

  function tell(what) {
    trouble.hidden = !what;
    trouble.textContent = what;
  }

  async function refresh() {
    if (asking || document.visibilityState === "hidden" || isOver()) {
      return;
    }
    if (Date.now() - touched > IDLE) {
      tell(trouble.dataset.idle);
      return;
    }
    asking = true;
    try {
      const response = await fetch(here(), {
        headers: { "X-Requested-With": "live" },
        cache: "no-store",
        signal: AbortSignal.timeout(EVERY - 1000),
      });
      if (!response.ok) {
        throw new Error(response.status);
      }
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const fresh = page.getElementById(part.id);
        if (fresh) {
          put(fresh, part);
        }
      }
      showActs();
      keepFocus();
      tell("");
    } catch {
      tell(trouble.dataset.unreachable);
    } finally {
      asking = false;
    }
  }

  for (const event of ["pointerdown", "keydown", "pointermove"]) {
    document.addEventListener(event, () => { touched = Date.now(); }, { passive: true });
  }
  document.addEventListener("visibilitychange", refresh);
  showActs();
  setInterval(refresh, EVERY);
})();
