"""Turns the texts of all documents into the terms that an index holds: folded words, pairs of neighbours, numbers.

A term that stands in very many documents tells none of them from the others: it is left out of the
index and named to the results page, which then asks for it in vain no more. Words that only join others
are left out with their pairs.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motcua.search.documents import Piece, SearchDocument
from motcua.search.fold import numbers, pair, words
from motcua.search.stop_words import joining_words

# A small portal keeps every term.
_FEW = 100
_SHARE = 20


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of every document: `rows` holds, for each, places in `vocabulary`; `common` was left out."""

    vocabulary: tuple[str, ...]
    rows: tuple[Sequence[int], ...]
    common: tuple[str, ...]


def gather_terms(documents: Iterable[SearchDocument]) -> Terms:
    """Return the terms of `documents`, those of each in the order of its texts."""
    places: dict[str, int] = {}
    rows = [array("I", _places(document, places)) for document in documents]
    standing = Counter(place for row in rows for place in set(row))
    limit = max(_FEW, len(rows) // _SHARE)
    common = {place for place, count in standing.items() if count > limit}
    vocabulary = tuple(places)
    return Terms(
        vocabulary,
        tuple(array("I", (place for place in row if place not in common)) for row in rows),
        tuple(sorted(vocabulary[place] for place in common)),
    )


def _places(document: SearchDocument, places: dict[str, int]) -> Iterator[int]:
    """Yield the place of each term of `document`, giving new terms the next ones."""
    for term in _terms(document):
        yield places.setdefault(term, len(places))


def _terms(document: SearchDocument) -> Iterator[str]:
    for number in document.numbers:
        yield from numbers(number)
    joining = joining_words(document.lang)
    for piece in _pieces(document):
        found = words(piece.text)
        for _ in range(piece.weight):
            yield from (word.folded for word in found if word.toned not in joining)
            yield from (
                pair(first, second)
                for first, second in pairwise(found)
                if first.toned not in joining and second.toned not in joining
            )


def _pieces(document: SearchDocument) -> Iterator[Piece]:
    yield from (Piece(text) for text in (document.field, *document.agencies, *document.papers))
    yield from document.body
