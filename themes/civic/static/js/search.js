/**
 * window.portalSearch(query, {limit}): the documents of this edition that answer a question, best first.
 * It is the same call on http:// and on file://, where the long texts cannot be fetched and only names are searched.
 */
(function (root) {
  "use strict";

  const { Ranker, questionReader, openTexts } = root.portalSearchParts;
  const LIMIT = 20;
  const state = {};

  /**
   * The ranker and reader of this edition, made once from what documents.js holds.
   * @returns {{ranker: Ranker, read: function(string): object}}
   */
  function engine() {
    if (!state.engine) {
      const table = root.portalSearchTable;
      if (!table) {
        throw new Error("The list of documents has not been loaded.");
      }
      state.root = table.root;
      state.engine = { ranker: new Ranker(table), read: questionReader(table) };
    }
    return state.engine;
  }

  /** Answers nothing: stands in where the long texts cannot be read. */
  async function noTexts() {
    return new Map();
  }

  /**
   * What asks the long texts, opened once.
   * @returns {Promise<function(string[]): Promise<Map<string, number[]>>>}
   */
  function texts() {
    if (!state.texts) {
      const folder = new URL("pagefind/", document.baseURI).href;
      state.texts = root.location.protocol === "file:"
        ? Promise.resolve(noTexts)
        : openTexts(folder, engine().ranker.docs).catch(() => noTexts);
    }
    return state.texts;
  }

  /** @returns {object} one result as callers see it */
  function result({ doc, score }) {
    const { id, kind, title, summary } = doc;
    const lang = doc.lang || root.portalSearchTable.edition;
    return { id, kind, title, url: state.root + doc.target, score: Math.round(score * 100) / 100, summary, lang };
  }

  /**
   * The answer to a question, given what the long texts say.
   * @returns {{confidence: string, results: object[]}}
   */
  function answer(question, found, limit) {
    const { ranker } = engine();
    const best = ranker.best(question, found, limit);
    const confidence = ranker.confidence(question, found, best);
    return { confidence, results: confidence === "none" ? [] : best.map(result) };
  }

  /**
   * Searches names and long texts; `quick` searches names alone.
   * @param {string} query
   * @param {{limit?: number, quick?: boolean}} [options]
   * @returns {Promise<{confidence: "sure"|"unsure"|"none", results: object[]}>}
   */
  async function portalSearch(query, { limit = LIMIT, quick = false } = {}) {
    const { ranker, read } = engine();
    const question = read(String(query));
    const wanted = quick ? [] : ranker.wanted(question);
    const found = wanted.length ? await (await texts())(wanted).catch(noTexts) : new Map();
    return answer(question, found, limit);
  }

  root.portalSearch = portalSearch;
})(globalThis);
