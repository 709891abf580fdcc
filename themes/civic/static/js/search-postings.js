/**
 * Where each word of the names stands: the index that is made in the page. It is made of numbers, and of each word or pair
 * only what a question asks for, so that thousands of names cost a few milliseconds.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const { CodedNames } = root.portalSearchParts;
  const NOTHING = Object.freeze({ list: [], count: 0 });

  /**
   * How much a term tells that stands in `count` of `all` documents.
   * @returns {number}
   */
  function rarity(count, all) {
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  }

  /** How many brackets are open after what stands between two words. @returns {number} */
  function bracketsAfter(depth, between) {
    for (const sign of between) {
      depth += sign === "(" ? 1 : 0;
      depth -= sign === ")" && depth > 0 ? 1 : 0;
    }
    return depth;
  }

  /** What is known of a term: a flat list of name, times, name, times …, and of how many documents they are. */
  class Entry {
    constructor() {
      this.list = [];
      this.count = 0;
      this.last = -1;
    }

    /** Notes that a term stands in a name of the document at `place`; names come in their order. */
    note(name, place) {
      const { list } = this;
      if (list.length && list[list.length - 2] === name) {
        list[list.length - 1] += 1;
      } else {
        list.push(name, 1);
        this.count += this.last !== place;
        this.last = place;
      }
    }

    /** Whether a name from `first` to before `end` is in the list. @returns {boolean} */
    has(first, end) {
      let [low, high] = [0, this.list.length / 2];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.list[2 * middle] < first) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return 2 * low < this.list.length && this.list[2 * low] < end;
    }
  }

  class Postings {
    /** @param {object} table what documents.js holds */
    constructor(table) {
      this.coded = new CodedNames(table);
      this.exact = new Map();
      this.pairs = new Map();
      this.pairCounts = new Map();
      this.entries = [];
      this.number();
      this.layOut();
    }

    /** Gives each folded word a number: `foldedOf` leads from forms to them. */
    number() {
      const { folded } = this.coded;
      this.byFolded = new Map();
      this.foldedOf = new Int32Array(folded.length);
      folded.forEach((word, form) => {
        if (!this.byFolded.has(word)) {
          this.byFolded.set(word, this.byFolded.size);
        }
        this.foldedOf[form] = this.byFolded.get(word);
      });
    }

    /**
     * Lays the words of all names out in one list: the form of each, its folded word, its name, whether it stands in
     * brackets. Counts in how many documents each folded word stands.
     */
    layOut() {
      const { coded } = this;
      const [size, count] = [coded.size, coded.countWords()];
      this.all = coded.places[size - 1] + 1;
      ["words", "folded", "nameOf"].forEach((list) => { this[list] = new Int32Array(count); });
      this.aside = new Uint8Array(count);
      this.wordStarts = new Int32Array(size + 1);
      this.lengths = new Int32Array(size);
      this.firsts = new Int32Array(this.all + 1).fill(size);
      this.counts = new Int32Array(this.byFolded.size);
      const frequencies = new Int32Array(this.byFolded.size + 1);
      this.layNames(coded, frequencies);
      for (let name = size - 1; name >= 0; name -= 1) {
        this.firsts[coded.places[name]] = name;
      }
      this.sort(frequencies);
    }

    layNames({ starts, codes, formStarts, places }, frequencies) {
      const { words, folded, nameOf, aside, wordStarts, lengths, foldedOf, counts } = this;
      const brackets = this.coded.brackets();
      const last = new Int32Array(counts.length).fill(-1);
      const size = lengths.length;
      let length = 0;
      for (let name = 0; name < size; name += 1) {
        const ends = starts[name + 1];
        const place = places[name];
        let depth = 0;
        let inside = 0;
        for (let at = starts[name]; at < ends; at += 1) {
          const code = codes[at];
          let form = formStarts[code];
          const after = formStarts[code + 1];
          if (form === after) {
            depth = brackets[code] ? bracketsAfter(depth, brackets[code]) : depth;
          }
          for (; form < after; form += 1) {
            const number = foldedOf[form];
            words[length] = form;
            folded[length] = number;
            frequencies[number + 1] += 1;
            if (last[number] !== place) {
              last[number] = place;
              counts[number] += 1;
            }
            if (depth > 0) {
              aside[length] = 1;
              inside += 1;
            }
            length += 1;
          }
        }
        const begins = wordStarts[name];
        nameOf.fill(name, begins, length);
        wordStarts[name + 1] = length;
        // "(thực hiện tại cấp tỉnh)": what stands in brackets is found, but makes a name no longer.
        lengths[name] = length - begins - inside || length - begins;
      }
    }

    /** Sorts the places of words by folded word: `where` holds them, those of each from `from` on. */
    sort(frequencies) {
      for (let at = 1; at < frequencies.length; at += 1) {
        frequencies[at] += frequencies[at - 1];
      }
      const { folded } = this;
      const next = frequencies.slice();
      const where = new Int32Array(folded.length);
      for (let at = 0; at < folded.length; at += 1) {
        where[next[folded[at]]++] = at;
      }
      Object.assign(this, { from: frequencies, where });
    }

    /** An entry of those places of a folded word that fit. @returns {Entry} */
    entryWhere(folded, fits) {
      const { where, nameOf, from, coded: { places } } = this;
      const made = new Entry();
      const ends = from[folded + 1];
      for (let at = from[folded]; at < ends; at += 1) {
        if (!fits || fits(where[at])) {
          const name = nameOf[where[at]];
          made.note(name, places[name]);
        }
      }
      return made;
    }

    /** The entry of a folded word by its number, made when a question has it. @returns {Entry} */
    entry(folded) {
      if (!this.entries[folded]) {
        this.entries[folded] = this.entryWhere(folded);
      }
      return this.entries[folded];
    }

    /** The entry of a toned word: of the names with its folded form, those with its marks. @returns {Entry} */
    exactOf(term) {
      if (!this.exact.has(term)) {
        const [asked] = words(term.slice(1));
        const folded = asked && this.byFolded.get(asked.folded);
        const forms = new Set();
        this.foldedOf.forEach((number, form) => {
          if (number === folded && `=${this.coded.formOf(form).toned}` === term) {
            forms.add(form);
          }
        });
        this.exact.set(term, forms.size ? this.entryWhere(folded, (at) => forms.has(this.words[at])) : new Entry());
      }
      return this.exact.get(term);
    }

    /** How many places a folded word has. @returns {number} */
    frequency(folded) {
      return this.from[folded + 1] - this.from[folded];
    }

    /** Two neighbouring words as one number. @returns {number} */
    keyOf(first, second) {
      return first * this.byFolded.size + second;
    }

    /** The entry of two neighbours, found at the places of the rarer of them. @returns {Entry} */
    pairOf(first, second) {
      const key = this.keyOf(first, second);
      let made = this.pairs.get(key);
      if (!made) {
        const { folded, nameOf } = this;
        made = this.frequency(first) <= this.frequency(second)
          ? this.entryWhere(first, (at) => folded[at + 1] === second && nameOf[at + 1] === nameOf[at])
          : this.entryWhere(second, (at) => folded[at - 1] === first && nameOf[at - 1] === nameOf[at]);
        this.pairs.set(key, made);
      }
      return made;
    }

    /** In how many documents two neighbours stand, counted without a list of them. @returns {number} */
    countPair(first, second) {
      const key = this.keyOf(first, second);
      let count = this.pairCounts.get(key);
      if (count === undefined) {
        const { folded, nameOf, where, coded: { places } } = this;
        const step = this.frequency(first) <= this.frequency(second) ? 1 : -1;
        const [rarer, other] = step > 0 ? [first, second] : [second, first];
        const ends = this.from[rarer + 1];
        let last = -1;
        count = 0;
        for (let at = this.from[rarer]; at < ends; at += 1) {
          const one = where[at];
          if (folded[one + step] === other && nameOf[one + step] === nameOf[one] && places[nameOf[one]] !== last) {
            last = places[nameOf[one]];
            count += 1;
          }
        }
        this.pairCounts.set(key, count);
      }
      return count;
    }

    /** The entry of a term as questions write it: a word, "=" and a toned word, a pair. @returns {Entry|undefined} */
    entryOf(term) {
      if (term[0] === "=") {
        return this.exactOf(term);
      }
      const folded = this.byFolded.get(term);
      return folded === undefined ? this.pairNamed(term) : this.entry(folded);
    }

    /** The numbers of the two words of a pair that stands in names; its words may hold a 0 themselves. */
    numbersOf(term) {
      for (let at = term.indexOf("0", 1); at > 0; at = term.indexOf("0", at + 1)) {
        const [first, second] = [this.byFolded.get(term.slice(0, at)), this.byFolded.get(term.slice(at + 1))];
        if (first !== undefined && second !== undefined && this.pairOf(first, second).count) {
          return [first, second];
        }
      }
      return null;
    }

    /** @returns {Entry|undefined} */
    pairNamed(term) {
      const numbers = this.numbersOf(term);
      return numbers ? this.pairOf(...numbers) : undefined;
    }

    /** In how many documents' names a term stands. @returns {number} */
    count(term) {
      return (this.entryOf(term) || NOTHING).count;
    }

    /** How much a term tells among the names. @returns {number} */
    rarity(term) {
      return rarity(this.count(term), this.all);
    }

    /** Whether a term stands in a name of the document at `place`. @returns {boolean} */
    holds(term, place) {
      const entry = this.entryOf(term);
      return Boolean(entry) && entry.has(this.firsts[place], this.firsts[place + 1]);
    }
  }

  Object.assign(root.portalSearchParts, { NOTHING, Postings, rarity });
})(globalThis);
