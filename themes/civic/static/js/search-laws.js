/**
 * Finds legal texts by their number or name. They are a table of their own, loaded when a question has a number, a word
 * such as "luật", or no answer among the documents.
 */
(function (root) {
  "use strict";

  const { numbers } = root.portalSearchParts.fold;
  const { Names, Ranker, NO_TEXTS, PART, documentsOf } = root.portalSearchParts;
  const { part } = root.portalSearchParts.parts;
  const MOST = 3;
  // So much of the question must stand in a law's number and name.
  const COVERS = 0.65;
  // And where nobody spoke of a law: nearly all of it.
  const COVERS_ALL = 0.9;

  class Laws {
    /** What a legal text is called, beside its number. @returns {string} */
    nameOf({ place }) {
      return this.names.textsOf(place, PART.official)[0] || "";
    }

    /** Loads the table of legal texts, once. @returns {Promise<void>} */
    async open() {
      const table = await part("laws");
      if (!this.ranker && table.names) {
        this.names = new Names(table);
        this.ranker = new Ranker(documentsOf(table, this.names), this.names, []);
      }
    }

    /** The numbers of legal texts, without signs, with the places of those that have them. @returns {Map<string, number[]>} */
    get byNumber() {
      if (!this.numbered) {
        this.numbered = new Map();
        this.ranker.docs.forEach(({ place }) => numbers(this.names.textsOf(place, PART.title)[0]).forEach((number) => {
          this.numbered.set(number, [...(this.numbered.get(number) || []), place]);
        }));
      }
      return this.numbered;
    }

    /**
     * The legal texts that a question is about, best first.
     * @param {object} question
     * @param {boolean} isLegal whether the question speaks of laws
     * @returns {Promise<{doc: object, score: number}[]>}
     */
    async find(question, isLegal) {
      await this.open();
      if (!this.ranker) {
        return [];
      }
      if (question.numbers.length) {
        const places = question.numbers.flatMap((number) => this.byNumber.get(number) || []);
        return [...new Set(places)].slice(0, MOST).map((place) => ({ doc: this.ranker.docs[place], score: 0 }));
      }
      const least = isLegal ? COVERS : COVERS_ALL;
      return this.ranker.best(question, NO_TEXTS, MOST).filter(({ doc }) => this.ranker.coverage(question, NO_TEXTS, doc.place) >= least);
    }
  }

  root.portalSearchParts.Laws = Laws;
})(globalThis);
