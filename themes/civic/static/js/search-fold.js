/**
 * Makes of what a reader types the words by which it is searched: no tones, đ as d, y as i where both are written.
 * The same as motcua/search/fold.py; the table tests/unit/search/folding.json is run by both.
 */
(function (root) {
  "use strict";

  const HAN = "\u3400-\u9fff\uf900-\ufaff";
  const RUN = new RegExp(`[${HAN}]|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, "gu");
  // The same where there is no Chinese, and many times faster.
  const LETTERS = /[\p{L}\p{N}]+/gu;
  const HAS_HAN = new RegExp(`[${HAN}]`);
  const PLAIN = /^[a-z0-9]+$/;
  const Y_AS_I = /^(?:[hklmst]|qu)y$/;
  const MARKS = /[\u0300-\u036f]/g;
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const NUMBER = /(^|[^\p{L}\p{N}_])(\d+(?:\/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)+)/gu;
  const NOT_PLAIN = /[^\p{L}\p{N}]/gu;

  /**
   * Text in lower case without tone and vowel marks, đ as d.
   * @param {string} text
   * @returns {string}
   */
  function fold(text) {
    const lower = text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
    return lower.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d").normalize("NFC");
  }

  /** Folded letters as they are looked up: ky as ki. @returns {string} */
  function asLookedUp(folded) {
    return Y_AS_I.test(folded) ? `${folded.slice(0, -1)}i` : folded;
  }

  // Titles repeat their words: of sixty thousand, some five thousand are different.
  const known = new Map();

  /**
   * One word: `folded` is what is looked up; `toned` keeps the marks, wherever the tone was placed.
   * @param {string} run
   * @returns {{folded: string, toned: string}}
   */
  function word(run) {
    let found = known.get(run);
    if (!found) {
      found = newWord(run);
      known.set(run, found);
    }
    return found;
  }

  /** @returns {{folded: string, toned: string, text: string}} */
  function newWord(run) {
    const lower = run.toLowerCase();
    if (PLAIN.test(lower)) {
      const folded = asLookedUp(lower);
      return Object.freeze({ folded, toned: folded, exact: "", text: run });
    }
    const marked = lower.normalize("NFD");
    const tones = marked.match(TONES) || [];
    let letters = marked.replace(TONES, "");
    let folded = fold(run);
    if (Y_AS_I.test(folded)) {
      folded = asLookedUp(folded);
      letters = `${letters.slice(0, -1)}i`;
    }
    const toned = (letters + tones.join("")).normalize("NFC");
    return Object.freeze({ folded, toned, exact: toned === folded ? "" : `=${toned}`, text: run });
  }

  /**
   * The words of a text: runs of letters and digits, single Chinese characters.
   * @param {string} text
   * @returns {{folded: string, toned: string}[]}
   */
  function words(text) {
    const clear = text.normalize("NFKC");
    return (clear.match(HAS_HAN.test(clear) ? RUN : LETTERS) || []).map(word);
  }

  /**
   * What two neighbouring words are looked up by.
   * @param {{folded: string}} first
   * @param {{folded: string}} second
   * @returns {string}
   */
  function pair(first, second) {
    return `${first.folded}0${second.folded}`;
  }

  /**
   * The document numbers in a text without signs: 123/2015/NĐ-CP gives 1232015ndcp and 1232015.
   * @param {string} text
   * @returns {string[]}
   */
  function numbers(text) {
    return [...text.normalize("NFKC").matchAll(NUMBER)].flatMap((match) => {
      const parts = match[2].split("/");
      const forms = parts.length > 2 ? [match[2], parts[0] + parts[1]] : [match[2]];
      return forms.map((form) => fold(form).replace(NOT_PLAIN, ""));
    });
  }

  /**
   * A text without its document numbers, whose parts would otherwise count as words.
   * @param {string} text
   * @returns {string}
   */
  function withoutNumbers(text) {
    return text.normalize("NFKC").replace(NUMBER, "$1 ");
  }

  root.portalSearchParts = Object.assign(root.portalSearchParts || {}, {
    fold: { asLookedUp, fold, words, pair, numbers, withoutNumbers },
  });
})(globalThis);
