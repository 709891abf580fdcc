/**
 * Asks Pagefind which documents hold a term in their long texts. It runs in the page itself: the portal's
 * content security policy allows no workers.
 */
(function (root) {
  "use strict";

  // Every term in the index ends so: Pagefind answers with all words that begin as the one it is asked for.
  const END = "zz";

  /**
   * Opens the index in `folder`.
   * @param {string} folder absolute address that ends with a slash
   * @param {object[]} docs documents with the `key` by which Pagefind knows them
   * @returns {Promise<function(string[]): Promise<Map<string, number[]>>>} terms → place, score, place, score …
   */
  async function openTexts(folder, docs) {
    const pagefind = await import(`${folder}pagefind.js`);
    await pagefind.options({ basePath: folder, noWorker: true });
    await pagefind.init();
    const places = new Map(docs.map((doc) => [doc.key, doc.place]));

    /** One term at a time: Pagefind joins several by AND, and misses some at the edges of its files. */
    async function lookUp(term) {
      const { results } = await pagefind.search(term + END);
      return [term, results.flatMap((one) => [places.get(one.id.split("_")[1]), one.score])];
    }

    return async (terms) => new Map(await Promise.all(terms.map(lookUp)));
  }

  root.portalSearchParts.openTexts = openTexts;
})(globalThis);
