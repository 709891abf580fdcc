/**
 * Knows which folded letters are a Vietnamese syllable, and reads what was typed as Telex or VNI keys without an
 * input method: "giaays" and "gia6y1" are giấy.
 */
(function (root) {
  "use strict";

  const { fold } = root.portalSearchParts.fold;
  const ONSETS = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?";
  const RIMES = "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng"
    + "|iep|iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on"
    + "|ong|ooc|oong|op|ot|u|ua|uan|uang|uat|uay|uc|ue|uech|uen|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou"
    + "|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|y|yem|yen|yet|yeu";
  const SYLLABLE = new RegExp(`^${ONSETS}(?:${RIMES})$`);
  const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323", z: "" };
  const VNI_TONES = { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" };
  // What two keys make in Telex; a w by itself is ư, one that follows uo makes ươ.
  const TELEX = [[/dd/, "đ"], [/aa/, "â"], [/ee/, "ê"], [/oo/, "ô"], [/uow|uwow|uwo/, "ươ"], [/aw/, "ă"], [/ow/, "ơ"],
    [/uw|w/, "ư"]];
  const VNI = [[/uo([a-z]*)7/, "ươ$1"], [/d([a-z]*)9/, "đ$1"], [/a([a-z]*)6/, "â$1"], [/e([a-z]*)6/, "ê$1"],
    [/o([a-z]*)6/, "ô$1"], [/a([a-z]*)8/, "ă$1"], [/o([a-z]*)7/, "ơ$1"], [/u([a-z]*)7/, "ư$1"]];

  /** @returns {boolean} whether folded letters can be a Vietnamese syllable */
  function isSyllable(folded) {
    return SYLLABLE.test(folded);
  }

  /** @returns {string} letters after every rule has been applied where it fits */
  function shaped(letters, rules) {
    return rules.reduce((text, [keys, made]) => text.replace(keys, made), letters);
  }

  /** @returns {string} a syllable with its tone on the vowel where it is written */
  function toned(letters, tone) {
    const vowels = letters.match(/^(?:qu|gi(?=[aăâeêioôơuư]))?[^aăâeêioôơuưy]*([aăâeêioôơuưy]+)(.*)$/);
    if (!tone || !vowels) {
      return letters;
    }
    const [, run, rest] = vowels;
    const marked = Math.max(...[..."ăâêôơ"].map((one) => run.lastIndexOf(one)), run.lastIndexOf("ơ") < 0 ? run.indexOf("ư") : -1);
    const plain = run.length === 1 || (run.length === 2 && !rest) ? 0 : 1;
    const at = letters.length - rest.length - run.length + (marked >= 0 ? marked : plain);
    return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize("NFC");
  }

  /** @returns {string|null} the syllable that VNI keys make */
  function readVni(typed) {
    if (!/^[a-z]+[1-9][a-z1-9]*$/.test(typed)) {
      return null;
    }
    let tone = "";
    const letters = typed.replace(/[1-5]/, (key) => { tone = VNI_TONES[key]; return ""; });
    const made = shaped(letters, VNI);
    return isSyllable(fold(made)) ? toned(made, tone) : null;
  }

  /** @returns {string|null} the syllable that Telex keys make */
  function readTelex(typed) {
    const whole = shaped(typed, TELEX);
    if (whole !== typed && isSyllable(fold(whole))) {
      return whole;
    }
    for (let at = typed.length - 1; at > 0; at -= 1) {
      if (typed[at] in TONES && /[aeiouyw]/.test(typed.slice(0, at))) {
        const made = shaped(typed.slice(0, at) + typed.slice(at + 1), TELEX);
        if (isSyllable(fold(made))) {
          return toned(made, TONES[typed[at]]);
        }
      }
    }
    return null;
  }

  /**
   * The syllable that was meant by keys typed without an input method.
   * @param {string} typed one word
   * @returns {string|null} null where the keys make no syllable
   */
  function readKeys(typed) {
    const lower = typed.toLowerCase();
    return /^[a-z]+$/.test(lower) ? readTelex(lower) : readVni(lower);
  }

  root.portalSearchParts.syllable = { isSyllable, readKeys, toned, TONES };
})(globalThis);
