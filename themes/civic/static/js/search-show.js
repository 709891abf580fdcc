/**
 * Shows what was found: results with the words of the question marked, a fact that answers, a signpost. All words come
 * from the page; everything is made with DOM methods, never from HTML.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const RUN = /[\p{L}\p{N}]+/gu;
  const place = document.querySelector("[data-search]");
  const find = (name) => place.querySelector(`[data-search-${name}]`);

  /** Puts `text` into a part of the page and hides the part when there is none. */
  function say(element, text) {
    element.textContent = text;
    element.hidden = !text;
  }

  /** Makes an element of the page's own templates. */
  function copy(name) {
    return find(name).content.firstElementChild.cloneNode(true);
  }

  /** Whether a word of a title was asked for; where marks were typed, marks must agree. @returns {boolean} */
  function isAsked(run, asked) {
    const [word] = words(run);
    return Boolean(word) && asked.some((one) => !one.idle && (one.toned === one.folded
      ? one.folded === word.folded : one.toned === word.toned));
  }

  /** Puts a title into an element, the words that were asked for in <mark>. */
  function mark(element, title, asked) {
    const pieces = [];
    let last = 0;
    for (const match of title.matchAll(RUN)) {
      if (isAsked(match[0], asked)) {
        const marked = document.createElement("mark");
        marked.textContent = match[0];
        pieces.push(title.slice(last, match.index), marked);
        last = match.index + match[0].length;
      }
    }
    element.replaceChildren(...pieces, title.slice(last));
  }

  /** One result of the list. @returns {HTMLElement} */
  function item(result, asked) {
    const made = copy("result");
    const part = (name) => made.querySelector(`[data-part=${name}]`);
    mark(part("title"), result.title, asked);
    part("title").href = result.url;
    part("title").lang = result.lang;
    part("kind").textContent = place.dataset[result.kind] || "";
    say(part("summary"), result.summary);
    say(part("code"), result.kind === "procedure" ? result.id : "");
    return made;
  }

  /** A line of pieces, each in its own language. */
  function line(pieces) {
    return pieces.flatMap(([text, lang], at) => {
      const made = document.createElement("span");
      made.textContent = text;
      made.lang = lang;
      return at ? [" ", made] : [made];
    });
  }

  /** The lines of one fact; an empty line says that the record has more. */
  function factLines(lines) {
    return lines.map((pieces) => {
      const made = document.createElement("li");
      made.replaceChildren(...(pieces.length ? line(pieces) : ["…"]));
      return made;
    });
  }

  /** Shows the fact that answers, or hides its place. */
  function showAnswer(answer, results) {
    const box = find("answer");
    box.hidden = !answer;
    if (answer) {
      const { title, url, lang } = results.find((one) => one.id === answer.id);
      const link = box.querySelector("[data-part=title]");
      Object.assign(link, { textContent: title, href: url, lang });
      box.querySelector("[data-part=facts]").replaceChildren(...answer.facts.flatMap(({ aspect, lines }) => {
        const made = copy("fact");
        const name = aspect === "place" && answer.kind === "organisation" ? "contact" : aspect;
        made.querySelector("[data-part=name]").textContent = place.dataset[name];
        made.querySelector("[data-part=lines]").replaceChildren(...factLines(lines));
        return [made];
      }));
      box.querySelector("[data-part=source]").replaceChildren(...line(answer.source));
    }
  }

  /** Shows who is competent, or hides the place of it. */
  function showSignpost(signpost) {
    const box = find("signpost");
    box.hidden = !signpost;
    if (signpost) {
      const part = (name) => box.querySelector(`[data-part=${name}]`);
      say(part("title"), signpost.title);
      say(part("text"), signpost.text);
      part("title").lang = signpost.lang;
      part("text").lang = signpost.lang;
      say(part("office"), signpost.office);
      part("office").href = signpost.url || "#";
      say(part("source"), signpost.source);
      part("source").lang = "vi";
    }
  }

  /** Shows the results of an answer in place of those before; `shown` are the ones left by the facets. */
  function showResults(shown, asked) {
    find("results").firstElementChild.replaceChildren(...shown.map((one) => item(one, asked)));
    find("results").hidden = !shown.length;
  }

  /** Says what was understood where it differs from what was typed. */
  function showMeant(meant) {
    say(find("meant"), meant && place.dataset.meant.replace("#", meant));
  }

  /** What is known of a search in one sentence. @returns {string} */
  function sentence(query, { confidence, results, signpost }) {
    if (signpost) {
      return results.length ? place.dataset.near.replace("#", results.length) : place.dataset.elsewhere;
    }
    const text = place.dataset[confidence === "sure" ? "found" : confidence];
    return text.replace("#", confidence === "none" ? query : results.length);
  }

  Object.assign(root.portalSearchParts, {
    show: { find, place, say, showAnswer, showMeant, showResults, showSignpost, sentence },
  });
})(globalThis);
