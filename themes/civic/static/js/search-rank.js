/**
 * Orders the documents of an edition for a question: BM25 over titles and aliases, and over what the long texts answer.
 * docs/design/search.md says why each number is what it is.
 */
(function (root) {
  "use strict";

  const { words, pair } = root.portalSearchParts.fold;
  const WEIGHTS = { title: 4, official: 3, aliases: 3 };
  const K1 = 1.2;
  const B = 0.75;
  const PREFIX_WEIGHT = 0.5;
  const TEXT_WEIGHT = 0.6;
  const TEXT_PAIR_WEIGHT = 1.2;
  const MOST_TERMS = 16;
  const CODE_SCORE = 100;
  const NUMBER_SCORE = 30;
  // How much a word that stands only in the long text, and a pair of words, count for the coverage.
  const TEXT_COVERS = 0.6;
  const PAIR_COUNTS = 0.5;
  const SURE_FROM = 0.42;
  const NONE_BELOW = 0.07;
  // The least share of documents in which a term stands that the index of texts leaves out.
  const COMMON_SHARE = 0.05;
  const KINDS = { procedure: 1, event: 0.9, field: 0.9, organisation: 0.8, policy: 0.8, business: 0.8 };
  const OTHER_KIND = 0.7;

  /**
   * The documents of a table: rows are lists in the order of `columns`, and end with their last text.
   * @param {object} table
   * @returns {object[]}
   */
  function documentsOf(table) {
    return table.rows.map((row, place) => {
      const doc = { place };
      table.columns.forEach((name, at) => { doc[name] = row[at] === undefined ? "" : row[at]; });
      doc.kind = table.kinds[doc.kind];
      doc.target = doc.target.replace("~", table.edition).replace("*", doc.id);
      doc.digits = doc.kind === "procedure" ? doc.id.replace(/\D/g, "") : "";
      return doc;
    });
  }

  /**
   * The terms of a document's names with the weight of each.
   * @returns {{terms: Map<string, number>, length: number}}
   */
  function namesOf(doc) {
    const terms = new Map();
    const add = (term, weight) => terms.set(term, (terms.get(term) || 0) + weight);
    let length = 0;
    [["title", doc.title], ["official", doc.official], ...doc.aliases.split("|").map((one) => ["aliases", one])]
      .forEach(([part, text]) => {
        const found = words(text);
        length += found.length;
        found.forEach((word, at) => {
          add(word.folded, WEIGHTS[part]);
          if (word.toned !== word.folded) {
            add(`=${word.toned}`, WEIGHTS[part]);
          }
          if (at > 0) {
            add(pair(found[at - 1], word), WEIGHTS[part]);
          }
        });
      });
    return { terms, length };
  }

  /**
   * The index of all names: term → flat list of place, weight, place, weight …
   * @returns {{lists: Map<string, number[]>, lengths: number[]}}
   */
  function namesIndex(docs) {
    const lists = new Map();
    const lengths = docs.map((doc) => {
      const { terms, length } = namesOf(doc);
      terms.forEach((weight, term) => {
        const list = lists.get(term);
        if (list) {
          list.push(doc.place, weight);
        } else {
          lists.set(term, [doc.place, weight]);
        }
      });
      return length;
    });
    return { lists, lengths };
  }

  /**
   * The mean of some lengths, at least 1.
   * @param {number[]} lengths
   * @returns {number}
   */
  function mean(lengths) {
    return Math.max(1, lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length));
  }

  /**
   * How much a term tells that stands in `count` of `all` documents.
   * @returns {number}
   */
  function rarity(count, all) {
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  }

  /**
   * The score that a list (place, weight, place, weight …) gives to each of its documents.
   * @param {{scores: Float64Array, list: number[], factor: number, lengths: number[], average: number}} one
   */
  function addList({ scores, list, factor, lengths, average }) {
    for (let at = 0; at < list.length; at += 2) {
      const frequency = list[at + 1];
      const norm = K1 * (1 - B + B * (lengths[list[at]] / average));
      scores[list[at]] += (factor * frequency * (1 + K1)) / (frequency + norm);
    }
  }

  /**
   * Adds what the long texts answered for a term (place, score, place, score …).
   */
  function addTexts(scores, list, weight) {
    for (let at = 0; list && at < list.length; at += 2) {
      scores[list[at]] += weight * list[at + 1];
    }
  }

  /**
   * Whether `place` stands in a list.
   * @returns {boolean}
   */
  function holds(list, place) {
    for (let at = 0; list && at < list.length; at += 2) {
      if (list[at] === place) {
        return true;
      }
    }
    return false;
  }

  /**
   * Orders the documents of one edition.
   */
  class Ranker {
    /** @param {object} table what documents.js holds */
    constructor(table) {
      this.docs = documentsOf(table);
      this.names = namesIndex(this.docs);
      this.names.average = mean(this.names.lengths);
      this.common = new Set(table.common.split(" "));
    }

    /** How much a term tells among the names. @returns {number} */
    rarity(term) {
      return rarity((this.names.lists.get(term) || []).length / 2, this.docs.length);
    }

    /**
     * The terms to ask the long texts for, those first that tell most.
     * @param {object} question
     * @returns {string[]}
     */
    wanted(question) {
      const terms = [...question.terms].filter(([term, one]) => one.text && !this.common.has(term));
      const told = terms.map(([term]) => [term, this.rarity(term)]).sort((a, b) => b[1] - a[1]);
      return [...question.numbers, ...told.map(([term]) => term)].slice(0, MOST_TERMS);
    }

    /**
     * The scores of all documents.
     * @param {object} question
     * @param {Map<string, number[]>} texts what the long texts answered
     * @returns {Float64Array}
     */
    scores(question, texts) {
      const scores = new Float64Array(this.docs.length);
      question.terms.forEach((one, term) => {
        this.addNames(scores, term, one.weight);
        addTexts(scores, texts.get(term), one.matter ? TEXT_WEIGHT : TEXT_PAIR_WEIGHT);
      });
      this.addBeginnings(scores, question.last);
      this.docs.forEach((doc) => { scores[doc.place] *= KINDS[doc.kind] || OTHER_KIND; });
      this.addExact(scores, question, texts);
      return scores;
    }

    addNames(scores, term, weight) {
      const list = this.names.lists.get(term);
      if (list) {
        addList({ ...this.names, scores, list, factor: weight * this.rarity(term) });
      }
    }

    /** A last word that is still being typed stands for every word that begins with it. */
    addBeginnings(scores, last) {
      if (!last || this.names.lists.has(last.folded)) {
        return;
      }
      this.names.lists.forEach((_list, term) => {
        if (term.startsWith(last.folded) && !term.includes("0")) {
          this.addNames(scores, term, PREFIX_WEIGHT);
        }
      });
    }

    /** A code or a number that was typed stands above all words. */
    addExact(scores, question, texts) {
      question.codes.forEach((digits) => this.docs.forEach((doc) => {
        if (doc.digits.startsWith(digits) || (digits.length === 6 && doc.digits.slice(1, 7) === digits)) {
          scores[doc.place] += CODE_SCORE;
        }
      }));
      question.numbers.forEach((number) => {
        const list = texts.get(number) || [];
        for (let at = 0; at < list.length; at += 2) {
          scores[list[at]] += NUMBER_SCORE;
        }
      });
    }

    /**
     * The best documents with their scores, best first.
     * @param {Float64Array} scores
     * @param {number} limit
     * @returns {{doc: object, score: number}[]}
     */
    best(scores, limit) {
      const found = this.docs.filter((doc) => scores[doc.place] > 0);
      found.sort((a, b) => scores[b.place] - scores[a.place] || a.place - b.place);
      return found.slice(0, limit).map((doc) => ({ doc, score: scores[doc.place] }));
    }

    /**
     * Which share of the question's matter a document answers, each word and pair by how much it tells.
     * @returns {number} from 0 to 1
     */
    coverage(question, texts, place) {
      let all = 0;
      let covered = 0;
      question.terms.forEach((one, term) => {
        if (one.matter || one.text) {
          const name = this.names.lists.get(term) || [];
          const text = texts.get(term) || [];
          const counts = this.common.has(term) ? this.docs.length * COMMON_SHARE : 0;
          const count = Math.max(name.length / 2, text.length / 2, counts);
          const tells = (one.matter ? 1 : PAIR_COUNTS) * rarity(count, this.docs.length);
          all += tells;
          covered += tells * (holds(name, place) ? 1 : TEXT_COVERS * holds(text, place));
        }
      });
      return all ? covered / all : 0;
    }

    /**
     * How sure one may be that the best document is what was meant.
     * @returns {"sure"|"unsure"|"none"}
     */
    confidence(question, texts, best) {
      if (!best.length) {
        return "none";
      }
      if (best[0].score >= NUMBER_SCORE && question.codes.length + question.numbers.length) {
        return "sure";
      }
      const share = this.coverage(question, texts, best[0].doc.place);
      return share >= SURE_FROM ? "sure" : share < NONE_BELOW ? "none" : "unsure";
    }
  }

  root.portalSearchParts.Ranker = Ranker;
})(globalThis);
