"""What must hold of the words of search: every phrase says something, and leads to one place."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.languages import fold
from motcua.rules.record import Known, Record

_SAID = ("everyday", "en", "zh")
_SIGNS = ("words", "en", "zh")


def term_is_said(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A term has something that people say, or holds for translators."""
    if not (record.value.binding or any(getattr(record.value, name) for name in _SAID)):
        yield record.finding((), "term-not-said")


def says_something_else(record: Record, _: Known) -> Iterator[Diagnostic]:
    """What people say differs from the only official words by more than marks and case, which search ignores.

    Where there are several official words, one of them may be said: it leads to the others.
    """
    official = {fold(one) for one in record.value.official} if len(record.value.official) == 1 else set()
    for index, said in enumerate(record.value.everyday):
        if fold(said) in official:
            yield record.finding(("everyday", index), "term-says-the-same", phrase=said)


def no_signpost_says_it(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A phrase leads either to procedures (a term) or away from the portal (a signpost), not both."""
    signs = {
        fold(phrase): other
        for other, found in known.records.get("signpost", {}).items()
        if found.value
        for name in _SIGNS
        for phrase in getattr(found.value, name)
    }
    for name in _SAID:
        for index, phrase in enumerate(getattr(record.value, name)):
            if other := signs.get(fold(phrase)):
                yield record.finding((name, index), "term-against-signpost", phrase=phrase, signpost=other)


def said_once(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A saying's phrases differ by more than marks and case, which search ignores."""
    met: set[str] = set()
    for index, phrase in enumerate(record.value.said):
        if fold(phrase) in met:
            yield record.finding(("said", index), "said-twice", phrase=phrase)
        met.add(fold(phrase))


def classes_exist(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A class in a phrase ("cưới ở {nuoc-ngoai}") is the id of a term that people say something for."""
    for index, phrase in enumerate(record.value.everyday):
        for name in re.findall(r"\{([^}]*)\}", phrase):
            term = known.records.get("term", {}).get(name)
            if not (term and term.value and term.value.everyday):
                said = re.sub("[{}]", "", phrase)
                yield record.finding(("everyday", index), "term-class-unknown", phrase=said, name=name)


glossary_rules = MappingProxyType(
    {
        "term": (term_is_said, says_something_else, no_signpost_says_it, classes_exist),
        "saying": (said_once,),
        "signpost": (),
    }
)
