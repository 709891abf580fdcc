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
      this.entries = [];
      this.number();
      this.layOut();
    }

    /** Gives each folded word a number: `foldedOf` leads from forms to them. */
    number() {
      this.byFolded = new Map();
      this.foldedOf = this.coded.forms.map(({ folded }) => {
        if (!this.byFolded.has(folded)) {
          this.byFolded.set(folded, this.byFolded.size);
        }
        return this.byFolded.get(folded);
      });
    }

    /** Lays the words of all names out in one list, and notes where each folded word stands. */
    layOut() {
      const { coded, foldedOf } = this;
      const size = coded.size;
      const laid = coded.layOut();
      Object.assign(this, { words: laid.words, aside: laid.aside, wordStarts: laid.starts });
      this.all = coded.places[size - 1] + 1;
      this.firsts = new Int32Array(this.all + 1).fill(size);
      this.nameOf = new Int32Array(this.words.length);
      this.folded = new Int32Array(this.words.length);
      this.lengths = new Int32Array(size);
      const counts = new Int32Array(this.byFolded.size + 1);
      for (let name = size - 1; name >= 0; name -= 1) {
        this.firsts[coded.places[name]] = name;
        let outside = 0;
        for (let at = this.wordStarts[name]; at < this.wordStarts[name + 1]; at += 1) {
          this.nameOf[at] = name;
          this.folded[at] = foldedOf[this.words[at]];
          counts[this.folded[at] + 1] += 1;
          outside += 1 - this.aside[at];
        }
        // "(thực hiện tại cấp tỉnh)": what stands in brackets is found, but makes a name no longer.
        this.lengths[name] = outside || this.wordStarts[name + 1] - this.wordStarts[name];
      }
      this.sort(counts);
    }

    /** Sorts the places of words by folded word: `where` holds them, those of each from `from` on. */
    sort(counts) {
      for (let at = 1; at < counts.length; at += 1) {
        counts[at] += counts[at - 1];
      }
      this.from = counts;
      const next = counts.slice();
      this.where = new Int32Array(this.words.length);
      for (let at = 0; at < this.folded.length; at += 1) {
        this.where[next[this.folded[at]]] = at;
        next[this.folded[at]] += 1;
      }
    }

    /** An entry of those places of a folded word that fit. @returns {Entry} */
    entryWhere(folded, fits) {
      const made = new Entry();
      for (let at = this.from[folded]; at < this.from[folded + 1]; at += 1) {
        if (fits(this.where[at])) {
          const name = this.nameOf[this.where[at]];
          made.note(name, this.coded.places[name]);
        }
      }
      return made;
    }

    /** The entry of a folded word by its number, made when a question has it. @returns {Entry} */
    entry(folded) {
      if (!this.entries[folded]) {
        this.entries[folded] = this.entryWhere(folded, () => true);
      }
      return this.entries[folded];
    }

    /** The entry of a toned word: of the names with its folded form, those with its marks. @returns {Entry} */
    exactOf(term) {
      if (!this.exact.has(term)) {
        const [asked] = words(term.slice(1));
        const folded = asked && this.byFolded.get(asked.folded);
        this.exact.set(term, folded === undefined ? new Entry()
          : this.entryWhere(folded, (at) => `=${this.coded.forms[this.words[at]].toned}` === term));
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
