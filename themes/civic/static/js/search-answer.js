/**
 * Finds what a question asks about (fee, time, papers, place, hours) and the fact of that name in the best procedure's record.
 */
(function (root) {
  "use strict";

  const { part } = root.portalSearchParts.parts;
  const ROWS = 32;
  const WITH_FACTS = new Set(["procedure", "organisation"]);

  /**
   * The fact that answers a question, quoted from the record with its source.
   * @param {string[]} aspects what is asked about
   * @param {object} doc the best document
   * @returns {Promise<object|null>} null where nothing is asked about that the record tells
   */
  async function answerTo(aspects, doc) {
    if (!aspects.length || !WITH_FACTS.has(doc.kind)) {
      return null;
    }
    const facts = (await part(`facts/${Math.floor(doc.place / ROWS)}`))[doc.place] || {};
    const told = aspects.filter((aspect) => facts[aspect]);
    return told.length ? { id: doc.id, facts: told.map((aspect) => ({ aspect, lines: facts[aspect] })), source: facts.source, kind: doc.kind } : null;
  }

  root.portalSearchParts.answerTo = answerTo;
})(globalThis);
