/**
 * The results page: reads ?q=, searches as one types, and shows what portalSearch finds. All words come from the page.
 */
(function () {
  "use strict";

  const TYPING_PAUSE = 200;
  const QUICK_AFTER = 300;
  const place = document.querySelector("[data-search]");
  const field = document.querySelector("main form[role=search] input[name=q]");
  const find = (name) => place.querySelector(`[data-search-${name}]`);
  const words = place.dataset;
  let current = 0;
  let answered = false;
  let timer = 0;

  /** Puts `text` into a part of the page and hides the part when there is none. */
  function say(element, text) {
    element.textContent = text;
    element.hidden = !text;
  }

  /** What is known of a search in one sentence. @returns {string} */
  function status(query, { confidence, results }) {
    const text = confidence === "none" ? words.none : words[confidence === "sure" ? "found" : "unsure"];
    return text.replace("#", confidence === "none" ? query : results.length);
  }

  /** One result of the list. @returns {HTMLElement} */
  function item(result) {
    const made = find("result").content.firstElementChild.cloneNode(true);
    const part = (name) => made.querySelector(`[data-part=${name}]`);
    part("title").textContent = result.title;
    part("title").href = result.url;
    part("title").lang = result.lang;
    part("kind").textContent = words[result.kind] || "";
    say(part("summary"), result.summary);
    say(part("code"), result.kind === "procedure" ? result.id : "");
    return made;
  }

  /** Shows results, in place of those of an earlier question, and one sentence about them. */
  function show(results, sentence) {
    find("results").firstElementChild.replaceChildren(...results.map(item));
    find("results").hidden = !results.length;
    find("status").textContent = sentence;
  }

  /** Shows an answer unless a newer question has been asked in the meantime. */
  async function showIfCurrent(number, query, answer) {
    const found = await answer;
    if (number === current) {
      show(found.results, status(query, found));
    }
  }

  /** Shows what the names alone answer, while the long texts are still being asked. */
  function showQuick(number, query) {
    showIfCurrent(number, query, window.portalSearch(query, { quick: true })).catch(() => {});
  }

  /** Answers a question; where the long texts take their time, from the names first. */
  async function search(query) {
    const number = ++current;
    if (!query.trim()) {
      show([], "");
      return;
    }
    try {
      const full = window.portalSearch(query);
      const late = setTimeout(() => showQuick(number, query), answered ? QUICK_AFTER : 0);
      full.finally(() => clearTimeout(late)).catch(() => {});
      await showIfCurrent(number, query, full);
      answered = true;
    } catch {
      if (number === current) {
        show([], words.broken);
      }
    }
  }

  /** Keeps the question in the address, so that it can be sent to somebody. */
  function remember(query) {
    const address = new URL(window.location.href);
    address.searchParams.set("q", query);
    window.history.replaceState(null, "", address);
  }

  function onInput() {
    clearTimeout(timer);
    timer = setTimeout(() => search(field.value), TYPING_PAUSE);
  }

  function onSubmit(event) {
    event.preventDefault();
    clearTimeout(timer);
    remember(field.value);
    search(field.value);
  }

  if (window.location.protocol === "file:") {
    say(find("notice"), words.disk);
  }
  field.value = new URLSearchParams(window.location.search).get("q") || "";
  field.addEventListener("input", onInput);
  field.form.addEventListener("submit", onSubmit);
  search(field.value);
})();
