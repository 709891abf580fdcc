/**
 * Reads the names of all documents, which stand in documents.js as numbers of their words (motcua/search/coding.py), so
 * that each word is folded once and not at each of its thousands of places.
 */
(function (root) {
  "use strict";

  const { asLookedUp, fold, words } = root.portalSearchParts.fold;
  const PLAIN = /^[a-z0-9]+$/;
  const NEXT_NAME = "|".charCodeAt(0);
  const NEXT_DOCUMENT = " ".charCodeAt(0);

  /** Which part of a document's names a name is. */
  const PART = Object.freeze({ title: 0, official: 1, alias: 2 });

  /** The digits of numbers by their character codes. @returns {Uint8Array} */
  function digitsOf(digits) {
    const places = new Uint8Array(128);
    [...digits].forEach((digit, place) => { places[digit.charCodeAt(0)] = place; });
    return places;
  }

  class CodedNames {
    /** @param {object} table what documents.js holds */
    constructor({ digits: [digits, single, pairs, triple], vocabulary, names }) {
      this.vocabulary = vocabulary;
      this.tokens = vocabulary.split("\n");
      this.learn();
      this.text = names;
      this.steps = { places: digitsOf(digits), base: digits.length, single, pairs, triple };
      this.starts = [];
      this.parts = [];
      this.places = [];
      this.read();
    }

    /**
     * Folds the vocabulary at once. A form is a word of a token: `folded` are their letters, `formStarts` tells with which
     * form each token begins; tokens that stand between words have none.
     */
    learn() {
      const { tokens } = this;
      const whole = fold(this.vocabulary.normalize("NFKC")).split("\n");
      const folded = [];
      const tokenOf = [];
      const formStarts = new Int32Array(tokens.length + 1);
      for (let at = 0; at < tokens.length; at += 1) {
        // Most are one word of plain letters; Chinese, signs and whatever else are read by the rule.
        if (PLAIN.test(whole[at])) {
          folded.push(asLookedUp(whole[at]));
          tokenOf.push(at);
        } else {
          words(tokens[at]).forEach((word) => { folded.push(word.folded); tokenOf.push(at); });
        }
        formStarts[at + 1] = folded.length;
      }
      Object.assign(this, { folded, tokenOf, formStarts, forms: [] });
    }

    /** A form as a word with its marks. @returns {{folded: string, toned: string, exact: string}} */
    formOf(form) {
      if (!this.forms[form]) {
        const token = this.tokenOf[form];
        this.forms[form] = words(this.tokens[token])[form - this.formStarts[token]];
      }
      return this.forms[form];
    }

    /** Whether a word stands here with the marks that it has. @returns {boolean} */
    hasToned({ folded, toned }) {
      return this.folded.some((one, form) => one === folded && this.formOf(form).toned === toned);
    }

    /** How many words a token has. @returns {number} */
    countOf(token) {
      return this.formStarts[token + 1] - this.formStarts[token];
    }

    /** Reads all names: their tokens in one list, and where each begins. */
    read() {
      const { text, starts, parts, places } = this;
      const { places: digit, base, single, pairs, triple } = this.steps;
      const [size, fourth] = [text.length, single + pairs * base + base * base];
      const found = new Int32Array(size);
      let [length, place, part, begins] = [0, 0, PART.title, 0];
      const close = () => {
        if (length > begins || part === PART.title) {
          starts.push(begins);
          parts.push(part);
          places.push(place);
        }
        begins = length;
      };
      for (let at = 0; at < size; at += 1) {
        const code = text.charCodeAt(at);
        if (code === NEXT_NAME) {
          close();
          part = Math.min(part + 1, PART.alias);
        } else if (code === NEXT_DOCUMENT) {
          close();
          part = PART.title;
          place += 1;
        } else {
          let number = digit[code];
          if (number >= single) {
            const first = number;
            number = digit[text.charCodeAt(at += 1)];
            if (first < triple) {
              number += single + (first - single) * base;
            } else {
              number = number * base + digit[text.charCodeAt(at += 1)];
              number = first === triple ? number + single + pairs * base : number * base + digit[text.charCodeAt(at += 1)] + fourth;
            }
          }
          found[length] = number;
          length += 1;
        }
      }
      close();
      starts.push(length);
      this.codes = found.subarray(0, length);
    }

    /** How many names there are. @returns {number} */
    get size() {
      return this.parts.length;
    }

    /** A name as it is written. @returns {string} */
    textOf(name) {
      let text = "";
      let wasWord = false;
      for (let at = this.starts[name]; at < this.starts[name + 1]; at += 1) {
        const isWord = this.countOf(this.codes[at]) > 0;
        text += (isWord && wasWord ? " " : "") + this.tokens[this.codes[at]];
        wasWord = isWord;
      }
      return text;
    }

    /** The brackets of each token that stands between words; empty for most. @returns {string[]} */
    brackets() {
      return this.tokens.map((token, at) => (this.countOf(at) ? "" : token.replace(/[^()]/g, "")));
    }

    /** How many words all names have. @returns {number} */
    countWords() {
      const { codes, formStarts } = this;
      let count = 0;
      for (let at = 0; at < codes.length; at += 1) {
        count += formStarts[codes[at] + 1] - formStarts[codes[at]];
      }
      return count;
    }
  }

  Object.assign(root.portalSearchParts, { CodedNames, PART });
})(globalThis);
