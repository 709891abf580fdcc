/**
 * Reads the names of all documents, which stand in documents.js as numbers of their words (motcua/search/coding.py), so
 * that each word is folded once and not at each of its thousands of places.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
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
      this.tokens = vocabulary.split("\n");
      this.learn();
      this.text = names;
      this.steps = { places: digitsOf(digits), base: digits.length, single, pairs, triple };
      this.starts = [];
      this.parts = [];
      this.places = [];
      this.read();
    }

    /** Folds each word of the vocabulary once: `forms` are the words, `formsOf` those of each token. */
    learn() {
      const numbers = new Map();
      this.forms = [];
      this.formsOf = this.tokens.map((token) => words(token).map((word) => {
        if (!numbers.has(word)) {
          numbers.set(word, this.forms.push(word) - 1);
        }
        return numbers.get(word);
      }));
    }

    /** Reads all names: their tokens in one list, and where each begins. */
    read() {
      const { text, starts, parts, places } = this;
      const { places: digit, base, single, pairs, triple } = this.steps;
      const found = new Int32Array(text.length);
      let [length, place, part, begins] = [0, 0, PART.title, 0];
      const close = () => {
        if (length > begins || part === PART.title) {
          starts.push(begins);
          parts.push(part);
          places.push(place);
        }
        begins = length;
      };
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === NEXT_NAME) {
          close();
          part = Math.min(part + 1, PART.alias);
        } else if (code === NEXT_DOCUMENT) {
          close();
          part = PART.title;
          place += 1;
        } else {
          const first = digit[code];
          let number = first;
          if (first >= triple + 1) {
            number = digit[text.charCodeAt(at + 1)] * base * base + digit[text.charCodeAt(at + 2)] * base + digit[text.charCodeAt(at + 3)];
            number += single + pairs * base + base * base;
            at += 3;
          } else if (first >= triple) {
            number = single + pairs * base + digit[text.charCodeAt(at + 1)] * base + digit[text.charCodeAt(at + 2)];
            at += 2;
          } else if (first >= single) {
            number = single + (first - single) * base + digit[text.charCodeAt(at + 1)];
            at += 1;
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
        const isWord = this.formsOf[this.codes[at]].length > 0;
        text += (isWord && wasWord ? " " : "") + this.tokens[this.codes[at]];
        wasWord = isWord;
      }
      return text;
    }

    /**
     * The words of all names one after another: the form of each, whether it stands in brackets, where names begin.
     * @returns {{words: Int32Array, aside: Uint8Array, starts: Int32Array}}
     */
    layOut() {
      const words = [];
      const aside = [];
      const starts = new Int32Array(this.size + 1);
      const brackets = this.tokens.map((token, at) => (this.formsOf[at].length ? "" : token.replace(/[^()]/g, "")));
      for (let name = 0; name < this.size; name += 1) {
        let depth = 0;
        for (let at = this.starts[name]; at < this.starts[name + 1]; at += 1) {
          const code = this.codes[at];
          for (const form of this.formsOf[code]) {
            words.push(form);
            aside.push(depth > 0 ? 1 : 0);
          }
          depth = brackets[code] ? bracketsAfter(depth, brackets[code]) : depth;
        }
        starts[name + 1] = words.length;
      }
      return { words: Int32Array.from(words), aside: Uint8Array.from(aside), starts };
    }
  }

  /** How many brackets are open after what stands between two words. @returns {number} */
  function bracketsAfter(depth, between) {
    for (const sign of between) {
      depth += sign === "(" ? 1 : 0;
      depth -= sign === ")" && depth > 0 ? 1 : 0;
    }
    return depth;
  }

  Object.assign(root.portalSearchParts, { CodedNames, PART });
})(globalThis);
