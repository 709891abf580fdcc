/**
 * The documents of an edition as documents.js tells them: one character for the kind and the level of each, and more of
 * the few that have more.
 */
(function (root) {
  "use strict";

  const { fold } = root.portalSearchParts.fold;
  const { PART } = root.portalSearchParts;
  // A procedure's code, its own or one that it replaces.
  const WHOLE_CODE = /^\d\.\d{6}(?:\.H\d{2})?$/;

  /** The words of a title without marks, joined by hyphens: what most identifiers end with. @returns {string} */
  function slug(title) {
    return (fold(title).match(/[a-z0-9]+/g) || []).join("-");
  }

  class Doc {
    /** @param {object} told what is told of the document; the rest is found when it is asked for */
    constructor(told, names) {
      Object.assign(this, told);
      this.names = names;
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
    const codes = table.codes.split(" ").map(Number);
    const digits = table.digits[0];
    let code = 0;
    let next = 0;
    return [...table.kindOf].map((kind, place) => {
      const more = table.more[place] || [];
      if (!more[0]) {
        code += codes[next];
        next += 1;
      }
      return new Doc({
        place, more, edition: table.edition, kind: table.kinds[digits.indexOf(kind)], level: Number(table.levelOf[place]),
        code: more[0] ? "" : String(code).replace(/^./, "$&."), lang: table.langs[digits.indexOf(table.langOf[place])],
      }, names);
    });
  }

  root.portalSearchParts.documentsOf = documentsOf;
})(globalThis);
