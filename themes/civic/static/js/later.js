/**
 * Brings the scripts of a part of the page when a reader turns to it: data-later says which part it is. What only works with
 * them carries data-with-scripts, and is shown at once; what was typed before they are there they read when they come.
 */
(function () {
  "use strict";

  const here = document.currentScript.src;
  const { edition } = document.documentElement.dataset;
  const PARTS = {
    due: [`../../data/working-days.${edition}.js`, "due-date.js", "due-date-form.js"],
    offices: [`../../data/offices.${edition}.js`, "search-fold.js", "office-match.js", "office-finder.js"],
  };
  const SIGNS = ["focusin", "pointerover", "pointerdown", "input"];

  /** Adds the scripts of a part, which run one after the other. */
  function bring(name) {
    for (const address of PARTS[name].splice(0)) {
      const made = document.createElement("script");
      made.src = new URL(address, here).href;
      made.async = false;
      document.head.append(made);
    }
  }

  for (const part of document.querySelectorAll("[data-later]")) {
    for (const one of part.querySelectorAll("[data-with-scripts]")) one.hidden = false;
    for (const sign of SIGNS) part.addEventListener(sign, () => bring(part.dataset.later), { once: true });
  }
})();
