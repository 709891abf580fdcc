/**
 * The results page: reads ?q=, searches as one types, and shows what portalSearch finds. The field is a combobox of
 * suggestions; results stay links in a list, so that a screen reader reads them as such. Where no suggestion is offered,
 * arrow keys walk from the field through the results and back.
 */
(function (root) {
  "use strict";

  const { Combobox, Facets, show, suggest } = root.portalSearchParts;
  const { find, place } = show;
  const TYPING_PAUSE = 200;
  const QUICK_AFTER = 300;
  const FOUND = 100;
  const STEP = 20;
  // Results that fit so much less than the best are not shown.
  const WORTH = 0.25;
  const field = document.querySelector("main form[role=search] input[name=q]");
  const more = find("more");
  let current = 0;
  let answered = false;
  let timer = 0;
  let asked = [];
  let length = STEP;

  /** Shows the results that the facets leave, as many as have been asked for. */
  function draw() {
    const left = facets.left();
    show.showResults(left.slice(0, length), asked);
    more.hidden = left.length <= length;
    if (left.length !== facets.results.length) {
      find("status").textContent = place.dataset.left.replace("#", left.length);
    }
  }

  const facets = new Facets(() => { length = STEP; draw(); });

  /** Shows an answer, in place of that to an earlier question, and one sentence about it. */
  function present(query, found) {
    const least = found.results.length ? found.results[0].score * WORTH : 0;
    const results = found.results.filter((one) => one.score >= least);
    asked = found.words || [];
    length = STEP;
    show.showMeant(found.meant);
    show.showSignpost(found.signpost);
    show.showAnswer(found.answer, found.results);
    facets.take(results);
    draw();
    find("status").textContent = query.trim() ? show.sentence(query, { ...found, results }) : "";
  }

  /** Answers a question; where the long texts are asked, from the names first, once answers have been seen after a while. */
  async function search(query) {
    const number = ++current;
    root.portalSearchParts.forgetWhole?.();
    if (!query.trim()) {
      present("", { confidence: "none", results: [] });
      return;
    }
    let waiting = true;
    let late = 0;
    const early = (found) => {
      const show = () => { if (waiting && number === current) present(query, found); };
      late = answered ? setTimeout(show, QUICK_AFTER) : show();
    };
    try {
      const found = await root.portalSearch(query, { limit: FOUND, early }).finally(() => { waiting = false; clearTimeout(late); });
      if (number === current) {
        present(query, found);
      }
      answered = true;
    } catch {
      if (number === current) {
        present("", { confidence: "none", results: [] });
        find("status").textContent = place.dataset.broken;
      }
    }
  }

  /** Keeps the question in the address, so that it can be sent to somebody. */
  function remember(query) {
    const address = new URL(root.location.href);
    address.searchParams.set("q", query);
    root.history.replaceState(null, "", address);
  }

  /** What may be meant; nothing where the list of documents is not there. */
  function offer() {
    try {
      combobox.offer(suggest(field.value));
    } catch {
      combobox.close();
    }
  }

  function onInput() {
    clearTimeout(timer);
    offer();
    timer = setTimeout(() => search(field.value), TYPING_PAUSE);
  }

  function onSubmit(event) {
    event.preventDefault();
    clearTimeout(timer);
    combobox.close();
    remember(field.value);
    search(field.value);
  }

  /** Asks what was chosen. */
  const combobox = new Combobox(field, find("suggestions"), (text) => {
    field.value = text;
    clearTimeout(timer);
    remember(text);
    search(text);
  });

  /** Arrow keys walk through the links of the results; Escape leads back to the field. */
  function onKey(event) {
    const links = [field, ...find("results").querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    if (!event.defaultPrevented && !event.altKey && at >= 0 && next !== undefined && next >= 0 && next < links.length && next !== at) {
      event.preventDefault();
      links[next].focus();
    }
  }

  field.value = new URLSearchParams(root.location.search).get("q") || "";
  field.addEventListener("input", onInput);
  field.form.addEventListener("submit", onSubmit);
  document.querySelector("main").addEventListener("keydown", onKey);
  more.addEventListener("click", () => { length += STEP; draw(); });
  search(field.value);
})(globalThis);
