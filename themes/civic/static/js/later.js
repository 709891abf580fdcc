/**
 * Brings the scripts of a part of the page when a reader turns to it: data-later says which, until they are there. What only
 * works with them carries data-with-scripts, and is shown at once; what was typed before they came they read by themselves.
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

  const parts = [...document.querySelectorAll("[data-later]")];

  function settle(name) {
    for (const part of parts) if (part.dataset.later === name) delete part.dataset.later;
  }

  /** Adds the scripts of a part, which run one after the other. */
  function bring(name) {
    const wanted = PARTS[name].splice(0);
    for (const address of wanted) {
      const made = document.createElement("script");
      made.src = new URL(address, here).href;
      made.async = false;
      if (address === wanted[wanted.length - 1]) made.onload = () => settle(name);
      document.head.append(made);
    }
  }

  for (const part of parts) {
    const name = part.dataset.later;
    for (const one of part.querySelectorAll("[data-with-scripts]")) one.hidden = false;
    for (const sign of SIGNS) part.addEventListener(sign, () => bring(name), { once: true });
  }
})();
