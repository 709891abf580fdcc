/**
 * Finds in a question what people call a thing ("sổ đỏ", "birth certificate", "出生登记") and tells the official words
 * for it. The phrases are data of the catalogue (procedures_yaml/glossary), handed over by words.js.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const LATIN = /^[a-z]+$/;

  /** An English word without the s of its plural; other words as they are. @returns {string} */
  function stem(folded) {
    return LATIN.test(folded) && folded.length > 3 && /[^s]s$/.test(folded) ? folded.slice(0, -1) : folded;
  }

  /** Whether a typed word is one of a phrase: by its marks where the phrase is one word, else by its letters. */
  function fits(typed, listed, alone) {
    if (typed.folded !== listed.folded && !(listed.stem && stem(typed.folded) === listed.stem)
      && !(typed.guesses || []).some((guess) => guess.folded === listed.folded)) {
      return false;
    }
    return !alone || typed.toned === listed.toned || typed.toned === typed.folded;
  }

  class Everyday {
    /** @param {{terms: string[][]}} data each term as official, everyday, English and Chinese phrases, joined by | */
    constructor(data) {
      this.byFirst = new Map();
      this.vocabulary = new Set();
      this.english = new Set();
      this.pairs = new Set();
      data.terms.forEach((lists) => {
        const [official, ...said] = lists.map((list) => (list ? list.split("|") : []));
        const officials = official.map((phrase) => words(phrase));
        said.forEach((list, language) => list.forEach((phrase) => this.add(words(phrase), officials, language === 1)));
      });
    }

    add(listed, officials, english) {
      const phrase = { officials, words: listed.map((word) => ({ ...word, stem: english ? stem(word.folded) : "" })) };
      const first = english ? stem(listed[0].folded) : listed[0].folded;
      this.byFirst.set(first, [...(this.byFirst.get(first) || []), phrase]);
      listed.forEach((word, at) => {
        (english ? this.english : this.vocabulary).add(english ? stem(word.folded) : word.folded);
        if (at > 0 && !english) {
          this.pairs.add(`${listed[at - 1].folded}0${word.folded}`);
        }
      });
    }

    /** Whether a word stands in an English phrase. @returns {boolean} */
    isEnglish(folded) {
      return this.english.has(stem(folded));
    }

    /** The longest phrase that begins at `from`. */
    at(found, from) {
      const firsts = [found[from].folded, stem(found[from].folded), ...(found[from].guesses || []).map((one) => one.folded)];
      const fitting = [...new Set(firsts)].flatMap((first) => this.byFirst.get(first) || []).filter((phrase) =>
        phrase.words.every((word, at) => found[from + at] && fits(found[from + at], word, phrase.words.length === 1)));
      return fitting.sort((a, b) => b.words.length - a.words.length)[0];
    }

    /**
     * The phrases in a question, none within another; two may share words ("mất sổ", "sổ đỏ").
     * @returns {{from: number, to: number, officials: object[][]}[]}
     */
    find(found) {
      const phrases = [];
      for (let from = 0; from < found.length; from += 1) {
        const phrase = this.at(found, from);
        const to = from + (phrase ? phrase.words.length : 0);
        if (phrase && !phrases.some((other) => other.to >= to)) {
          phrases.push({ from, to, officials: phrase.officials });
        }
      }
      return phrases;
    }
  }

  root.portalSearchParts.Everyday = Everyday;
})(globalThis);
