/**
 * Reads a question: its words, which of them only ask, the terms to look up, and the codes and numbers in it.
 */
(function (root) {
  "use strict";

  const { words, pair, numbers, withoutNumbers } = root.portalSearchParts.fold;
  const CODE = /\d(?:[.,]?\d){3,}/g;
  const LONGEST = 300;
  const SHORTEST_CODE = 5;
  const CODE_LENGTH = 7;
  const EXACT_WEIGHT = 0.5;

  /**
   * Phrases of a list as lists of words.
   * @param {string[]} phrases
   * @returns {{folded: string, toned: string}[][]}
   */
  function spelled(phrases) {
    return phrases.map(words).filter((phrase) => phrase.length > 0);
  }

  /**
   * Whether two words are the same; one typed without marks, in a question without any, may be either.
   * @returns {boolean}
   */
  function same(typed, listed, plain) {
    return plain ? typed.folded === listed.folded : typed.toned === listed.toned;
  }

  /**
   * Marks the words that stand in one of the phrases.
   * @param {{folded: string, toned: string}[]} found
   * @param {{folded: string, toned: string}[][]} phrases
   * @param {string} mark
   */
  function markPhrases(found, phrases, mark) {
    const plain = found.every((word) => word.toned === word.folded);
    found.forEach((_, start) => {
      phrases.forEach((phrase) => {
        if (phrase.every((word, at) => found[start + at] && same(found[start + at], word, plain))) {
          phrase.forEach((_word, at) => { found[start + at][mark] = true; });
        }
      });
    });
  }

  /**
   * Takes the codes out of a text: 1.001193, 1001193, 1,001193, 2.000815.000.00.00.H37, or a part of one.
   * @param {string} text
   * @returns {{codes: string[], rest: string}} the digits of each, and the text without them
   */
  function takeCodes(text) {
    const codes = [];
    const rest = text.replace(CODE, (typed) => {
      const digits = typed.replace(/\D/g, "");
      if (digits.length < SHORTEST_CODE) {
        return typed;
      }
      codes.push(digits.slice(0, CODE_LENGTH));
      return " ";
    });
    return { codes, rest };
  }

  /**
   * The terms of a question with their weights; `text` says that long texts are asked for the term as well.
   * @returns {Map<string, {weight: number, text: boolean, matter: boolean}>}
   */
  function termsOf(found) {
    const terms = new Map();
    found.forEach((word, at) => {
      const before = found[at - 1];
      if (!word.idle) {
        terms.set(word.folded, { weight: 1, text: true, matter: true });
        if (word.toned !== word.folded) {
          terms.set(`=${word.toned}`, { weight: EXACT_WEIGHT, text: false, matter: false });
        }
      }
      if (before && !(before.idle && word.idle)) {
        terms.set(pair(before, word), { weight: 1, text: !before.joining && !word.joining, matter: false });
      }
    });
    return terms;
  }

  /**
   * Makes the reader of questions of an edition.
   * @param {{joining: string[], asking: string[]}} table
   * @returns {function(string): object}
   */
  function questionReader(table) {
    const joining = spelled(table.joining);
    const asking = spelled(table.asking).concat(joining);

    return function read(query) {
      const { codes, rest } = takeCodes(query.normalize("NFKC").slice(0, LONGEST));
      const found = words(withoutNumbers(rest)).map((word) => ({ ...word }));
      markPhrases(found, joining, "joining");
      markPhrases(found, asking, "idle");
      if (found.every((word) => word.idle)) {
        found.forEach((word) => { word.idle = false; });
      }
      const last = /[\p{L}\p{N}]$/u.test(query) ? found[found.length - 1] : undefined;
      const whole = found.map((word) => word.folded).join(" ");
      return { terms: termsOf(found), numbers: numbers(rest), codes, last, whole };
    };
  }

  root.portalSearchParts.questionReader = questionReader;
})(globalThis);
