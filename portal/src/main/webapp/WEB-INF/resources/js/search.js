/* Finds participants as one types. The text goes in the body of a request, never in an address. */
(() => {
  "use strict";

  const box = document.querySelector("search");
  const input = document.getElementById("search");
  const count = document.getElementById("search-count");
  const list = document.getElementById("hits");
  let timer = 0;
  let latest = 0;

  function line(hit) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = hit.address;
    link.textContent = hit.name;
    const status = document.createElement("span");
    status.className = `tag tag-${hit.status}`;
    status.textContent = hit.statusText;
    const why = document.createElement("span");
    why.className = "muted small";
    why.textContent = document.getElementById(`p-${hit.id}`) ? box.dataset.shown : hit.why;
    // What Folkeregisteret tells of her while the hits stand here is told to them too.
    link.dataset.nameOf = hit.id;
    const born = document.createElement("span");
    born.dataset.bornOf = hit.id;
    born.textContent = hit.born || "–";
    const progress = document.createElement("span");
    progress.className = "muted small";
    progress.dataset.progressOf = hit.id;
    progress.textContent = hit.progress;
    item.append(link, " ", born, " ", status, " ", progress, " ", why);
    return item;
  }

  async function search() {
    const text = input.value.trim();
    const mine = ++latest;
    if (text.length < 2) {
      count.textContent = "";
      list.replaceChildren();
      return;
    }
    let answer;
    try {
      const response = await fetch("/api/search", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Requested-With": "search", "X-Account": document.getElementById("main").dataset.account },
        body: JSON.stringify({ text }),
        signal: AbortSignal.timeout(15000),
      });
      answer = response.ok ? await response.json()
        : { summary: response.status === 429 ? box.dataset.tooOften : box.dataset.failed, hits: [] };
    } catch {
      answer = { summary: box.dataset.failed, hits: [] };
    }
    if (mine === latest) {
      count.textContent = answer.summary;
      list.replaceChildren(...answer.hits.map(line));
      document.dispatchEvent(new CustomEvent("register:names-shown"));
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 250);
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      clearTimeout(timer);
      search();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      list.querySelector("a")?.focus();
    }
  });
})();
