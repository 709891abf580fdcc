/**
 * A kiosk's own work on each page: its bar, the notice when nobody touches it, codes in place of other addresses.
 * What is remembered and forgotten is in kiosk-visit.js.
 */
(function (root) {
  "use strict";

  const { start, step, forget, turn } = root.portalKiosk;
  const page = document.documentElement;
  const idle = document.querySelector("[data-idle]");
  const codes = document.querySelector("[data-outside-dialog]");
  const SIGNS_OF_LIFE = ["pointerdown", "touchmove", "wheel", "keydown", "scroll", "input", "timeupdate"];

  function bar() {
    const buttons = [...document.querySelectorAll("[data-kiosk-do]")];
    const show = () => {
      for (const one of buttons.filter((button) => button.hasAttribute("aria-pressed"))) {
        one.setAttribute("aria-pressed", String(page.hasAttribute(`data-${one.dataset.kioskDo}`)));
      }
    };
    const acts = { back: () => history.back(), print: () => root.print(), end: forget };
    for (const one of buttons) {
      const what = one.dataset.kioskDo;
      one.closest("[data-kiosk-item]").hidden = false;
      one.addEventListener("click", acts[what] || (() => { turn(what); show(); }));
    }
    document.querySelector('[data-kiosk-do="back"]').disabled = step < 1;
    addEventListener("pageshow", show);
    show();
  }

  // The start that nobody has touched has nothing to forget: it may stand for hours.
  function watch() {
    const [after, count] = [idle.dataset.after, idle.dataset.count].map((seconds) => Number(seconds) * 1000);
    const left = idle.querySelector("[data-idle-left]");
    let last = Date.now();
    let isTouched = step > 0 || location.href.split(/[?#]/)[0] !== start;
    for (const sign of SIGNS_OF_LIFE) {
      // A countdown is stopped by its button alone, or by a touch beside it: see below.
      document.addEventListener(sign, () => {
        if (!idle.open) { last = Date.now(); isTouched = isTouched || sign !== "scroll"; }
      }, { capture: true, passive: true });
    }
    const stay = () => { last = Date.now(); idle.close(); };
    idle.querySelector("[data-idle-stay]").addEventListener("click", stay);
    idle.querySelector("[data-idle-end]").addEventListener("click", forget);
    idle.addEventListener("click", ({ target }) => { if (target === idle) stay(); });
    idle.addEventListener("cancel", () => { last = Date.now(); });
    setInterval(() => {
      const rest = last + after + count - Date.now();
      if (!isTouched || rest > count) {
        return;
      }
      if (rest <= 0) {
        forget();
      } else {
        left.textContent = String(Math.ceil(rest / 1000));
        if (!idle.open) idle.showModal();
      }
    }, 1000);
  }

  /** Shows the code of an address over the page, large. */
  function showCode(link) {
    const found = document.getElementById(link.hash.slice(1));
    if (!found || !codes) {
      return false;
    }
    const copy = found.cloneNode(true);
    copy.querySelector(".civic-outside__return").remove();
    const shown = document.createElement("div");
    shown.className = found.className;
    shown.append(...copy.childNodes);
    codes.querySelector("[data-outside-shown]").replaceChildren(shown);
    codes.showModal();
    return true;
  }

  // What no builder has seen, since a script made it, leads nowhere either.
  function stayInside(event) {
    const link = event.target.closest?.("a[href]");
    if (!link) {
      return;
    }
    const to = new URL(link.getAttribute("href"), document.baseURI);
    const isOutside = to.protocol !== location.protocol || to.host !== location.host;
    if (isOutside || (link.dataset.outside && event.type === "click" && showCode(link))) {
      event.preventDefault();
    }
  }

  /** Nothing is taken along to the next visitor, no menu opens, and no other program. */
  function lock() {
    for (const one of ["copy", "cut", "contextmenu", "dragstart"]) {
      document.addEventListener(one, (event) => event.preventDefault());
    }
    document.addEventListener("click", stayInside);
    document.addEventListener("auxclick", stayInside);
    document.addEventListener("keydown", (event) => {
      const isLeaving = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
      if (isLeaving && !/^[az]$/i.test(event.key)) {
        event.preventDefault();
      }
    });
    for (const one of document.querySelectorAll("audio")) {
      one.controlsList?.add("nodownload", "noplaybackrate");
    }
  }

  codes?.querySelector("[data-outside-close]").addEventListener("click", () => codes.close());
  codes?.addEventListener("click", ({ target }) => { if (target === codes) codes.close(); });
  bar();
  watch();
  lock();
})(globalThis);
