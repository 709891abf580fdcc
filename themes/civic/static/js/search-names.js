/**
 * Scores documents by their names: every title, official name and alias of every document by itself, by BM25. A document is as good as its best name, so that many aliases neither help nor harm it.
 */
(function (root) {
  "use strict";

  const { NOTHING, PART, Postings, rarity } = root.portalSearchParts;
  const K1 = 1.2;
  const B = 0.75;
  const FREQUENCY = 2;
  const ALIAS_WEIGHT = 0.9;
  const OTHER_NAMES = 0.1;
  const PREFIX_WEIGHT = 0.5;
  const PAIR_COUNTS = 0.5;
  // A question that is a name, word for word, means that name and not a longer one with the same words in it.
  const WHOLE_NAME = 1.25;

  class Names extends Postings {
    /** @param {object} table what documents.js holds */
    constructor(table) {
      super(table);
      const average = Math.max(1, this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.lengths.length));
      this.norms = Float64Array.from(this.lengths, (length) => K1 * (1 - B + (B * length) / average));
      this.toldIn = new Int32Array(this.byFolded.size);
      this.turn = 0;
    }

    /** A name of a document as it is written; empty where it has none of that part. @returns {string[]} */
    textsOf(place, part) {
      const found = [];
      for (let name = this.firsts[place]; name < this.firsts[place + 1]; name += 1) {
        if (this.coded.parts[name] === part) {
          found.push(this.coded.textOf(name));
        }
      }
      return found;
    }

    /**
     * Whether an act stands within the first words of a document's official name, with its marks.
     * @param {object[]} act words
     */
    begins(place, most, act) {
      const first = this.firsts[place];
      const name = this.coded.parts[first + 1] === PART.official && first + 1 < this.firsts[place + 1] ? first + 1 : first;
      const ends = Math.min(this.wordStarts[name] + most, this.wordStarts[name + 1]) - act.length;
      const begin = this.byFolded.get(act[0].folded);
      for (let from = this.wordStarts[name]; from <= ends; from += 1) {
        if (this.folded[from] === begin && act.every((word, at) => this.coded.formOf(this.words[from + at]).toned === word.toned)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Which share of a document's best fitting name is asked for, each word and half of each pair by how much it tells.
     * @param {Map<string, object>} terms those of a question
     * @returns {number} from 0 to 1
     */
    asked(terms, { place }) {
      const asked = this.numbered(terms);
      let best = 0;
      for (let name = this.firsts[place]; name < this.firsts[place + 1]; name += 1) {
        best = Math.max(best, this.askedOf(asked, name));
      }
      return best;
    }

    /** The terms of a question that stand in names, as numbers. @returns {{words: Set<number>, pairs: Set<number>}} */
    numbered(terms) {
      if (this.lastTerms !== terms) {
        this.lastTerms = terms;
        this.lastNumbers = { words: new Set(), pairs: new Set() };
        terms.forEach((_one, term) => {
          const word = this.byFolded.get(term);
          const two = word === undefined && term[0] !== "=" ? this.numbersOf(term) : null;
          if (word !== undefined) {
            this.lastNumbers.words.add(word);
          } else if (two) {
            this.lastNumbers.pairs.add(this.keyOf(...two));
          }
        });
      }
      return this.lastNumbers;
    }

    /** The same of one name; what stands in it twice counts once. */
    askedOf({ words, pairs }, name) {
      const { folded, counts, toldIn, all: size } = this;
      const told = new Set();
      const [begins, ends] = [this.wordStarts[name], this.wordStarts[name + 1]];
      const turn = this.turn += 1;
      let all = 0;
      let asked = 0;
      for (let at = begins; at < ends; at += 1) {
        const word = folded[at];
        if (toldIn[word] !== turn) {
          toldIn[word] = turn;
          const tells = rarity(counts[word], size);
          all += tells;
          asked += words.has(word) ? tells : 0;
        }
        const key = at > begins ? this.keyOf(folded[at - 1], word) : -1;
        if (key >= 0 && !told.has(key)) {
          told.add(key);
          const tells = PAIR_COUNTS * rarity(this.countPair(folded[at - 1], word), size);
          all += tells;
          asked += pairs.has(key) ? tells : 0;
        }
      }
      return all ? asked / all : 0;
    }

    /**
     * The scores of all documents by their names.
     * @param {{terms: Map<string, {weight: number}>, last: {folded: string}|undefined, words: object[]}} question
     * @returns {Float64Array}
     */
    scores({ terms, last, words: typed }) {
      const byName = new Float64Array(this.coded.size);
      terms.forEach((one, term) => this.addTerm(byName, term, one.weight));
      this.raiseWhole(byName, typed.map((word) => this.byFolded.get(word.folded)));
      if (last && !this.byFolded.has(last.folded)) {
        this.addBeginnings(byName, last.folded);
      }
      return this.byDocument(byName);
    }

    addTerm(byName, term, weight) {
      const { list, count } = this.entryOf(term) || NOTHING;
      const factor = weight * rarity(count, this.all) * (1 + K1);
      for (let at = 0; at < list.length; at += 2) {
        const frequency = FREQUENCY * list[at + 1];
        byName[list[at]] += (factor * frequency) / (frequency + this.norms[list[at]]);
      }
    }

    /** Raises the names that are a question word for word, without what they have in brackets. */
    raiseWhole(byName, typed) {
      if (!typed.length || typed.includes(undefined)) {
        return;
      }
      const { list } = this.entry(typed[0]);
      for (let at = 0; at < list.length; at += 2) {
        const name = list[at];
        if (this.lengths[name] === typed.length && this.isWhole(name, typed)) {
          byName[name] *= WHOLE_NAME;
        }
      }
    }

    isWhole(name, typed) {
      let met = 0;
      for (let at = this.wordStarts[name]; at < this.wordStarts[name + 1]; at += 1) {
        if (!this.aside[at]) {
          if (this.folded[at] !== typed[met]) {
            return false;
          }
          met += 1;
        }
      }
      return met === typed.length;
    }

    /** A last word that is still being typed stands for every word that begins with it. */
    addBeginnings(byName, beginning) {
      this.byFolded.forEach((_number, folded) => {
        if (folded.startsWith(beginning)) {
          this.addTerm(byName, folded, PREFIX_WEIGHT);
        }
      });
    }

    byDocument(byName) {
      const best = new Float64Array(this.all);
      const sums = new Float64Array(this.all);
      byName.forEach((score, name) => {
        const place = this.coded.places[name];
        const weighed = this.coded.parts[name] === PART.alias ? score * ALIAS_WEIGHT : score;
        best[place] = Math.max(best[place], weighed);
        sums[place] += weighed;
      });
      return best.map((score, place) => score + OTHER_NAMES * (sums[place] - score));
    }
  }

  Object.assign(root.portalSearchParts, { Names, PAIR_COUNTS });
})(globalThis);
