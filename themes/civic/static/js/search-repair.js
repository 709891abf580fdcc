/**
 * Repairs the words of a question that nobody knows: keys typed without an input method, words written as one,
 * one wrong, missing, doubled or swapped letter; and words that sound like what was meant where they make no sense.
 */
(function (root) {
  "use strict";

  const { fold, words, pair } = root.portalSearchParts.fold;
  const { isSyllable, readKeys } = root.portalSearchParts.syllable;
  const LETTERS = "abcdefghiklmnopqrstuvxy";
  const SHORTEST = 3;
  const SHORTEST_JOINED = 4;
  const LONGEST_SYLLABLE = 7;
  const MOST_GUESSES = 8;
  const GUESS = 0.6;
  const SOUND = 0.6;
  // Letters that many speakers do not tell apart; folded, so that tones and vowel marks are none.
  const SOUNDS = [[/^ch/, "tr"], [/^tr/, "ch"], [/^s/, "x"], [/^x/, "s"], [/^d/, "gi"], [/^gi(?=[aeou])/, "d"], [/^d/, "r"],
    [/^r/, "d"], [/^l/, "n"], [/^n(?![gh])/, "l"], [/n$/, "ng"], [/ng$/, "n"], [/c$/, "t"], [/t$/, "c"]];

  /** Every text that is one edit away: a letter left out, swapped with its neighbour, replaced or put in. */
  function* edits(text) {
    for (let at = 0; at <= text.length; at += 1) {
      const [before, after] = [text.slice(0, at), text.slice(at)];
      if (after) {
        yield before + after.slice(1);
      }
      if (after.length > 1) {
        yield before + after[1] + after[0] + after.slice(2);
      }
      for (const letter of LETTERS) {
        yield before + letter + after;
        if (after) {
          yield before + letter + after.slice(1);
        }
      }
    }
  }

  /** How a syllable is looked up: ky as ki. @returns {string} */
  function looked(syllable) {
    return words(syllable)[0].folded;
  }

  /**
   * The ways to cut a word into syllables that are known.
   * @returns {string[][]}
   */
  function cuts(text, known) {
    if (!text) {
      return [[]];
    }
    const found = [];
    for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, text.length); length += 1) {
      const first = text.slice(0, length);
      if (isSyllable(first) && known.word(looked(first))) {
        cuts(text.slice(length), known).forEach((rest) => found.push([first, ...rest]));
      }
    }
    return found;
  }

  /** How many neighbours in a cut stand together in names, as a share. */
  function fitting(cut, known) {
    const together = cut.slice(1).filter((second, at) => known.pair(`${looked(cut[at])}0${looked(second)}`)).length;
    return together / (cut.length - 1);
  }

  /**
   * A word of several syllables written as one, cut where most of them stand together in names.
   * @returns {object[]|null} its words
   */
  function separated(text, known) {
    const letters = text.normalize("NFC").toLowerCase();
    const folded = fold(letters);
    if (folded.length < SHORTEST_JOINED - 1 || folded.length !== letters.length) {
      return null;
    }
    const possible = cuts(folded, known).filter((cut) => cut.length > 1 && fitting(cut, known) > 0.5);
    possible.sort((a, b) => fitting(b, known) - fitting(a, known) || a.length - b.length);
    if (!possible.length) {
      return null;
    }
    let at = 0;
    return words(possible[0].map((one) => letters.slice(at, (at += one.length))).join(" "));
  }

  /**
   * Known words that are one edit from `text`; those that stand beside its neighbours in names, if any do.
   * @returns {string[]}
   */
  function near(text, before, after, known) {
    const found = [...new Set(edits(text))].filter((one) => one.length > 1 && known.word(one));
    const beside = found.filter((one) => (before && known.pair(`${before.folded}0${one}`))
      || (after && known.pair(`${one}0${after.folded}`)));
    // A word that is a syllable may be right, and only unknown here: then it is what stands beside it that tells.
    return (beside.length || isSyllable(text) ? beside : found).slice(0, MOST_GUESSES);
  }

  /** What a word may have been that sounds the same and stands beside its neighbours, where itself does not. */
  function sounding(word, before, after, known) {
    const fits = (folded) => (before && known.pair(`${before.folded}0${folded}`))
      || (after && known.pair(`${folded}0${after.folded}`));
    if (!before && !after || fits(word.folded)) {
      return [];
    }
    const alike = SOUNDS.map(([sound, other]) => word.folded.replace(sound, other));
    return [...new Set(alike)].filter((one) => one !== word.folded && fits(one));
  }

  /** A word as what it may have been: `guesses` are other words with their weight. */
  function guessed(word, found, weight) {
    const each = found.length > 1 ? weight / Math.sqrt(found.length) : weight;
    return { ...word, guesses: found.map((folded) => ({ folded, weight: each })), unknown: true };
  }

  /** Words in place of one that is not known: read as keys or cut. */
  function replaced(word, known) {
    if (known.word(word.folded) || isSyllable(word.folded)) {
      return [word];
    }
    const keys = readKeys(word.text);
    if (keys) {
      return words(keys).map((one) => ({ ...one, text: keys.normalize("NFC"), clause: word.clause, mended: true }));
    }
    const parts = separated(word.text, known);
    return parts ? parts.map((one) => ({ ...one, clause: word.clause, mended: true })) : [word];
  }

  /**
   * The words of a question after repair.
   * @param {{folded: string, toned: string, text: string}[]} found
   * @param {{word: function(string): boolean, pair: function(string): boolean}} known
   * @returns {object[]}
   */
  function repaired(found, known) {
    const clear = found.flatMap((word) => replaced({ ...word }, known));
    return clear.map((word, at) => {
      const [before, after] = [clear[at - 1], clear[at + 1]];
      if (word.idle || /\d|[^\x00-\x7f]/.test(word.folded)) {
        return word;
      }
      if (!known.word(word.folded) && word.folded.length >= SHORTEST) {
        const found = near(word.folded, before, after, known);
        return found.length ? guessed(word, found, found.length > 1 ? GUESS : 1) : word;
      }
      const alike = sounding(word, before, after, known);
      return alike.length ? { ...guessed(word, alike, SOUND), unknown: false } : word;
    });
  }

  root.portalSearchParts.repaired = repaired;
})(globalThis);
