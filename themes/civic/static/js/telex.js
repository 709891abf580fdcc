/**
 * Types Vietnamese with Telex keys, one key at a time: what a word becomes when a key is pressed after it. It keeps
 * nothing between keys, so that it does not matter where the caret was or how the word came to be.
 */
(function (root) {
  "use strict";

  const { fold } = root.portalSearchParts.fold;
  const { isSyllable, toned, TONES } = root.portalSearchParts.syllable;
  const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
  const DOUBLED = { a: "â", e: "ê", o: "ô" };
  const VOWELS = /[aăâeêioôơuưy]/;
  const ENDINGS = ["", "n", "ng", "m", "t", "u"];
  // What w makes, the first that fits: two letters that go together, then single ones.
  const HOOKS = [[/u([oơ])/, "ươ"], [/(?<!q)ua/, "ưa"], [/ư(o)/, "ươ"], [/a(?!.*a)/, "ă"], [/o(?!.*o)/, "ơ"], [/u(?!.*u)/, "ư"]];

  /** A word in lower case without its tone, and the tone. @returns {{base: string, tone: string}} */
  function taken(word) {
    const marked = word.toLowerCase().normalize("NFD");
    const [tone] = marked.match(TONE) || [""];
    return { base: marked.replace(TONE, "").normalize("NFC"), tone };
  }

  /** Letters with a tone where they are a syllable or may become one; null where not. @returns {string|null} */
  function whole(base, tone) {
    const folded = fold(base);
    return ENDINGS.some((ending) => isSyllable(folded + ending)) ? toned(base, tone) : null;
  }

  /** What a key does with the letters of a word; null where it is only a letter more. @returns {string|null} */
  function shaped(base, key) {
    if (key === "d" && base[0] === "d") {
      return `đ${base.slice(1)}`;
    }
    if (key in DOUBLED) {
      const at = base.lastIndexOf(key);
      return at < 0 ? null : base.slice(0, at) + DOUBLED[key] + base.slice(at + 1);
    }
    const rule = key === "w" && HOOKS.find(([letters]) => letters.test(base));
    return rule ? base.replace(rule[0], rule[1]) : null;
  }

  /** A word after a tone was put on it, or was taken off again. */
  function withTone(word, key, literal) {
    const { base, tone } = taken(word);
    if (!VOWELS.test(base) || (key !== "z" && tone === TONES[key]) || (key === "z" && !tone)) {
      return literal ? (tone && tone === TONES[key] ? base : word) + key : word;
    }
    return whole(base, TONES[key]) || (literal ? word + key : toned(base, TONES[key]));
  }

  /** A word after a letter. */
  function withLetter(word, key) {
    const { base, tone } = taken(word);
    const made = shaped(base, key);
    if (made && (whole(made, tone) || made === "đ")) {
      return whole(made, tone) || made;
    }
    if (key === "w" && (!base || isSyllable(`${fold(base)}u`))) {
      return toned(`${base}ư`, tone);
    }
    return (tone && whole(base + key, tone)) || word + key;
  }

  /** A word written like another one: all in capitals, or its first letter. */
  function likened(made, word, key) {
    const letters = word || key;
    if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
      return made.toUpperCase();
    }
    return letters[0] === letters[0].toLowerCase() ? made : made[0].toUpperCase() + made.slice(1);
  }

  /**
   * What a word becomes when a key is pressed after it.
   * @param {string} word the letters before the caret, composed or not
   * @param {string} key a letter, or "tone-s", "tone-f" … for a key that is nothing but a tone
   * @returns {string}
   */
  function compose(word, key) {
    const typed = word.normalize("NFC");
    if (key.startsWith("tone-")) {
      return typed ? likened(withTone(typed, key.slice(-1), false), typed, key) : typed;
    }
    const lower = key.toLowerCase();
    if (!/^[a-zăâđêôơư]$/.test(lower)) {
      return typed + key;
    }
    const made = lower in TONES && typed ? withTone(typed, lower, true) : withLetter(typed, lower);
    // A key that was only a letter more keeps its own case.
    return made === typed + lower ? typed + key : likened(made, typed, key);
  }

  root.portalTelex = { compose };
})(globalThis);
