/**
 * Prints the checklist alone, on one sheet where it fits: data-slip on the root, for the time of printing, does it. The styles of
 * that sheet, and what draws its code, come when the button is pressed. Where there are cases, one has to be chosen first.
 */
(function () {
  "use strict";

  const here = document.currentScript.src;
  const root = document.documentElement;
  const button = document.querySelector("[data-print-slip]");
  const code = document.querySelector("[data-slip-code]");
  let ready;
  const choose = () => {
    button.hidden = Boolean(document.querySelector("[data-case-guide]")) && !root.dataset.case;
  };

  /** Adds an element that loads something; without it the sheet is printed all the same. @returns {Promise} */
  const bring = (tag, given) => new Promise((resolve) => {
    const made = Object.assign(document.createElement(tag), given);
    made.onload = made.onerror = resolve;
    document.head.append(made);
  });

  button.addEventListener("click", async () => {
    ready = ready || Promise.all([
      bring("link", { rel: "stylesheet", media: "print", href: new URL("../css/print-slip.css", here).href }),
      code && bring("script", { src: new URL("slip-code.js", here).href }),
    ]);
    await ready;
    if (code && window.drawSlipCode) window.drawSlipCode(code, root.dataset.case);
    root.dataset.slip = "";
    window.print();
  });
  addEventListener("afterprint", () => delete root.dataset.slip);
  document.addEventListener("civic-case", choose);
  choose();
})();
