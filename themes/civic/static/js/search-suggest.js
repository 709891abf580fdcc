/**
 * Says how a question that is still being typed may go on: what people call things, and short names of documents, that
 * begin as it does or have its words. Nothing is loaded for it.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const MOST = 6;
  const MOST_EVERYDAY = 3;
  const LEAST_LETTERS = 2;
  // A suggestion is read at a glance; longer names stand among the results.
  const LONGEST = 56;
  // What is typed stands at the beginning of a suggestion, or within.
  const WITHIN = 100;

  /** Where `typed` stands in a list of folded words, its last word begun; -1 where it does not. @returns {number} */
  function placeIn(listed, typed) {
    const last = typed.length - 1;
    return listed.findIndex((_word, from) => typed.every((word, at) => {
      const other = listed[from + at];
      return other !== undefined && (at === last ? other.startsWith(word) : other === word);
    }));
  }

  class Suggestions {
    /** @param {object} names @param {object[]} docs @param {object} lexicon */
    constructor(names, docs, lexicon) {
      Object.assign(this, { names, docs, lexicon });
    }

    /**
     * How a question may go on, best first.
     * @param {string} query
     * @returns {string[]}
     */
    of(query) {
      const typed = words(query).map((word) => word.folded);
      if (typed.join("").length < LEAST_LETTERS) {
        return [];
      }
      const everyday = this.best(this.everyday(typed)).slice(0, MOST_EVERYDAY);
      const seen = new Set([typed.join(" ")]);
      return [...everyday, ...this.best(this.named(typed))].filter((text) => {
        const folded = words(text).map((word) => word.folded).join(" ");
        return !seen.has(folded) && seen.add(folded);
      }).slice(0, MOST);
    }

    /** Texts in order: those that begin as typed first, of these the shorter ones. */
    best(found) {
      return found.sort((one, other) => one.rank - other.rank || (one.text < other.text ? -1 : 1)).map(({ text }) => text);
    }

    /** What people say that begins as is typed. */
    everyday(typed) {
      const { byFirst } = this.lexicon.everyday;
      const firsts = typed.length > 1 ? [typed[0]] : [...byFirst.keys()].filter((first) => first.startsWith(typed[0]));
      return firsts.flatMap((first) => byFirst.get(first) || [])
        .filter((phrase) => !phrase.english && !phrase.text.includes("…") && !/[\u3400-\u9fff]/.test(phrase.text))
        .filter((phrase) => placeIn(phrase.words.map((word) => word.folded), typed) === 0)
        .map(({ text }) => ({ text, rank: text.length }));
    }

    /** Short names that have what is typed; nearer offices first. */
    named(typed) {
      const { names } = this;
      const found = [];
      const folded = [...names.byFolded.keys()];
      const begun = new Set(folded.map((word, number) => [word, number])
        .filter(([word]) => word.startsWith(typed[typed.length - 1])).map(([, number]) => number));
      const whole = typed.slice(0, -1).map((word) => names.byFolded.get(word));
      for (let at = whole.length; at < names.folded.length; at += 1) {
        if (begun.has(names.folded[at]) && whole.every((number, back) => names.folded[at - whole.length + back] === number)) {
          const name = names.nameOf[at];
          const from = at - whole.length;
          if (names.nameOf[from] === name) {
            found.push({ name, from: from - names.wordStarts[name] });
          }
        }
      }
      return found.filter(({ name }) => names.lengths[name] <= LONGEST / 4).map(({ name, from }) => {
        const text = names.coded.textOf(name);
        return { text, rank: text.length + (from ? WITHIN : 0) + this.docs[names.coded.places[name]].level };
      }).filter(({ text }) => text.length <= LONGEST && !/\d\.\d{6}/.test(text));
    }
  }

  root.portalSearchParts.Suggestions = Suggestions;
})(globalThis);
