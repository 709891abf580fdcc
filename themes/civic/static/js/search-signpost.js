/**
 * Decides whether a question is about something that the portal does not do: then a signpost says who is competent,
 * instead of a procedure that only sounds alike.
 */
(function (root) {
  "use strict";

  const { pair, words } = root.portalSearchParts.fold;
  // A procedure goes before a signpost when so much of the question is answered by a name that is asked for by half.
  const NAMED_COVERS = 0.6;
  const NAMED_ASKED = 0.45;
  const MOST_NEAR = 3;

  /** Whether the words of `list` stand in the document's names, side by side. @returns {boolean} */
  function holdsAll(ranker, list, place) {
    return list.every((word, at) => ranker.names.holds(word.folded, place)
      && (at === 0 || ranker.names.holds(pair(list[at - 1], word), place)));
  }

  /** Whether something more special than the signpost's words is asked for: "ghi chú ly hôn", not "ly hôn". */
  function isWithin(signpost, phrases) {
    return phrases.some((one) => one.length - one.skipped > signpost.length);
  }

  /** Whether a phrase stands in a question, its words next to one another. */
  function stands(phrase, found) {
    return found.some((_word, from) => phrase.every((word, at) => found[from + at] && found[from + at].folded === word.folded));
  }

  /** Whether words are there with which a question is about a procedure all the same. */
  function isExcepted({ goal }, found) {
    return goal.unless.split("|").filter(Boolean).some((phrase) => stands(words(phrase), found));
  }

  /** Whether the best document is named as the signpost's words, so that the portal does have it. */
  function isNamed(question, texts, best, ranker) {
    const { from, to } = question.signpost;
    return best.slice(0, 1).some(({ doc }) => holdsAll(ranker, question.words.slice(from, to), doc.place)
      && ranker.coverage(question, texts, doc.place) >= NAMED_COVERS
      && ranker.names.asked(question.terms, doc) >= NAMED_ASKED);
  }

  /** The documents that come near a matter that is not served here. @returns {object[]} */
  function near(signpost, ranker) {
    const phrases = signpost.near.split("|").filter(Boolean).map((phrase) => phrase.split("…").map((part) => words(part)));
    const found = ranker.docs.filter((doc) => phrases.some((phrase) => phrase.every((part) => holdsAll(ranker, part, doc.place))));
    return found.slice(0, MOST_NEAR).map((doc) => ({ doc, score: 0 }));
  }

  /**
   * The signpost that answers a question, with the documents that come near it.
   * @returns {{signpost: object, best: object[]}|null} null where the question is answered by documents
   */
  function signposted(question, texts, best, ranker) {
    if (!question.signpost || question.codes.length || question.numbers.length
      || isExcepted(question.signpost, question.words) || isWithin(question.signpost, question.phrases) || isNamed(question, texts, best, ranker)) {
      return null;
    }
    const { goal } = question.signpost;
    return { signpost: goal, best: near(goal, ranker) };
  }

  root.portalSearchParts.signposted = signposted;
})(globalThis);
