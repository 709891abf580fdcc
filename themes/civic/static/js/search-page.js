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
  let timer = 0;

  /** Puts `text` into a part of the page and hides the part when there is none. */
  function say(element, text) {
    element.textContent = text;
    element.hidden = !text;
  }

  /** @returns {string} what is known of a search in one sentence */
  function status(query, { confidence, results }) {
    const text = confidence === "none" ? words.none : words[confidence === "sure" ? "found" : "unsure"];
    return text.replace("#", confidence === "none" ? query : results.length);
  }

  /** @returns {HTMLElement} one result of the list */
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

  /** Shows the answer to a question. */
  function show(query, answer) {
    find("results").replaceChildren(...answer.results.map(item));
    find("results").hidden = !answer.results.length;
    say(find("status"), status(query, answer));
  }

  /** Empties the page of an earlier answer. */
  function clear(text) {
    find("results").replaceChildren();
    find("results").hidden = true;
    say(find("status"), text);
  }

  /** Shows an answer unless a newer question has been asked in the meantime. */
  async function showIfCurrent(number, query, answer) {
    const found = await answer;
    if (number === current) {
      show(query, found);
    }
  }

  /** Answers a question; where the long texts take their time, from the names first. */
  async function search(query) {
    const number = ++current;
    if (!query.trim()) {
      clear("");
      return;
    }
    const slow = setTimeout(() => showIfCurrent(number, query, window.portalSearch(query, { quick: true })), QUICK_AFTER);
    try {
      const full = window.portalSearch(query);
      full.finally(() => clearTimeout(slow)).catch(() => {});
      await showIfCurrent(number, query, full);
    } catch {
      clear(words.broken);
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
