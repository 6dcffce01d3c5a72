/*
 * Adds rows in place and takes them away. A row is known by an id chosen here; the server has it as soon as its first
 * field is saved. What is taken away can be brought back where it stood.
 */
(() => {
  "use strict";

  const form = document.getElementById("autosave");

  function uuid() {
    // randomUUID exists on secure addresses only; development may be on another one.
    return crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit =>
      (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
  }

  function number(rows) {
    [...rows.children].forEach((row, at) => row.querySelector("[data-number]").textContent = at + 1);
  }

  function add(key) {
    const rows = form.querySelector(`[data-rows="${key}"]`);
    const pattern = form.querySelector(`template[data-pattern="${key}"]`).innerHTML;
    const holder = document.createElement("div");
    holder.innerHTML = pattern.replaceAll("NEW", uuid());
    const row = holder.querySelector("[data-activity]");
    rows.append(row);
    number(rows);
    document.dispatchEvent(new CustomEvent("register:rows-changed"));
    row.querySelector("input, select").focus();
  }

  function isEmpty(row) {
    return [...row.querySelectorAll("input, select, textarea")].every(input => input.value === "");
  }

  function remove(row, key) {
    if (isEmpty(row) && !row.querySelector(".mark[data-state]")) {
      const rows = row.parentElement;
      row.remove();
      number(rows);
      document.dispatchEvent(new CustomEvent("register:rows-changed"));
      document.getElementById(rows.dataset.rows).focus();
      return;
    }
    flag(row, key, "true");
    row.querySelector(".grid").hidden = true;
    row.querySelector("[data-remove]").hidden = true;
    const note = document.createElement("p");
    note.className = "removed";
    note.setAttribute("role", "status");
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "button tertiary";
    undo.textContent = form.dataset.undo;
    undo.addEventListener("click", () => {
      flag(row, key, "");
      note.remove();
      row.querySelector(".grid").hidden = false;
      row.querySelector("[data-remove]").hidden = false;
      row.querySelector("[data-remove]").focus();
    });
    note.append(form.dataset.removed, " ", undo);
    row.append(note);
    undo.focus();
  }

  function flag(row, key, value) {
    document.dispatchEvent(new CustomEvent("register:flag", { detail: { key, row: row.dataset.activity, value } }));
  }

  form.addEventListener("click", event => {
    if (event.target.dataset.add) {
      add(event.target.dataset.add);
    } else if (event.target.dataset.remove) {
      remove(event.target.closest("[data-activity]"), event.target.dataset.remove);
    }
  });
})();
