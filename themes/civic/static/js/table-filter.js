/** Lets a reader narrow a long table to the rows that hold what is typed, with or without marks. */
(function (root) {
  "use strict";

  const { fold } = root.portalSearchParts.fold;

  function narrow(rows, typed) {
    const words = fold(typed).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    return shown;
  }

  function start(place) {
    const table = place.querySelector("table");
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: fold(row.textContent) }));
    place.prepend(place.querySelector("template").content.cloneNode(true));
    const input = place.querySelector("input");
    const status = place.querySelector("[role=status]");
    input.addEventListener("input", () => {
      const shown = narrow(rows, input.value);
      const words = status.dataset.count.replace("{shown}", String(shown)).replace("{all}", String(rows.length));
      status.textContent = input.value.trim() ? words : "";
    });
  }

  document.querySelectorAll("[data-table-filter]").forEach(start);
})(window);
