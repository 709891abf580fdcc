/**
 * The words of search that are no document's: what people call things, signposts, words of asking. English and Chinese
 * ones are parts of their own, loaded when a question has words that are no Vietnamese ones.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const { isSyllable } = root.portalSearchParts.syllable;
  const { aspectsOf, everydayOf, signpostsOf } = root.portalSearchParts;
  const { part } = root.portalSearchParts.parts;
  const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

  /** The part that a question needs: of words in Chinese, or in plain letters that are no Vietnamese syllables. */
  function needs(query) {
    if (HAN.test(query)) {
      return "zh";
    }
    const foreign = (word) => /^[a-z]+$/.test(word.folded) && word.folded === word.toned && !isSyllable(word.folded);
    return words(query).some(foreign) ? "en" : "";
  }

  class Lexicon {
    /**
     * @param {object} data what words.js holds
     * @param {Array} digits how numbers of words are written, from documents.js
     */
    constructor(data, digits) {
      this.data = data;
      this.everyday = everydayOf(data, digits);
      this.signposts = signpostsOf(data);
      this.aspects = aspectsOf(data);
      this.simple = new Map();
      this.learned = new Set();
      this.legal = data.legal.map(words);
    }

    /** Loads what a question needs; without it, the question is read with what is there. @returns {Promise<void>} */
    async prepare(query) {
      const tag = needs(query);
      const told = tag ? await part(`words/${tag}`).catch(() => null) : null;
      if (told && !this.learned.has(tag)) {
        this.learned.add(tag);
        this.learn(tag, told);
      }
    }

    learn(tag, { terms, signposts, traditional }) {
      [[terms, this.everyday], [signposts, this.signposts]].forEach(([lists, phrases]) => lists.forEach((list, at) => {
        if (tag === "en") {
          phrases.addEnglish(list, phrases.goals[at]);
        } else {
          phrases.addAll(list, phrases.goals[at]);
        }
      }));
      (traditional ? traditional.match(/../gu) || [] : []).forEach((two) => this.simple.set(...two));
    }

    /** Whether a question has a word by which it may be about a legal text. @returns {boolean} */
    isLegal(found) {
      return this.legal.some((phrase) => found.some((_word, from) => phrase.every((word, at) =>
        found[from + at] && (found[from + at].toned === word.toned || found[from + at].folded === found[from + at].toned)
        && found[from + at].folded === word.folded)));
    }

    /** Whether a word stands in an English phrase. @returns {boolean} */
    isEnglish(folded) {
      return this.everyday.isEnglish(folded) || this.signposts.isEnglish(folded);
    }

    /** Whether a word or a pair of neighbours is one that people say. @returns {boolean} */
    hasWord(folded) {
      return this.everyday.hasWord(folded) || this.signposts.hasWord(folded);
    }

    /** Whether a word stands in a phrase with the marks that it has. @returns {boolean} */
    hasToned(word) {
      return this.everyday.hasToned(word) || this.signposts.hasToned(word);
    }

    hasPair(term) {
      return this.everyday.hasPair(term) || this.signposts.hasPair(term);
    }
  }

  // The question in the address is known before the documents are there: what it needs is loaded beside them.
  const early = needs(new URLSearchParams(root.location.search).get("q") || "");
  if (early) {
    part(`words/${early}`).catch(() => {});
  }

  root.portalSearchParts.Lexicon = Lexicon;
})(globalThis);
