/**
 * Orders the documents of an edition for a question, by their names and by what the long texts answer, and says how
 * sure one may be. docs/design/search.md tells where the numbers come from.
 */
(function (root) {
  "use strict";

  const { pair, words } = root.portalSearchParts.fold;
  const { rarity, PAIR_COUNTS } = root.portalSearchParts;
  const TEXT_WEIGHT = 0.6;
  const TEXT_PAIR_WEIGHT = 1.2;
  // A question asks the long texts for so many terms at most: each may load a file of 30 kB.
  const MOST_TERMS = 5;
  // Of the first documents, those come forward of whose name more is asked for.
  const CLOSE = 40;
  const ASKED_WEIGHT = 0.3;
  // … and those that answer more of its parts.
  const COVERED_WEIGHT = 0.25;
  // A name that begins with "thu hồi", "cấp lại" … is meant only by a question that says so; offices near by are meant first.
  const SPECIAL = 0.85;
  const LACKS = 0.65;
  const NAME_BEGINS = 7;
  const LEVELS = [1, 0.98, 0.93];
  const CODE_SCORE = 100;
  const NUMBER_SCORE = 30;
  // The portal is about procedures: of two pages that fit alike, the procedure comes first.
  const KINDS = { procedure: 1, event: 0.9, field: 0.9, organisation: 0.8, policy: 0.8, business: 0.8 };
  const OTHER_KIND = 0.7;
  // How much a word that stands only in the long text counts for the coverage.
  const TEXT_COVERS = 0.6;
  const SURE_FROM = 0.65;
  // Or: nearly a whole name is asked for, and a fair share of the question is about it.
  const NAME_ASKED = 0.7;
  const FAIR_SHARE = 0.4;
  // So much of a question in the names of the best document, and the long texts are not asked.
  const NAMED = 0.9;
  const NONE_BELOW = 0.07;
  // The least share of documents in which a term stands that the index of texts leaves out.
  const COMMON_SHARE = 0.05;
  const NO_TEXTS = new Map();

  /**
   * Calls `tell` with the place and score of each document in a list (place, score, place, score …).
   * @param {number[]|undefined} list
   * @param {function(number, number): void} tell
   */
  function each(list, tell) {
    for (let at = 0; list && at < list.length; at += 2) {
      tell(list[at], list[at + 1]);
    }
  }

  /**
   * Whether what was typed is a code of a document or a part of one: its beginning, or all but the first digit.
   * @returns {boolean}
   */
  function isCode(doc, digits) {
    return doc.codes.some((code) => code.startsWith(digits) || (digits.length === 6 && code.slice(1, 7) === digits));
  }

  class Ranker {
    /**
     * @param {object[]} docs the documents of the table
     * @param {object} names the index of their names
     * @param {string[]} special phrases that make a name a special case
     */
    constructor(docs, names, special) {
      this.docs = docs;
      this.names = names;
      this.special = special.map(words);
      this.common = new Set();
    }

    /**
     * The terms to ask the long texts for, those first that tell most.
     * @param {object} question
     * @returns {string[]}
     */
    wanted(question) {
      const terms = [...question.terms].filter(([term, one]) => one.text && !this.common.has(term));
      const told = terms.map(([term]) => [term, this.names.rarity(term)]).sort((a, b) => b[1] - a[1]);
      return [...question.numbers, ...told.map(([term]) => term)].slice(0, MOST_TERMS);
    }

    /**
     * The best documents with their scores, best first.
     * @param {object} question
     * @param {Map<string, number[]>} texts what the long texts answered: term → place, score, place, score …
     * @param {number} limit
     * @returns {{doc: object, score: number}[]}
     */
    best(question, texts, limit) {
      if (!this.last || this.last.question !== question || this.last.texts !== texts) {
        this.last = { question, texts, found: this.ordered(question, texts) };
      }
      return this.last.found.slice(0, limit);
    }

    ordered(question, texts) {
      const scores = this.scores(question, texts);
      const all = this.docs.filter((doc) => scores[doc.place] > 0);
      const exact = question.quoted.length ? all.filter((doc) => this.holdsQuoted(doc, question)) : [];
      const found = exact.length ? exact : all;
      const better = (a, b) => scores[b.place] - scores[a.place] || a.place - b.place;
      found.sort(better);
      if (!question.codes.length && !question.numbers.length) {
        found.slice(0, CLOSE).forEach((doc) => { scores[doc.place] *= this.fitness(doc, question, texts); });
      }
      found.sort(better);
      return found.map((doc) => ({ doc, score: scores[doc.place] }));
    }

    /** Whether what was quoted stands in a document's names, its words side by side. */
    holdsQuoted(doc, { quoted }) {
      return quoted.every((phrase) => phrase.every((word, at) => this.names.holds(word.folded, doc.place)
        && (at === 0 || this.names.holds(pair(phrase[at - 1], word), doc.place))));
    }

    /** Whether the names alone answer a question, so that the long texts need not be loaded. @returns {boolean} */
    isNamed(question) {
      const best = question.numbers.length ? [] : this.best(question, NO_TEXTS, 1);
      return best.some(({ doc }) => this.coverage(question, NO_TEXTS, doc.place) >= NAMED);
    }

    /** How well a document's name as a whole fits the question. */
    fitness(doc, question, texts) {
      const asked = 1 + ASKED_WEIGHT * this.names.asked(question.terms, doc);
      const covered = question.language === "vi" ? 1 - COVERED_WEIGHT * (1 - this.coverage(question, texts, doc.place)) : 1;
      return asked * covered * LEVELS[doc.level] * (this.isSpecial(doc, question) ? SPECIAL : 1) * (this.lacksAct(doc, question) ? LACKS : 1);
    }

    /**
     * Whether an act of two words ("cấp lại", "gia hạn") was asked for that none of a document's names has, nor the
     * one word of it that is an act by itself: "đăng ký lại" is what "cấp lại" asks for.
     */
    lacksAct(doc, question) {
      const asked = this.special.filter((act) => act.length === 2 && question.terms.has(pair(...act)));
      const single = this.special.filter((act) => act.length === 1).map(([word]) => word.toned);
      const has = (act) => this.names.holds(pair(...act), doc.place)
        || act.some(({ toned }) => single.includes(toned) && this.names.holds(`=${toned}`, doc.place));
      return asked.length > 0 && !asked.some(has);
    }

    /** Whether a document's name begins with a special act ("thu hồi", "cấp lại") that was not asked for. */
    isSpecial(doc, question) {
      return this.special.some((act) => !act.every((word) => question.terms.has(word.folded))
        && this.names.begins(doc.place, NAME_BEGINS, act));
    }

    scores(question, texts) {
      const scores = this.names.scores(question);
      question.terms.forEach((one, term) => {
        const weight = one.matter ? TEXT_WEIGHT : TEXT_PAIR_WEIGHT;
        each(texts.get(term), (place, score) => { scores[place] += weight * one.weight * score; });
      });
      this.docs.forEach((doc) => { scores[doc.place] *= KINDS[doc.kind] || OTHER_KIND; });
      this.addExact(scores, question, texts);
      return scores;
    }

    /** A code or a number that was typed stands above all words. */
    addExact(scores, { codes, numbers }, texts) {
      codes.forEach((digits) => this.docs.forEach((doc) => {
        scores[doc.place] += isCode(doc, digits) ? CODE_SCORE : 0;
      }));
      numbers.forEach((number) => each(texts.get(number), (place) => { scores[place] += NUMBER_SCORE; }));
    }

    /**
     * Which share of the question's matter a document answers, each piece by how much it tells.
     * @returns {number} from 0 to 1
     */
    coverage(question, texts, place) {
      let all = 0;
      let covered = 0;
      question.pieces.forEach(({ ways, pair }) => {
        const measured = ways.map((way) => this.measured(way, texts, place));
        const tells = Math.max(...measured.map((one) => one.tells / one.words)) * ways[0].length * (pair ? PAIR_COUNTS : 1);
        all += tells;
        covered += tells * Math.max(...measured.map((one) => one.covered / one.tells));
      });
      return all ? covered / all : 0;
    }

    /** How much the words and pairs of one way of saying a thing tell, and how much of it a document has. */
    measured(way, texts, place) {
      let tells = 0;
      let covered = 0;
      const weigh = (term, share) => {
        const told = share * rarity(this.count(term, texts), this.docs.length);
        tells += told;
        covered += told * this.covers(term, texts, place);
      };
      way.forEach((folded, at) => {
        weigh(folded, 1);
        if (at > 0) {
          weigh(`${way[at - 1]}0${folded}`, PAIR_COUNTS);
        }
      });
      return { tells, covered, words: way.length };
    }

    /** In how many documents a term stands, as far as is known here. @returns {number} */
    count(term, texts) {
      const common = this.common.has(term) ? this.docs.length * COMMON_SHARE : 0;
      return Math.max(this.names.count(term), (texts.get(term) || []).length / 2, common);
    }

    /** How far a document covers a term: its names fully, its text in part. @returns {number} */
    covers(term, texts, place) {
      if (this.names.holds(term, place)) {
        return 1;
      }
      let found = 0;
      each(texts.get(term), (other) => { found = other === place ? TEXT_COVERS : found; });
      return found;
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
      const { doc } = best[0];
      const share = this.coverage(question, texts, doc.place);
      if (share < NONE_BELOW) {
        return "none";
      }
      const named = share >= FAIR_SHARE && this.names.asked(question.terms, doc) >= NAME_ASKED;
      return share >= SURE_FROM || named ? "sure" : "unsure";
    }
  }

  Object.assign(root.portalSearchParts, { NO_TEXTS, Ranker });
})(globalThis);
