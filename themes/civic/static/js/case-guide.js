/**
 * Asks which case is the reader's, and shows that case alone; without this script all cases stand on the page.
 *
 * The state is the fragment of the address, so that it can be printed, shared and gone back to; nothing is kept or sent.
 * An element with data-cases belongs to the cases whose fragments it lists. Other scripts hear of the choice by the
 * event "civic-case" of the document, and read it from data-case of its root.
 */
(function () {
  "use strict";

  const guide = document.querySelector("[data-case-guide]");
  const form = guide.querySelector("form");
  const questions = [...form.querySelectorAll("fieldset")];
  const radios = [...form.querySelectorAll("input")];
  const status = guide.querySelector("[data-case-status]");
  const anchors = new Set(radios.map((one) => one.value).filter(Boolean));
  const fragment = () => decodeURIComponent(location.hash.slice(1));

  /** The fragments of all cases to which a question can lead. @returns {Set<string>} */
  function reachable(question, seen = new Set()) {
    const found = new Set();
    if (!question || seen.has(question)) return found;
    for (const one of question.querySelectorAll("input")) {
      if (one.value) found.add(one.value);
      const further = one.dataset.next && document.getElementById(one.dataset.next);
      for (const anchor of reachable(further, new Set(seen).add(question))) found.add(anchor);
    }
    return found;
  }

  /** The radios on the way from the first question to `last`, those that are checked first. @returns {HTMLInputElement[]} */
  function wayTo(last) {
    const way = [];
    while (last && !way.includes(last)) {
      way.unshift(last);
      const leads = (one) => one.dataset.next === way[0].closest("fieldset").id;
      last = radios.find((one) => one.checked && leads(one)) || radios.find(leads);
    }
    return way;
  }

  /** Shows the questions along the answers given, and the next one. */
  function ask(answers) {
    for (const one of radios) one.checked = answers.includes(one);
    const open = [questions[0].id, ...answers.map((one) => one.dataset.next)];
    for (const one of questions) one.hidden = !open.includes(one.id);
  }

  /** Shows what belongs to one of `cases`, a set of fragments; null shows everything. */
  function narrow(cases) {
    for (const one of document.querySelectorAll("[data-cases]")) {
      const apart = cases && !one.dataset.cases.split(" ").some((name) => cases.has(name));
      one.classList.toggle("civic-unchosen", Boolean(apart));
    }
  }

  /** Tells the reader and the other scripts which case is shown; "" is none. */
  function announce(anchor) {
    const title = anchor && document.getElementById(anchor).querySelector("h3");
    status.hidden = !anchor;
    const shown = status.querySelector("[data-case-title]");
    shown.replaceChildren(...(title ? [...title.childNodes].slice(1).map((one) => one.cloneNode(true)) : []));
    if (title && !shown.textContent.trim()) shown.textContent = title.textContent.trim();
    document.documentElement.dataset.case = anchor;
    document.dispatchEvent(new CustomEvent("civic-case", { detail: anchor }));
  }

  /** Shows the case with this fragment, or all. */
  function show(anchor) {
    const leads = (one) => anchor && one.value === anchor;
    ask(wayTo(radios.find((one) => one.checked && leads(one)) || radios.find(leads)));
    narrow(anchor ? new Set([anchor]) : null);
    announce(anchor);
  }

  /** Follows the address: a case is shown, its absence shows all; other fragments of the page change nothing. */
  function follow() {
    const wanted = fragment();
    if (anchors.has(wanted)) show(wanted);
    else if (!wanted || wanted === guide.id) show("");
    return anchors.has(wanted);
  }

  form.addEventListener("change", ({ target: chosen }) => {
    ask(wayTo(chosen));
    if (chosen.value) {
      history.pushState(null, "", `#${chosen.value}`);
      show(chosen.value);
    } else {
      if (anchors.has(fragment())) history.pushState(null, "", `#${guide.id}`);
      narrow(reachable(document.getElementById(chosen.dataset.next)));
      announce("");
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  guide.querySelector("[data-case-go]").addEventListener("click", (event) => {
    event.preventDefault();
    const list = document.getElementById("giay-to-chung") || document.getElementById(fragment()).querySelector("h3");
    list.tabIndex = -1;
    list.focus();
    list.scrollIntoView();
  });
  addEventListener("popstate", follow);
  addEventListener("hashchange", () => {
    if (follow()) guide.scrollIntoView();
    else if (fragment() === guide.id) radios[0].focus({ preventScroll: true });
  });

  form.hidden = false;
  for (const one of guide.querySelectorAll("[data-case-index]")) one.hidden = true;
  if (follow()) addEventListener("load", () => requestAnimationFrame(() => guide.scrollIntoView()));
})();
