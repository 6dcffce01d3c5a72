/* Finds the municipality as one types: a combobox after the ARIA Authoring Practices. Without this script the form asks
   for what is not clear. */
(() => {
  "use strict";

  const form = document.getElementById("find");
  const input = document.getElementById("place");
  const list = document.getElementById("places");
  const count = document.getElementById("place-count");
  const districts = document.getElementById("districts");
  const district = document.getElementById("district");
  let hits = [];
  let active = -1;
  let timer = 0;
  let latest = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", "places");

  function hidden(name) {
    let field = form.querySelector(`input[type=hidden][name=${name}]`);
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      form.append(field);
    }
    return field;
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  }

  function point(at) {
    active = at;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  }

  function forget() {
    document.getElementById("hits")?.remove();
    hidden("municipality").value = "";
    districts.dataset.shown = "false";
    district.value = "";
  }

  function choose(hit) {
    forget();
    input.value = hit.label;
    input.setAttribute("aria-invalid", "false");
    document.getElementById("place-message").textContent = "";
    hidden("municipality").value = hit.number;
    hidden("chosenFor").value = hit.label;
    const none = district.options[district.options.length - 1];
    district.replaceChildren(district.options[0], ...hit.districts.map(one => new Option(one.name, one.number)), none);
    district.value = "";
    districts.dataset.shown = String(hit.districts.length > 0);
    count.textContent = "";
    hits = [];
    close();
  }

  function option(hit, index) {
    const item = document.createElement("li");
    item.id = `place-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const note = document.createElement("span");
    note.className = "muted small";
    note.textContent = hit.note;
    item.append(hit.label, " ", note);
    // Before the input loses the focus.
    item.addEventListener("pointerdown", event => {
      event.preventDefault();
      choose(hit);
    });
    return item;
  }

  function show() {
    list.replaceChildren(...hits.map(option));
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    point(-1);
    count.textContent = hits.length === 0 ? form.dataset.none
      : hits.length === 1 ? form.dataset.one : form.dataset.many.replace("{0}", hits.length);
  }

  async function ask(text) {
    const response = await fetch(`/open/municipalities?text=${encodeURIComponent(text)}`,
      { signal: AbortSignal.timeout(5000) });
    if (!response.ok) {
      throw new Error(response.status);
    }
    return response.json();
  }

  async function search() {
    const text = input.value.trim();
    const mine = ++latest;
    let found = [];
    try {
      found = text ? await ask(text) : [];
    } catch {
      // Once more a little later; meanwhile the form can be sent, and asks for the municipality itself.
      if (mine === latest) {
        timer = setTimeout(search, 2000);
      }
      return;
    }
    if (mine !== latest) {
      return;
    }
    hits = found;
    if (document.activeElement === input && text) {
      show();
    } else {
      count.textContent = "";
      close();
      chooseTheOnlyOne(text);
    }
  }

  /* Whoever types the whole name and goes on has chosen. */
  function chooseTheOnlyOne(text) {
    const named = hits.filter(hit => hit.label.toLowerCase() === text.toLowerCase());
    const meant = named.length === 1 ? named : hits;
    if (meant.length === 1 && !hidden("municipality").value) {
      choose(meant[0]);
    }
  }

  input.addEventListener("input", () => {
    forget();
    // What is found belongs to what stood here before.
    point(-1);
    hits = [];
    latest++;
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  input.addEventListener("blur", () => {
    close();
    chooseTheOnlyOne(input.value.trim());
  });
  input.addEventListener("keydown", event => {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open && hits.length > 0) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        point(active < 0 && step < 0 ? hits.length - 1 : (active + step + hits.length) % hits.length);
      } else if (!open) {
        search();
      }
    } else if (event.key === "Enter" && (open || hits.length === 1)) {
      // The list is answered before the form is sent.
      event.preventDefault();
      if (active >= 0 || hits.length === 1) {
        choose(hits[Math.max(active, 0)]);
      } else if (hits.length > 0) {
        point(0);
      }
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
})();
