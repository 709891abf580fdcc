/**
 * window.portalSearch(query, {limit}): the documents of this edition that answer a question, best first.
 * It is the same call, with the same answers, on http:// and on file://.
 */
(function (root) {
  "use strict";

  const { Laws, Lexicon, NO_TEXTS, Names, Ranker, Suggestions, Texts, answerTo, documentsOf, questionReader, signposted } = root.portalSearchParts;
  const { part } = root.portalSearchParts.parts;
  const LIMIT = 20;
  const ENGINE = "../../theme/js/vendor/lunr.min.js";
  const state = {};

  /** What answers in this edition, made once from what documents.js and words.js hold. */
  function engine() {
    if (!state.engine) {
      const { portalSearchTable: table, portalSearchWords: data } = root;
      if (!table || !data) {
        throw new Error("The list of documents has not been loaded.");
      }
      const names = new Names(table);
      const docs = documentsOf(table, names);
      const lexicon = new Lexicon(data, table.digits);
      state.root = table.root;
      state.engine = {
        ranker: new Ranker(docs, names, data.special),
        lexicon,
        laws: new Laws(),
        suggestions: new Suggestions(names, docs, lexicon),
        read: questionReader(table, lexicon, names),
        texts: new Texts(new URL(ENGINE, document.baseURI).href),
      };
    }
    return state.engine;
  }

  /** @returns {object} one result as callers see it */
  function result({ doc, score }) {
    const { id, kind, title, summary, lang } = doc;
    const url = state.root + doc.target;
    return { id, kind, title, url, score: Math.round(score * 100) / 100, summary, lang, place: doc.place };
  }

  /** A signpost as callers see it; its texts are loaded when it answers. @returns {Promise<object>} */
  async function shown({ id, place }) {
    const { title, text, source, office, url } = (await part("words/signposts"))[place];
    return { id, title: title[0], text: text[0], lang: text[1], source, office, url: url && state.root + url };
  }

  /** The answer to a question, given what the long texts say. */
  function answer(question, found, limit) {
    const { ranker } = engine();
    const best = ranker.best(question, found, limit);
    const common = { meant: question.meant, words: question.words };
    const elsewhere = signposted(question, found, best, ranker);
    if (elsewhere) {
      const confidence = elsewhere.best.length ? "unsure" : "none";
      return { confidence, results: elsewhere.best.map(result), ...common, signpost: elsewhere.signpost };
    }
    const confidence = ranker.confidence(question, found, best);
    return { confidence, results: confidence === "none" ? [] : best.map(result), ...common };
  }

  /** What the long texts say to a question. @returns {Promise<Map<string, number[]>>} */
  async function asked(question) {
    const { ranker, texts } = engine();
    ranker.common = await texts.open();
    return texts.ask(ranker.wanted(question));
  }

  /** Puts the legal texts that a question is about before what was found, or in the place of nothing. */
  async function withLaws(answered, question) {
    const { laws, lexicon } = engine();
    const isLegal = question.numbers.length > 0 || lexicon.isLegal(question.words);
    if (answered.signpost || question.codes.length || !(isLegal || answered.confidence === "none")) {
      return answered;
    }
    const found = await laws.find(question, isLegal).catch(() => []);
    const best = answered.results.length ? answered.results[0].score : 1;
    // A law has no row among the facets.
    const texts = found.map((one) => ({ ...result(one), summary: laws.nameOf(one.doc), score: best, place: -1 }));
    return texts.length ? { ...answered, confidence: "sure", results: [...texts, ...answered.results] } : answered;
  }

  /** An answer with the texts of its signpost, which are loaded when one answers. @returns {Promise<object>} */
  async function complete(answered) {
    return answered.signpost ? { ...answered, signpost: await shown(answered.signpost) } : answered;
  }

  /** Adds the fact that was asked for, where one may be sure of the document. @returns {Promise<object>} */
  async function withFact(answered, question, found) {
    if (answered.confidence !== "sure") {
      return answered;
    }
    const [{ doc }] = engine().ranker.best(question, found, 1);
    return { ...answered, answer: await answerTo(question.aspects, doc).catch(() => null) };
  }

  /**
   * Searches names and long texts; `quick` searches names alone. `early` is told what the names answer where the long
   * texts are asked as well.
   * @param {string} query
   * @param {{limit?: number, quick?: boolean, early?: function(object): void}} [options]
   * @returns {Promise<{confidence: "sure"|"unsure"|"none", results: object[], meant: string}>}
   */
  async function portalSearch(query, { limit = LIMIT, quick = false, early } = {}) {
    const { ranker, lexicon, read } = engine();
    await lexicon.prepare(String(query));
    const question = read(String(query));
    if (quick) {
      return complete(answer(question, NO_TEXTS, limit));
    }
    const isNamed = ranker.isNamed(question);
    const texts = isNamed ? NO_TEXTS : asked(question).catch(() => NO_TEXTS);
    // The fact that is asked for is mostly that of the document which the names put first: it is loaded beside the texts.
    ranker.best(question, NO_TEXTS, 1).forEach(({ doc }) => answerTo(question.aspects, doc).catch(() => {}));
    if (early && !isNamed) {
      complete(answer(question, NO_TEXTS, limit)).then(early).catch(() => {});
    }
    const found = await texts;
    const answered = await complete(answer(question, found, limit));
    return withLaws(await withFact(answered, question, found), question);
  }

  /** How a question that is being typed may go on. @returns {string[]} */
  function suggest(query) {
    return engine().suggestions.of(query);
  }

  root.portalSearch = portalSearch;
  root.portalSearchParts.suggest = suggest;
})(globalThis);
