/**
 * The index of names that is made in the page: every title, official name and alias of every document by itself,
 * scored by BM25. A document is as good as its best name, so that many aliases neither help nor harm it.
 */
(function (root) {
  "use strict";

  const { words, pair } = root.portalSearchParts.fold;
  const K1 = 1.2;
  const B = 0.75;
  const FREQUENCY = 2;
  const ALIAS_WEIGHT = 0.9;
  const OTHER_NAMES = 0.1;
  const PREFIX_WEIGHT = 0.5;
  const PAIR_COUNTS = 0.5;
  // A question that is a name, word for word, means that name and not a longer one with the same words in it.
  const WHOLE_NAME = 1.25;
  // "(thực hiện tại cấp tỉnh)": what stands in brackets is found, but makes a name no longer.
  const MOST_WORDS = 1 << 15;
  const NOTHING = Object.freeze({ list: [] });
  const NOWHERE = Object.freeze({ entry: NOTHING });
  const ASIDE = /\([^()]*\)/g;

  /**
   * How much a term tells that stands in `count` of `all` documents.
   * @returns {number}
   */
  function rarity(count, all) {
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  }

  /**
   * The names of a document with the weight of each.
   * @returns {[string, number][]}
   */
  function namesOf(doc) {
    const aliases = doc.aliases ? doc.aliases.split("|") : [];
    const names = [[doc.title, 1], ...aliases.map((alias) => [alias, ALIAS_WEIGHT])];
    return doc.official ? [...names, [doc.official, 1]] : names;
  }

  /**
   * Tells each term of a name: folded words, "=" and toned words, pairs. A term that stands twice is told twice.
   * @param {{folded: string, toned: string}[]} found
   * @param {function(string): void} tell
   */
  function eachTerm(found, tell) {
    for (let at = 0; at < found.length; at += 1) {
      const word = found[at];
      tell(word.folded);
      if (word.exact) {
        tell(word.exact);
      }
      if (at > 0) {
        tell(pair(found[at - 1], word));
      }
    }
  }

  /** What is known of a term: a flat list of name, times, name, times …, and of how many documents they are. */
  function newEntry() {
    return { list: [], count: 0, last: -1 };
  }

  /** Notes that a term stands in a name of the document at `place`. */
  function note(entry, number, place) {
    const { list } = entry;
    if (list.length && list[list.length - 2] === number) {
      list[list.length - 1] += 1;
    } else {
      list.push(number, 1);
      entry.count += entry.last !== place;
      entry.last = place;
    }
  }

  class Names {
    /** @param {object[]} docs */
    constructor(docs) {
      this.all = docs.length;
      this.names = [];
      this.byWord = new Map();
      this.byFolded = new Map();
      this.exact = new Map();
      this.pairs = new Map();
      docs.forEach((doc) => namesOf(doc).forEach(([text, weight]) => this.add(doc.place, text, weight)));
      const average = this.names.reduce((sum, name) => sum + name.length, 0) / Math.max(1, this.names.length);
      this.names.forEach((name) => { name.norm = K1 * (1 - B + (B * name.length) / Math.max(1, average)); });
    }

    add(place, text, weight) {
      const found = words(text);
      const short = text.includes("(") ? words(text.replace(ASIDE, " ")) : found;
      const whole = short.map((word) => word.folded).join(" ");
      const number = this.names.push({ place, weight, length: short.length || found.length, whole, words: found }) - 1;
      let before;
      for (const word of found) {
        const one = this.known(word);
        note(one.entry, number, place);
        if (before) {
          note(this.pairOf(before.id, one.id), number, place);
        }
        before = one;
      }
    }

    /** A word of names: its number, and the entry of its folded form. */
    known(word) {
      let one = this.byWord.get(word);
      if (!one) {
        one = this.byFolded.get(word.folded) || { id: this.byFolded.size + 1, entry: newEntry() };
        this.byFolded.set(word.folded, one);
        this.byWord.set(word, one);
      }
      return one;
    }

    /** The entry of a toned word, made when a question has it: of the names with its folded form, those with its marks. */
    exactOf(term) {
      let entry = this.exact.get(term);
      if (!entry) {
        entry = newEntry();
        const [asked] = words(term.slice(1));
        const { list } = (asked && this.byFolded.get(asked.folded) || NOWHERE).entry;
        for (let at = 0; at < list.length; at += 2) {
          const { place, words: found } = this.names[list[at]];
          found.forEach((word) => { if (word.exact === term) { note(entry, list[at], place); } });
        }
        this.exact.set(term, entry);
      }
      return entry;
    }

    /** The entry of two neighbours, by their numbers: thousands of titles are indexed by numbers many times faster. */
    pairOf(first, second) {
      const key = first * MOST_WORDS + second;
      let entry = this.pairs.get(key);
      if (!entry) {
        entry = newEntry();
        this.pairs.set(key, entry);
      }
      return entry;
    }

    /** The entry of a term as questions write it: a word, "=" and a toned word, a pair. @returns {object|undefined} */
    entryOf(term) {
      if (term[0] === "=") {
        return this.exactOf(term);
      }
      const word = this.byFolded.get(term);
      return word ? word.entry : this.pairNamed(term);
    }

    /** The entry of a pair; its words may hold a 0 themselves. */
    pairNamed(term) {
      for (let at = term.indexOf("0", 1); at > 0; at = term.indexOf("0", at + 1)) {
        const [first, second] = [this.byFolded.get(term.slice(0, at)), this.byFolded.get(term.slice(at + 1))];
        const entry = first && second && this.pairs.get(first.id * MOST_WORDS + second.id);
        if (entry) {
          return entry;
        }
      }
      return undefined;
    }

    /** In how many documents' names a term stands. @returns {number} */
    count(term) {
      const entry = this.entryOf(term);
      return entry ? entry.count : 0;
    }

    /** How much a term tells among the names. @returns {number} */
    rarity(term) {
      return rarity(this.count(term), this.all);
    }

    /** Whether a term stands in a name of the document at `place`. @returns {boolean} */
    holds(term, place) {
      const { list } = this.entryOf(term) || NOTHING;
      return list.some((number, at) => at % 2 === 0 && this.names[number].place === place);
    }

    /**
     * Which share of a document's best fitting name is asked for, each word and half of each pair by how much it tells.
     * @returns {number} from 0 to 1
     */
    asked(terms, doc) {
      return Math.max(...namesOf(doc).map(([text]) => {
        let all = 0;
        let asked = 0;
        const told = new Set();
        eachTerm(words(text), (term) => told.add(term));
        told.forEach((term) => {
          const tells = term.startsWith("=") ? 0 : this.rarity(term) * (term.includes("0") ? PAIR_COUNTS : 1);
          all += tells;
          asked += terms.has(term) ? tells : 0;
        });
        return all ? asked / all : 0;
      }));
    }

    /**
     * The scores of all documents by their names.
     * @param {{terms: Map<string, {weight: number}>, last: {folded: string}|undefined, whole: string}} question
     * @returns {Float64Array}
     */
    scores({ terms, last, whole }) {
      const byName = new Float64Array(this.names.length);
      terms.forEach((one, term) => this.addTerm(byName, term, one.weight));
      this.names.forEach((name, number) => { byName[number] *= name.whole === whole ? WHOLE_NAME : 1; });
      if (last && !this.byFolded.has(last.folded)) {
        this.addBeginnings(byName, last.folded);
      }
      return this.byDocument(byName);
    }

    addTerm(byName, term, weight) {
      const { list } = this.entryOf(term) || NOTHING;
      const factor = weight * this.rarity(term) * (1 + K1);
      for (let at = 0; at < list.length; at += 2) {
        const frequency = FREQUENCY * list[at + 1];
        byName[list[at]] += (factor * frequency) / (frequency + this.names[list[at]].norm);
      }
    }

    /** A last word that is still being typed stands for every word that begins with it. */
    addBeginnings(byName, beginning) {
      this.byFolded.forEach((_word, folded) => {
        if (folded.startsWith(beginning)) {
          this.addTerm(byName, folded, PREFIX_WEIGHT);
        }
      });
    }

    byDocument(byName) {
      const best = new Float64Array(this.all);
      const sums = new Float64Array(this.all);
      byName.forEach((score, number) => {
        const { place, weight } = this.names[number];
        best[place] = Math.max(best[place], score * weight);
        sums[place] += score * weight;
      });
      return best.map((score, place) => score + OTHER_NAMES * (sums[place] - score));
    }
  }

  Object.assign(root.portalSearchParts, { Names, rarity, PAIR_COUNTS });
})(globalThis);
