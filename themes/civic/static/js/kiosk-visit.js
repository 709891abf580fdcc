/**
 * Runs before a page of a kiosk is drawn: gives it the look that its visitor chose, and shows it to nobody else.
 * Nothing is stored. The visit travels in the name of the window, which ends with it, and each entry of the history says
 * to which visit it belongs: one of an earlier visitor leads to the start (docs/design/kiosk.md).
 */
(function (root) {
  "use strict";

  const page = document.documentElement;
  const start = new URL(document.currentScript.dataset.start, location.href).href;
  const LOOKS = ["large", "contrast"];

  /** The visit that the window remembers, or null. @returns {{visit: number, step: number, looks: string[]}|null} */
  function told() {
    try {
      const { visit, step, looks } = JSON.parse(root.name);
      return Number.isFinite(visit) && Number.isInteger(step) && Array.isArray(looks) ? { visit, step, looks } : null;
    } catch {
      return null;
    }
  }

  function remember(state) {
    root.name = JSON.stringify(state);
  }

  const fresh = () => ({ visit: Date.now(), step: -1, looks: [] });

  function leave() {
    page.dataset.left = ""; // kiosk.css shows nothing of it
    location.replace(start);
  }

  /** Ends the visit: the next page knows nothing of it, and the pages behind it are not shown again. */
  function forget() {
    const last = told();
    const next = fresh();
    remember({ ...next, visit: Math.max(next.visit, (last ? last.visit : 0) + 1) });
    leave();
  }

  const known = told();
  const visit = known || fresh();
  const entry = history.state && history.state.kiosk;
  const [navigation] = performance.getEntriesByType("navigation");
  const isBack = navigation && navigation.type === "back_forward";
  const own = { visit: visit.visit, step: entry ? entry.step : visit.step + 1 };

  // Scripts of a page put entries of their own into the history: each is given the visit as soon as it stands there.
  function stamp() {
    const { visit: there } = (history.state && history.state.kiosk) || {};
    if (there !== own.visit) {
      history.replaceState({ ...history.state, kiosk: own }, "");
    }
  }

  function look() {
    const { looks } = told() || fresh();
    for (const one of LOOKS) {
      page.toggleAttribute(`data-${one}`, looks.includes(one));
    }
  }

  /** Turns a look on or off, for this and all pages of the visit. */
  function turn(one) {
    const state = told() || visit;
    const looks = state.looks.includes(one) ? state.looks.filter((other) => other !== one) : [...state.looks, one];
    remember({ ...state, looks });
    look();
  }

  if (entry ? entry.visit !== visit.visit : isBack) {
    remember({ ...visit, step: -1 });
    leave();
  } else {
    remember({ ...visit, step: own.step });
    stamp();
    look();
    root.navigation?.addEventListener("currententrychange", stamp);
    addEventListener("hashchange", stamp);
    addEventListener("pagehide", stamp);
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted && (told() || fresh()).visit !== own.visit) {
        leave();
      }
      look();
    });
  }

  root.portalKiosk = { start, step: own.step, forget, turn };
})(globalThis);
