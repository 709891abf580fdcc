/**
 * Asks the long texts: lunr indexes in parts, each a classic script that is loaded when a term of it is asked for,
 * so that it is the same over HTTP and from the disk.
 */
(function (root) {
  "use strict";

  const { load, part } = root.portalSearchParts.parts;

  /** The last place in a sorted list whose text is not after `term`. @returns {number} */
  function placeOf(firsts, term) {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= term) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  class Texts {
    /** @param {string} engine address of lunr */
    constructor(engine) {
      this.engine = engine;
      this.indexes = new Map();
    }

    /**
     * Learns with which term each part begins, and loads what reads the parts beside it.
     * @returns {Promise<Set<string>>} the terms that nearly all documents have
     */
    async open() {
      this.lunr = this.lunr || load(this.engine);
      this.lunr.catch(() => {}); // whoever waits for a part is told
      const { firsts, common } = await part("texts/terms");
      this.firsts = this.firsts || firsts.split(" ");
      return new Set(common.split(" "));
    }

    /** The index of a part, loaded once. @returns {Promise<object>} */
    index(number) {
      if (!this.indexes.has(number)) {
        const made = Promise.all([part(`texts/${number}`), this.lunr]).then(([data]) => root.lunr.Index.load(data));
        this.indexes.set(number, made);
      }
      return this.indexes.get(number);
    }

    async one(term) {
      const number = placeOf(this.firsts, term);
      if (number < 0) {
        return [term, []];
      }
      const index = await this.index(number);
      const found = index.query((query) => query.term(term, { usePipeline: false }));
      return [term, found.flatMap(({ ref, score }) => [Number(ref), score])];
    }

    /**
     * Which documents hold each of `terms`.
     * @param {string[]} terms
     * @returns {Promise<Map<string, number[]>>} term → place, score, place, score …
     */
    async ask(terms) {
      return new Map(await Promise.all(terms.map((term) => this.one(term))));
    }
  }

  root.portalSearchParts.Texts = Texts;
})(globalThis);
