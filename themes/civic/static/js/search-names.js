/**
 * Scores documents by their names: every title, official name and alias of every document by itself, by BM25. A document is as good as its best name, so that many aliases neither help nor harm it.
 */
(function (root) {
  "use strict";

  const { pair } = root.portalSearchParts.fold;
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
      this.norms = Float64Array.from(this.lengths, (length) => K1 * (1 - B + (B * length) / this.average));
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

    /** The first words of a document's official name. @returns {object[]} */
    beginning(place, most) {
      const first = this.firsts[place];
      const name = this.coded.parts[first + 1] === PART.official && first + 1 < this.firsts[place + 1] ? first + 1 : first;
      return this.wordsOf(name).slice(0, most).map((form) => this.coded.forms[form]);
    }

    /** The words of a name, as numbers of forms. @returns {number[]} */
    wordsOf(name) {
      return this.words.slice(this.wordStarts[name], this.wordStarts[name + 1]);
    }

    /**
     * Which share of a document's best fitting name is asked for, each word and half of each pair by how much it tells.
     * @returns {number} from 0 to 1
     */
    asked(terms, { place }) {
      let best = 0;
      for (let name = this.firsts[place]; name < this.firsts[place + 1]; name += 1) {
        best = Math.max(best, this.askedOf(terms, name));
      }
      return best;
    }

    askedOf(terms, name) {
      let all = 0;
      let asked = 0;
      const told = new Set();
      const tell = (term, count, share) => {
        if (!told.has(term)) {
          told.add(term);
          const tells = share * rarity(count, this.all);
          all += tells;
          asked += terms.has(term) ? tells : 0;
        }
      };
      let before = -1;
      this.wordsOf(name).forEach((form) => {
        const [word, folded] = [this.coded.forms[form], this.foldedOf[form]];
        tell(word.folded, this.entry(folded).count, 1);
        if (before >= 0) {
          tell(pair(this.coded.forms[before], word), this.pairOf(this.foldedOf[before], folded).count, PAIR_COUNTS);
        }
        before = form;
      });
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
          if (this.foldedOf[this.words[at]] !== typed[met]) {
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
