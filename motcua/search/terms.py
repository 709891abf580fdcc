"""Turns the texts of all documents into the terms that an index holds: folded words, pairs of neighbours, numbers.

A term that stands in very many documents tells none of them from the others: it is left out of the
index and named to the results page, which then asks for it in vain no more. Words that only join others
are left out with their pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from motcua.search.documents import SearchDocument
from motcua.search.fold import numbers, pair, words
from motcua.search.parts import Piece
from motcua.search.stop_words import joining_words

# A small portal keeps every term.
_FEW = 100
_SHARE = 20


@dataclass(frozen=True, slots=True)
class Terms:
    """Which rows hold each term, and how often; `common` was left out. `lengths` counts the terms of each row."""

    holders: Mapping[str, Sequence[tuple[int, int]]]
    lengths: tuple[int, ...]
    common: tuple[str, ...]


def gather_terms(documents: Iterable[SearchDocument]) -> Terms:
    """Return the terms of `documents`, each with the rows that hold it in their order."""
    pieces: dict[tuple[str, str], list[str]] = {}
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    lengths: list[int] = []
    for row, document in enumerate(documents):
        counted = Counter(chain.from_iterable(_terms(document, pieces)))
        lengths.append(counted.total())
        for term, times in counted.items():
            holders[term].append((row, times))
    limit = max(_FEW, len(lengths) // _SHARE)
    common = sorted(term for term, held in holders.items() if len(held) > limit)
    for term in common:
        for row, times in holders.pop(term):
            lengths[row] -= times
    return Terms(holders, tuple(lengths), tuple(common))


def text_of(document: SearchDocument) -> tuple[object, ...]:
    """Return all of `document` that its terms are made from."""
    return document.lang, document.numbers, *((one.text, one.weight) for one in _pieces(document))


def _terms(document: SearchDocument, pieces: dict[tuple[str, str], list[str]]) -> Iterator[list[str]]:
    """Yield the terms of each piece of `document`; `pieces` are those cut before: many documents say the same."""
    yield [number for one in document.numbers for number in numbers(one)]
    for piece in _pieces(document):
        key = (piece.text, document.lang)
        if key not in pieces:
            pieces[key] = _terms_of(piece.text, joining_words(document.lang))
        yield pieces[key] * piece.weight


def _terms_of(text: str, joining: frozenset[str]) -> list[str]:
    found = [None if word.toned in joining else word for word in words(text)]
    pairs = [pair(first, second) for first, second in pairwise(found) if first and second]
    return [word.folded for word in found if word] + pairs


def _pieces(document: SearchDocument) -> Iterator[Piece]:
    yield from (Piece(text) for text in (document.field, *document.agencies, *document.papers))
    yield from document.body
