/**
 * The documents of an edition as documents.js tells them: one character for the kind and the level of each, and more of
 * the few that have more.
 */
(function (root) {
  "use strict";

  const { fold } = root.portalSearchParts.fold;
  const { PART } = root.portalSearchParts;
  const NOTHING_MORE = Object.freeze([]);
  // A procedure's code, its own or one that it replaces.
  const WHOLE_CODE = /^\d\.\d{6}(?:\.H\d{2})?$/;

  /** The words of a title without marks, joined by hyphens: what most identifiers end with. @returns {string} */
  function slug(title) {
    return (fold(title).match(/[a-z0-9]+/g) || []).join("-");
  }

  class Doc {
    /**
     * What is told of a document; the rest is found when it is asked for.
     * @param {number} number a procedure's code without its point, 0 for others
     */
    constructor(names, edition, place, kind, level, lang, number, more) {
      this.names = names;
      this.edition = edition;
      this.place = place;
      this.kind = kind;
      this.level = level;
      this.lang = lang;
      this.number = number;
      this.more = more;
    }

    /** A procedure's code. @returns {string} */
    get code() {
      return this.number ? String(this.number).replace(/^./, "$&.") : "";
    }

    /** @returns {string} */
    get title() {
      return this.names.textsOf(this.place, PART.title)[0];
    }

    /** A procedure's code, or for others the address without the edition. @returns {string} */
    get id() {
      return this.code || this.more[0].replace("*", () => slug(this.title));
    }

    /** @returns {string} */
    get summary() {
      return this.more[1] || "";
    }

    /** The address from the root of the output. @returns {string} */
    get target() {
      return this.more[2] || `${this.edition}/${this.kind === "procedure" ? "procedures/" : ""}${this.id}/index.html`;
    }

    /** The digits of its code and of those that it replaces. @returns {string[]} */
    get codes() {
      this.digits = this.digits || [this.code || this.more[0], ...this.names.textsOf(this.place, PART.alias)]
        .filter((name) => WHOLE_CODE.test(name)).map((code) => code.replace(/\D/g, ""));
      return this.digits;
    }
  }

  /**
   * The documents of a table, in the order of its rows.
   * @param {object} table what documents.js holds
   * @param {object} names the index of their names
   * @returns {Doc[]}
   */
  function documentsOf(table, names) {
    const distances = table.codes.split(" ");
    const [digits] = table.digits;
    const { edition, kinds, langs, kindOf, levelOf, langOf } = table;
    const docs = [];
    let code = 0;
    let next = 0;
    for (let place = 0; place < kindOf.length; place += 1) {
      const more = table.more[place] || NOTHING_MORE;
      if (!more[0]) {
        code += Number(distances[next]);
        next += 1;
      }
      const kind = kinds[digits.indexOf(kindOf[place])];
      const lang = langs[digits.indexOf(langOf[place])];
      docs.push(new Doc(names, edition, place, kind, Number(levelOf[place]), lang, more[0] ? 0 : code, more));
    }
    return docs;
  }

  root.portalSearchParts.documentsOf = documentsOf;
})(globalThis);
