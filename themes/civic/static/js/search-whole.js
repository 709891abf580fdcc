/**
 * Searches the whole text of all pages with Pagefind, when a reader asks for it: below the results, over HTTP only, and
 * only where the portal was built with WHOLE_TEXT_SEARCH. Nothing of it is loaded before.
 */
(function (root) {
  "use strict";

  const { find, place, say } = root.portalSearchParts.show;
  const MOST = 10;
  const box = find("whole");

  /** Pagefind, loaded once. @returns {Promise<object>} */
  async function engine() {
    const pagefind = await import(new URL("whole/pagefind.js", document.baseURI).href);
    await pagefind.options({ baseUrl: new URL("../", document.baseURI).pathname });
    return pagefind;
  }

  /** The words round what was found; Pagefind marks them in HTML, of which only text and marks are taken. */
  function excerpt(html) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    return [...body.childNodes].map((node) => {
      const made = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
      made.textContent = node.textContent;
      return made;
    });
  }

  function item({ url, meta, excerpt: html }) {
    const made = find("result").content.firstElementChild.cloneNode(true);
    const part = (name) => made.querySelector(`[data-part=${name}]`);
    Object.assign(part("title"), { textContent: meta.title || url, href: url });
    part("summary").replaceChildren(...excerpt(html));
    part("kind").remove();
    part("code").remove();
    return made;
  }

  async function show(query) {
    const status = box.querySelector("[data-part=status]");
    try {
      const pagefind = await (root.portalSearchParts.whole = root.portalSearchParts.whole || engine());
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, MOST).map((one) => one.data()));
      box.querySelector("ol").replaceChildren(...pages.map(item));
      say(status, place.dataset.whole.replace("#", results.length));
    } catch {
      say(status, place.dataset.broken);
    }
  }

  /** Takes away what was found for another question. */
  function forgetWhole() {
    box.querySelector("ol").replaceChildren();
    say(box.querySelector("[data-part=status]"), "");
  }

  if (box && root.location.protocol.startsWith("http")) {
    const field = document.querySelector("main form[role=search] input[name=q]");
    box.hidden = false;
    root.portalSearchParts.forgetWhole = forgetWhole;
    box.querySelector("button").addEventListener("click", () => show(field.value));
  }
})(globalThis);
