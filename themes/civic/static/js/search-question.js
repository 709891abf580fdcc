/**
 * Reads a question: its words after repair, which of them only ask, what people call things, the terms to look up,
 * and the codes and numbers in it.
 */
(function (root) {
  "use strict";

  const { words, pair, numbers, withoutNumbers } = root.portalSearchParts.fold;
  const { isSyllable } = root.portalSearchParts.syllable;
  const { repaired } = root.portalSearchParts;
  const CODE = /\d(?:[.,]?\d){3,}/g;
  const QUOTED = /["“”«]([^"“”«»]+)["“”»]/g;
  const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
  const CLAUSE = /[,;:.?!\n]+(?:\s|$)/;
  const LONGEST = 300;
  const SHORTEST_CODE = 5;
  const CODE_LENGTH = 7;
  const EXACT = 0.5;
  // The same where a question is written with marks: then a name with other marks is likely another word.
  const LETTERS = 0.6;
  const MARKS = 0.9;
  // The words of "sổ đỏ" by themselves say little: book, red. What the phrase stands for is looked up as well.
  const IN_PHRASE = 0.4;
  const OFFICIAL = 0.9;
  // What a phrase counts for each word that was passed over in it, and where its marks differ.
  const UNLIKELY = 0.6;
  const LONG_PHRASE = 4;

  /** Phrases of a list as lists of words. @returns {object[][]} */
  function spelled(phrases) {
    return phrases.map(words).filter((phrase) => phrase.length > 0);
  }

  /** Whether two words are the same; one typed without marks, in a question without any, may be either. */
  function same(typed, listed, plain) {
    return plain ? typed.folded === listed.folded : typed.toned === listed.toned;
  }

  /** Whether a question is written with marks: most Vietnamese syllables have some. @returns {boolean} */
  function isMarked(found) {
    return found.filter((word) => word.toned !== word.folded).length * 5 >= found.length * 2;
  }

  /** Marks the words that stand in one of the phrases. */
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

  /** In which language a question is asked: one that has English words that are no Vietnamese ones is English. */
  function languageOf(found, isEnglish, asking) {
    if (found.some((word) => HAN.test(word.folded))) {
      return "zh";
    }
    const plain = found.every((word) => word.toned === word.folded);
    const foreign = found.filter((word) => !isSyllable(word.folded) && !/\d/.test(word.folded));
    const english = foreign.filter((word) => isEnglish(word.folded) || asking.has(word.folded));
    return plain && english.length > 0 && english.length * 2 >= foreign.length ? "en" : "vi";
  }

  /** The terms of a question: what to look up, with which weight, whether in long texts, and whether it is matter. */
  class Terms extends Map {
    put(term, weight, more) {
      const one = this.get(term) || { weight: 0, text: false, matter: false };
      this.set(term, { weight: Math.max(one.weight, weight), text: one.text || more.text, matter: one.matter || more.matter });
    }

    /** A word as it is, by its marks, and what it may have been. */
    word(word, weight, marked) {
      (word.guesses || []).forEach((guess) => this.put(guess.folded, weight * guess.weight, { text: true, matter: true }));
      if (!word.unknown) {
        this.put(word.folded, weight * (marked ? LETTERS : 1), { text: true, matter: true });
        if (marked || word.toned !== word.folded) {
          this.put(`=${word.toned}`, weight * (marked ? MARKS : EXACT), { text: false, matter: false });
        }
      }
    }

    /** Two neighbours in every way in which they may have been meant. */
    pair(before, word, weight) {
      const text = !before.joining && !word.joining;
      waysOf(before).forEach((first) => waysOf(word).forEach((second) => {
        this.put(pair(first, second), weight * first.weight * second.weight, { text, matter: false });
      }));
    }
  }

  /** A word and what it may have been. */
  function waysOf(word) {
    const own = word.unknown ? [] : [{ folded: word.folded, weight: 1 }];
    return [...own, ...(word.guesses || [])];
  }

  /** How much a word of the official name of a phrase counts: a long name for a short word counts no more in all. */
  function officialWeight(phrase, official) {
    const said = phrase.to - phrase.from;
    return (OFFICIAL * UNLIKELY ** (phrase.skipped + (phrase.unlike ? 1 : 0)) * Math.min(1, Math.sqrt((said + 1) / official.length))) / Math.sqrt(phrase.goal.ways.length);
  }

  /** The terms of a question. @returns {Terms} */
  function termsOf(found, phrases) {
    const terms = new Terms();
    const marked = isMarked(found);
    const inside = (at) => phrases.some((phrase) => at >= phrase.from && at < phrase.to && phrase.to - phrase.from > 1);
    found.forEach((word, at) => {
      const before = found[at - 1];
      if (!word.idle) {
        terms.word(word, inside(at) ? IN_PHRASE : 1, marked);
      }
      if (before && !(before.idle && word.idle)) {
        terms.pair(before, word, 1);
      }
    });
    phrases.forEach((phrase) => phrase.goal.ways.forEach((official) => {
      const weight = officialWeight(phrase, official);
      official.forEach((word, at) => {
        terms.word(word, weight, marked);
        if (at > 0) {
          terms.pair(official[at - 1], word, weight);
        }
      });
    }));
    return terms;
  }

  /**
   * What a question is about, piece by piece: a word, or a phrase that may be said in several ways.
   * @returns {{ways: string[][]}[]} each way as folded words
   */
  function matterOf(found, phrases) {
    const pieces = phrases.map((phrase) => ({
      ways: [found.slice(phrase.from, phrase.to), ...phrase.goal.ways].map((way) => way.map((word) => word.folded)),
    }));
    found.forEach((word, at) => {
      if (!word.idle && !phrases.some((phrase) => at >= phrase.from && at < phrase.to)) {
        pieces.push({ ways: waysOf(word.guesses ? word : { ...word, unknown: false }).map((way) => [way.folded]) });
      }
      const before = found[at - 1];
      const joined = phrases.some((phrase) => at > phrase.from && at < phrase.to);
      if (before && !(before.idle || word.idle) && !joined) {
        pieces.push({ ways: [[pair(before, word)]], pair: true });
      }
    });
    return pieces;
  }

  /** Words that ask for a fact ("lệ phí") are no matter, unless they go on into a name ("lệ phí trước bạ"). */
  function passOver({ from, to }, found, names) {
    const goesOn = [[from - 1, from], [to - 1, to]].some(([first, second]) =>
      found[first] && found[second] && !found[first].idle && !found[second].idle && names.count(pair(found[first], found[second])) > 0);
    if (!goesOn) {
      found.slice(from, to).forEach((word) => { word.idle = true; });
    }
  }

  /** Whether a long phrase is the beginning of a longer name of records: "giấy phép kinh doanh" of "… vận tải". */
  function isOfficial({ from, to }, found, names) {
    const whole = found.slice(from, to + 1);
    return to - from >= LONG_PHRASE && to < found.length && !found[to].idle
      && whole.slice(1).every((word, at) => names.count(pair(whole[at], word)) > 0);
  }

  /** What was understood where it differs from what was typed; empty otherwise. @returns {string} */
  function meant(found) {
    if (!found.some((word) => word.mended || (word.unknown && word.guesses.length === 1))) {
      return "";
    }
    return found.map((word) => (word.unknown ? word.guesses[0].folded : word.text)).join(" ");
  }

  /**
   * Makes the reader of questions of an edition.
   * @param {object} table what documents.js holds
   * @param {object} lexicon the words that are no document's
   * @param {object} names the index of names
   * @returns {function(string): object}
   */
  function questionReader(table, lexicon, names) {
    const { data, everyday, signposts, aspects, simple } = lexicon;
    const joining = spelled(table.joining);
    const asking = Object.fromEntries(Object.entries(data.asking).map(([tag, list]) => [tag, spelled(list)]));
    const askingMarked = spelled(data.marked);
    const englishAsking = new Set(asking.en.flat().map((word) => word.folded));
    const known = {
      word: (folded) => names.count(folded) > 0 || lexicon.hasWord(folded),
      pair: (term) => names.count(term) > 0 || lexicon.hasPair(term),
      exact: (word) => names.count(`=${word.toned}`) > 0 || lexicon.hasToned(word) || said.has(word.toned),
    };
    const said = new Set([...asking.vi, ...askingMarked].flat().map((word) => word.toned));
    const isEnglish = (folded) => lexicon.isEnglish(folded);

    return function read(query) {
      const text = query.normalize("NFKC").slice(0, LONGEST).replace(/[\u3400-\u9fff]/g, (one) => simple.get(one) || one);
      const { codes, rest } = takeCodes(text);
      const typed = withoutNumbers(rest).split(CLAUSE).flatMap((stretch, clause) => words(stretch).map((word) => ({ ...word, clause })));
      const language = languageOf(typed, isEnglish, englishAsking);
      const found = language === "vi" ? repaired(typed, known) : typed;
      const marked = isMarked(found);
      found.forEach((word) => { word.sure = marked && language === "vi" && known.exact(word); });
      markPhrases(found, joining, "joining");
      markPhrases(found, asking[language], "idle");
      if (marked) {
        markPhrases(found, askingMarked, "idle");
      }
      const asked = aspects.find(found, language === "en");
      asked.forEach((one) => passOver(one, found, names));
      const phrases = everyday.find(found, language === "en", marked).filter((one) => !isOfficial(one, found, names));
      const signpost = signposts.find(found, language === "en").sort((one, other) => other.length - one.length)[0];
      phrases.forEach(({ from, to }) => found.slice(from, to).forEach((word) => { word.idle = false; }));
      if (found.every((word) => word.idle)) {
        found.forEach((word) => { word.idle = false; });
      }
      const last = /[\p{L}\p{N}]$/u.test(query) ? found[found.length - 1] : undefined;
      return globalThis.__q = {
        terms: termsOf(found, phrases), pieces: matterOf(found, phrases), words: found, phrases, signpost, language, aspects: [...new Set(asked.map((one) => one.goal))], codes, last,
        numbers: numbers(rest), quoted: [...text.matchAll(QUOTED)].map((match) => words(match[1])), meant: meant(found),
      };
    };
  }

  root.portalSearchParts.questionReader = questionReader;
})(globalThis);
