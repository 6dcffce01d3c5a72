/*
 * Fetches a file that has just been made, once; and follows those that are being made: the list is put in place anew every
 * two seconds for as long as the page is seen. One may leave the page meanwhile; the file waits.
 */
(() => {
  "use strict";

  const EVERY = 2000;
  const list = document.getElementById("downloads");
  const said = document.getElementById("downloads-said");

  function underWay() {
    return [...list.querySelectorAll("[data-under-way]")].map((line) => line.dataset.download);
  }

  function put(fresh) {
    const waited = underWay();
    if (!list.contains(document.activeElement)) {
      list.replaceChildren(...fresh.childNodes);
    }
    const made = waited.some((id) => list.querySelector(`[data-download="${id}"] a`));
    if (made) {
      said.textContent = said.dataset.ready;
    }
  }

  async function follow() {
    if (underWay().length === 0) {
      return;
    }
    if (document.visibilityState === "visible") {
      try {
        const response = await fetch(location.href, { headers: { "X-Requested-With": "download" }, cache: "no-store" });
        if (response.status === 401) {
          // Her session is over: she is led through the log-in, and back to what has been made meanwhile.
          location.reload();
          return;
        }
        if (response.ok) {
          const page = new DOMParser().parseFromString(await response.text(), "text/html");
          put(page.getElementById("downloads"));
        }
      } catch {
        // The next time will do; what has been ordered is made anyway.
      }
    }
    setTimeout(follow, EVERY);
  }

  const now = document.querySelector("[data-fetch-now]");
  if (now) {
    // Opened again, the page does not fetch it again.
    const address = new URL(location.href);
    address.searchParams.delete("ready");
    history.replaceState(null, "", address);
    location.assign(now.href);
  }
  setTimeout(follow, EVERY);
})();
