"""What must hold of the words of translators: one thing has one name, in all texts of a language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from motcua.diagnostics import Diagnostic, shortened
from motcua.languages import Message
from motcua.model import Term


def term_findings(messages: Iterable[Message], language: str, terms: Iterable[Term]) -> Iterator[Diagnostic]:
    """Where a Vietnamese text has a term that binds, its translation into `language` has one of the words for it."""
    bound = _bound(terms, language)
    if bound is None:
        return
    for message in messages:
        if not message.fuzzy:
            yield from _of_message(message, bound)


@dataclass(frozen=True, slots=True)
class _Word:
    """What a term must read in one language: the pattern that finds it, and how to say what is wanted."""

    wanted: re.Pattern[str]
    unless: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class _Bound:
    """The terms that bind in one language by their Vietnamese words, and one pattern that finds any of them."""

    found: re.Pattern[str]
    words: dict[str, _Word]


def _bound(terms: Iterable[Term], language: str) -> _Bound | None:
    """Return the terms that bind in `language`; a longer one goes before those that it contains."""
    words: dict[str, _Word] = {}
    for one in terms:
        said = getattr(one.binding, language[:2], ()) if one.binding else ()
        if not one.binding or not said:
            continue
        # Chinese has no words between spaces; in English "certif" stands for certified and certificate.
        start = "" if language.startswith("zh") else r"(?<!\w)"
        wanted = re.compile(start + f"(?:{'|'.join(re.escape(_plain(word)) for word in said)})", re.IGNORECASE)
        word = _Word(wanted, tuple(phrase.casefold() for phrase in one.binding.unless), " / ".join(said))
        words |= {official.casefold(): word for official in one.official}
    if not words:
        return None
    longest = sorted(words, key=lambda word: (-len(word), word))
    found = rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in longest)})(?!\w)"
    return _Bound(re.compile(found, re.IGNORECASE), words)


def _of_message(message: Message, bound: _Bound) -> Iterator[Diagnostic]:
    source = message.sources[0]
    for term in dict.fromkeys(match.casefold() for match in bound.found.findall(source)):
        word = bound.words[term]
        if any(phrase in source.casefold() for phrase in word.unless):
            continue
        if not all(word.wanted.search(_plain(form)) for form in message.forms):
            words = {"term": term, "wanted": word.shown, "source": shortened(source)}
            yield Diagnostic(message.file, message.line, 1, "translation-term", words)


def _plain(text: str) -> str:
    """Both apostrophes are one: People's, People’s."""
    return text.replace("’", "'")
