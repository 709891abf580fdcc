/**
 * Asks the long texts: lunr indexes in parts, each a classic script that is loaded when a term of it is asked for,
 * so that it is the same over HTTP and from the disk.
 */
(function (root) {
  "use strict";

  /** Loads a classic script. @returns {Promise<void>} */
  function load(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => { script.remove(); done(); };
      script.onerror = () => failed(new Error(`${address} cannot be loaded`));
      document.head.append(script);
    });
  }

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
    /**
     * @param {string} folder address of the parts, with a slash at its end
     * @param {string} engine address of lunr
     * @param {string[]} firsts with which term each part begins
     */
    constructor(folder, engine, firsts) {
      this.folder = folder;
      this.engine = engine;
      this.firsts = firsts;
      this.parts = new Map();
      this.arrived = new Map();
      root.portalSearchPart = (number, index) => this.arrived.set(number, index);
    }

    /** The index of a part, loaded once. @returns {Promise<object>} */
    part(number) {
      if (!this.parts.has(number)) {
        this.lunr = this.lunr || load(this.engine);
        this.parts.set(number, Promise.all([this.lunr, load(`${this.folder}${number}.js`)]).then(() => {
          const index = root.lunr.Index.load(this.arrived.get(number));
          this.arrived.delete(number);
          return index;
        }));
      }
      return this.parts.get(number);
    }

    async one(term) {
      const number = placeOf(this.firsts, term);
      if (number < 0) {
        return [term, []];
      }
      const index = await this.part(number);
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
