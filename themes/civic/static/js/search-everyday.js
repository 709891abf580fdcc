/**
 * Finds in a question what people call a thing ("sổ đỏ", "birth certificate", "出生登记") and tells the official words
 * for it. The phrases are data of the catalogue (procedures_yaml/glossary), handed over by words.js.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const LATIN = /^[a-z]+$/;
  const MOST_BETWEEN = 4;

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

  /** The words of a phrase; "…" between two of them, where a few others may stand, is marked at the second. */
  function spelled(phrase, english) {
    return phrase.split("…").flatMap((stretch, part) => words(stretch).map((word, at) =>
      ({ ...word, stem: english ? stem(word.folded) : "", apart: part > 0 && at === 0 })));
  }

  /** Where a phrase that begins at `from` ends in a question; 0 where it does not stand there. @returns {number} */
  function endOf(phrase, found, from) {
    let at = from;
    for (const word of phrase.words) {
      const furthest = word.apart ? at + MOST_BETWEEN : at;
      while (at < furthest && found[at] && !fits(found[at], word, false)) {
        at += 1;
      }
      if (!found[at] || !fits(found[at], word, phrase.words.length === 1)) {
        return 0;
      }
      at += 1;
    }
    return at;
  }

  class Phrases {
    constructor() {
      this.byFirst = new Map();
      this.vocabulary = new Set();
      this.english = new Set();
      this.pairs = new Set();
    }

    /** Adds lists of everyday, English and Chinese phrases, joined by |, that all lead to `goal`. */
    add(lists, goal) {
      lists.forEach((list, language) => list.split("|").filter(Boolean).forEach((text) => {
        const english = language === 1;
        this.addOne({ goal, words: spelled(text, english) }, english);
      }));
    }

    addOne(phrase, english) {
      const first = phrase.words[0].stem || phrase.words[0].folded;
      this.byFirst.set(first, [...(this.byFirst.get(first) || []), phrase]);
      phrase.words.forEach((word, at) => {
        (english ? this.english : this.vocabulary).add(word.stem || word.folded);
        if (at > 0 && !english && !word.apart) {
          this.pairs.add(`${phrase.words[at - 1].folded}0${word.folded}`);
        }
      });
    }

    /** Whether a word stands in an English phrase. @returns {boolean} */
    isEnglish(folded) {
      return this.english.has(stem(folded));
    }

    /** The longest phrase that begins at `from`. @returns {{goal: object, from: number, to: number}|undefined} */
    at(found, from) {
      const firsts = [found[from].folded, stem(found[from].folded), ...(found[from].guesses || []).map((one) => one.folded)];
      return [...new Set(firsts)].flatMap((first) => this.byFirst.get(first) || [])
        .map((phrase) => ({ goal: phrase.goal, length: phrase.words.length, from, to: endOf(phrase, found, from) }))
        .filter((one) => one.to > 0)
        .sort((one, other) => other.length - one.length)[0];
    }

    /**
     * The phrases in a question, none within another; two may share words ("mất sổ", "sổ đỏ").
     * @returns {{goal: object, from: number, to: number}[]}
     */
    find(found) {
      const phrases = [];
      found.forEach((_word, from) => {
        const phrase = this.at(found, from);
        if (phrase && !phrases.some((other) => other.to >= phrase.to)) {
          phrases.push(phrase);
        }
      });
      return phrases;
    }
  }

  /** The phrases for official words: each leads to `officials`, lists of words. @returns {Phrases} */
  function everydayOf(data) {
    const made = new Phrases();
    data.terms.forEach(([official, ...said]) => made.add(said, official.split("|").map((phrase) => words(phrase))));
    return made;
  }

  /** The phrases of signposts: each leads to its signpost. @returns {Phrases} */
  function signpostsOf(data) {
    const made = new Phrases();
    data.signposts.forEach((signpost) => made.add(signpost.words, signpost));
    return made;
  }

  Object.assign(root.portalSearchParts, { everydayOf, signpostsOf });
})(globalThis);
