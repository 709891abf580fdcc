/**
 * Finds in a question what people call a thing ("sổ đỏ", "birth certificate", "出生登记") and tells the official words
 * for it. The phrases are data of the catalogue (procedures_yaml/glossary), handed over by words.js.
 */
(function (root) {
  "use strict";

  const { asLookedUp, fold, words } = root.portalSearchParts.fold;
  // Folded phrases of plain letters are cut where these stand; the others are read by the rule for all texts.
  const PLAIN = /^[a-z0-9]+(?:[ …][a-z0-9]+)*$/;
  const LATIN = /^[a-z]+$/;
  const MOST_BETWEEN = 4;
  const MOST_IDLE = 3;
  // What people say stands in a question with other words in it ("nuôi vài con lợn"); signposts and facts do not.
  const LOOSE = 2;
  const SKIPPED = 0.8;
  const UNLIKE = 0.5;
  // "{5}" in a phrase stands for all that is said for the sixth term.
  const CLASS = /\{(\d+)\}/;

  /** An English word without the s of its plural; other words as they are. @returns {string} */
  function stem(folded) {
    return LATIN.test(folded) && folded.length > 3 && /[^s]s$/.test(folded) ? folded.slice(0, -1) : folded;
  }

  /**
   * Whether a typed word is one of a phrase: by its letters; by its marks where the phrase is one word, or where the
   * typed word is known with the marks that it has, so that "cho gà" is not "chở gà".
   */
  function fits(typed, listed, alone) {
    if (typed.toned === listed.toned) {
      return true;
    }
    if (typed.folded !== listed.folded && !(listed.stem && stem(typed.folded) === listed.stem)) {
      return !typed.sure && (typed.guesses || []).some((guess) => guess.folded === listed.folded);
    }
    return !typed.sure && (!alone || typed.toned === typed.folded);
  }

  /** The words of a phrase; "…" between two of them, where a few others may stand, is marked at the second. */
  function spelled(phrase, english, idle) {
    const whole = phrase.split("…").flatMap((stretch, part) => words(stretch).map((word, at) =>
      ({ ...word, stem: english ? stem(word.folded) : "", apart: part > 0 && at === 0 })));
    const telling = whole.filter((word) => !english || !idle.has(word.folded));
    return telling.length ? telling : whole;
  }

  /** Lists of phrases, folded at once: most questions have to do with few of them. @returns {string[]} */
  function foldedLists(lists) {
    // NFKC would make three points of "…".
    return fold(lists.join("\n").split("…").map((stretch) => stretch.normalize("NFKC")).join("…")).split("\n");
  }

  /** The first word of a phrase, folded, without reading the others. @returns {string} */
  function beginning(text, folded) {
    if (PLAIN.test(folded)) {
      const end = folded.search(/[ …]/);
      return asLookedUp(end < 0 ? folded : folded.slice(0, end));
    }
    const end = text.search(/[\s…/]/);
    const [first] = words(end < 0 ? text : text.slice(0, end));
    return first ? first.folded : "";
  }

  /** Whether a word that does not fit may be passed over: up to four at "…", idle words, and `loose` others. */
  function mayPass(word, found, { at, since, from, skipped, loose }) {
    if (word.apart) {
      return at < since + MOST_BETWEEN;
    }
    const near = at > from && found[at].clause === found[from].clause;
    return near && ((found[at].idle && at < since + MOST_IDLE) || skipped < loose);
  }

  /**
   * Where a phrase that begins at `from` ends in a question, how many words were passed over, and how many have other marks.
   * @returns {{to: number, skipped: number, unlike: number}|null} null where it does not stand there
   */
  function reach(phrase, found, from, loose) {
    let [at, skipped, unlike] = [from, 0, 0];
    for (const word of phrase.words) {
      const since = at;
      while (found[at] && !fits(found[at], word, false) && mayPass(word, found, { at, since, from, skipped, loose })) {
        skipped += word.apart || found[at].idle ? 0 : 1;
        at += 1;
      }
      if (!found[at] || !fits(found[at], word, phrase.words.length === 1) || !(word.apart || found[at].clause === found[from].clause)) {
        return null;
      }
      unlike += found[at].toned !== found[at].folded && found[at].toned !== word.toned ? 1 : 0;
      at += 1;
    }
    return { to: at, skipped, unlike };
  }

  /** How much of a question a phrase stands for: less for each word passed over, and where marks differ. @returns {number} */
  function size({ length, skipped, unlike }) {
    return length - skipped * SKIPPED - (unlike ? UNLIKE : 0);
  }

  /** A phrase as it was written; its words are read when a question may have it. */
  class Phrase {
    constructor(text, goal, english, idle, folded = "") {
      this.text = text;
      this.goal = goal;
      this.english = english;
      this.idle = idle;
      this.folded = folded;
      this.spelled = null;
    }

    /** @returns {object[]} */
    get words() {
      this.spelled = this.spelled || spelled(this.text, this.english, this.idle);
      return this.spelled;
    }
  }

  /** The official words for a thing, read when a question has it. */
  class Official {
    constructor(phrases) {
      this.phrases = phrases;
    }

    /** @returns {object[][]} */
    get ways() {
      this.read = this.read || this.phrases.map((phrase) => words(phrase));
      return this.read;
    }
  }

  class Phrases {
    /** @param {string[]} idle English words that only join or ask; a phrase is known without them */
    constructor(idle) {
      this.idle = new Set(idle);
      this.loose = 0;
      this.byFirst = new Map();
      this.all = [];
      this.englishPhrases = [];
      this.waiting = [];
    }

    /** Adds a list of phrases, joined by |; it may have been folded already. */
    addAll(list, goal, folded = foldedLists([list])[0]) {
      const foldedPhrases = folded.split("|");
      (list ? list.split("|") : []).forEach((text, at) => {
        const phrase = new Phrase(text, goal, false, this.idle, foldedPhrases[at]);
        this.all.push(phrase);
        this.file(phrase, beginning(text, foldedPhrases[at]));
      });
      this.vocabulary = null;
    }

    /** Files a phrase under its first word. */
    file(phrase, first) {
      const filed = this.byFirst.get(first);
      if (filed) {
        filed.push(phrase);
      } else {
        this.byFirst.set(first, [phrase]);
      }
    }

    /** Adds a list of English phrases, joined by |. */
    addEnglish(list, goal) {
      this.waiting.push([list, goal]);
    }

    /** Reads the English phrases, when a question has a word that is no Vietnamese one. */
    learnEnglish() {
      this.english = this.english || new Set();
      this.waiting.splice(0).forEach(([list, goal]) => list.split("|").filter(Boolean).forEach((text) => {
        const phrase = new Phrase(text, goal, true, this.idle);
        this.file(phrase, phrase.words[0].stem || phrase.words[0].folded);
        this.englishPhrases.push(phrase);
        phrase.words.forEach((word) => this.english.add(word.stem || word.folded));
      }));
    }

    /** Learns the words and pairs of all phrases, when a question has a word that stands in no name. */
    learn() {
      if (!this.vocabulary) {
        this.vocabulary = new Set();
        this.pairs = new Set();
        this.all.forEach((phrase) => {
          if (PLAIN.test(phrase.folded)) {
            phrase.folded.split("…").forEach((stretch) => this.learnWords(stretch.split(" ").map(asLookedUp)));
          } else {
            phrase.text.split("…").forEach((stretch) => this.learnWords(words(stretch).map((word) => word.folded)));
          }
        });
      }
    }

    learnWords(stretch) {
      stretch.forEach((folded, at) => {
        this.vocabulary.add(folded);
        if (at > 0) {
          this.pairs.add(`${stretch[at - 1]}0${folded}`);
        }
      });
    }

    /** Whether a word stands in a phrase that is not English. @returns {boolean} */
    hasWord(folded) {
      this.learn();
      return this.vocabulary.has(folded);
    }

    /** Whether a word stands in a phrase with the marks that it has. @returns {boolean} */
    hasToned(word) {
      if (this.coded) {
        return this.coded.hasToned(word);
      }
      // A last i may be written as y.
      const letters = word.folded.replace(/i$/, "");
      return this.all.some((phrase) => phrase.folded.includes(letters) && phrase.words.some((one) => one.toned === word.toned));
    }

    /** Whether a pair of neighbours does. @returns {boolean} */
    hasPair(term) {
      this.learn();
      return this.pairs.has(term);
    }

    /** Whether a word stands in an English phrase. @returns {boolean} */
    isEnglish(folded) {
      this.learnEnglish();
      return this.english.has(stem(folded));
    }

    /** Phrases of English all of whose words stand in a question, in any order: "split land into two plots". */
    scattered(found) {
      const typed = found.map((word) => stem(word.folded));
      const fitting = this.englishPhrases.filter((phrase) => phrase.words.length > 1
        && phrase.words.every((word) => typed.includes(word.stem)));
      return fitting.map((phrase) => {
        const places = phrase.words.map((word) => typed.indexOf(word.stem));
        return { goal: phrase.goal, length: phrase.words.length, from: Math.min(...places), to: Math.max(...places) + 1, skipped: 0, unlike: 0 };
      }).filter((one) => one.to - one.from <= one.length + MOST_BETWEEN);
    }

    /** The longest phrase that begins at `from`. @returns {{goal: object, from: number, to: number}|undefined} */
    at(found, from, loose) {
      const firsts = [found[from].folded, stem(found[from].folded), ...(found[from].guesses || []).map((one) => one.folded)];
      return [...new Set(firsts)].flatMap((first) => this.byFirst.get(first) || []).flatMap((phrase) => {
        const reached = reach(phrase, found, from, loose);
        return reached ? { goal: phrase.goal, length: phrase.words.length, from, ...reached } : [];
      })
        .sort((one, other) => size(other) - size(one))[0];
    }

    /**
     * The phrases in a question, none within another; two may share words ("mất sổ", "sổ đỏ").
     * @param {object[]} found the words of a question
     * @param {boolean} english
     * @param {boolean} [marked] whether it is written with marks: without them too much stands between too many words
     * @returns {{goal: object, from: number, to: number}[]}
     */
    find(found, english, marked = false) {
      if (english) {
        this.learnEnglish();
      }
      const possible = found.map((_word, from) => this.at(found, from, marked ? this.loose : 0)).filter(Boolean);
      const all = [...possible, ...(english ? this.scattered(found) : [])].sort((one, other) => size(other) - size(one));
      return all.filter((one, at) => !all.slice(0, at).some((longer) => longer.from <= one.from && longer.to >= one.to));
    }
  }

  /** A phrase with every way to say a class: "cưới ở {5}" is "cưới ở Đài Loan", "cưới ở Hàn Quốc" … @returns {string[]} */
  function unfolded(text, terms) {
    const [named, place] = (text.includes("{") && text.match(CLASS)) || [];
    return named ? terms[place].said.filter((one) => !one.includes("{")).map((one) => text.replace(named, one)) : [text];
  }

  /**
   * The terms as they were written: their official words, and what is said for them.
   * @param {object} data what words.js holds; its words are numbers as those of names
   * @param {Array} digits how numbers are written, from documents.js
   * @returns {{terms: {official: string[], said: string[]}[], coded: CodedNames}}
   */
  function termsIn({ vocabulary, names, officials }, digits) {
    const coded = new root.portalSearchParts.CodedNames({ digits, vocabulary, names });
    const terms = officials.split(" ").map((count) => ({ count: Number(count), official: [], said: [] }));
    coded.places.forEach((place, name) => {
      const term = terms[place];
      (term.official.length < term.count ? term.official : term.said).push(coded.textOf(name));
    });
    return { terms, coded };
  }

  /** The phrases for official words: each leads to `officials`, lists of words. @returns {Phrases} */
  function everydayOf(data, digits) {
    const { terms, coded } = termsIn(data.terms, digits);
    const made = new Phrases(data.asking.en);
    Object.assign(made, { coded, loose: LOOSE });
    made.goals = terms.map(({ official }) => new Official(official));
    const lists = terms.map(({ said }) => said.flatMap((text) => unfolded(text, terms)).join("|"));
    const folded = foldedLists(lists);
    lists.forEach((list, at) => made.addAll(list, made.goals[at], folded[at]));
    return made;
  }

  /** The phrases of signposts: each leads to its signpost. @returns {Phrases} */
  function signpostsOf(data) {
    const made = new Phrases(data.asking.en);
    made.goals = data.signposts.map((signpost, place) => ({ ...signpost, place }));
    made.goals.forEach((goal) => made.addAll(goal.words, goal));
    return made;
  }

  /** The phrases that ask for a fact: each leads to its name. @returns {Phrases} */
  function aspectsOf(data) {
    const made = new Phrases([]);
    Object.entries(data.aspects).forEach(([name, [vietnamese, english, chinese]]) => {
      made.addAll(vietnamese, name);
      made.addEnglish(english, name);
      made.addAll(chinese, name);
    });
    return made;
  }

  Object.assign(root.portalSearchParts, { aspectsOf, everydayOf, signpostsOf });
})(globalThis);
