/**
 * Prints the checklist alone, on one sheet where it fits: data-slip on the root, for the time of printing, does it.
 * Where there are cases, one has to be chosen first.
 */
(function () {
  "use strict";

  const root = document.documentElement;
  const button = document.querySelector("[data-print-slip]");
  const choose = () => {
    button.hidden = Boolean(document.querySelector("[data-case-guide]")) && !root.dataset.case;
  };

  button.addEventListener("click", () => {
    root.dataset.slip = "";
    window.print();
  });
  addEventListener("afterprint", () => delete root.dataset.slip);
  document.addEventListener("civic-case", choose);
  choose();
})();
