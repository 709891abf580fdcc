"""Turns the texts of all documents into the terms that an index holds: folded words, pairs of neighbours, numbers.

A term that stands in very many documents tells none of them from the others: it is left out of the
index and named to the results page, which then asks for it in vain no more. Words that only join others
are left out with their pairs.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from motcua.search.documents import SearchDocument
from motcua.search.fold import numbers, pair, words
from motcua.search.parts import Piece
from motcua.search.stop_words import joining_words

# A small portal keeps every term.
_FEW = 100
_SHARE = 20
# Which rows hold a term, and how often: row, times, row, times …, rows in their order.
Held = list[int]


@dataclass(frozen=True, slots=True)
class Terms:
    """Which rows hold each term; `common` was left out, with the number of rows. `lengths` counts the terms of rows."""

    holders: Mapping[str, Held]
    lengths: tuple[int, ...]
    common: Mapping[str, int]


def most_rows(rows: int) -> int:
    """Return in how many of all rows a term may stand that is not left out."""
    return max(_FEW, rows // _SHARE)


def gather_terms(texts: Iterable[str]) -> Terms:
    """Return the terms of the texts of all rows (`text_of`), each with the rows that hold it in their order."""
    cut = Cutter()
    holders: defaultdict[str, Held] = defaultdict(list)
    lengths: list[int] = []
    for row, text in enumerate(texts):
        counted = cut.counted(text)
        lengths.append(counted.total())
        for term, times in counted.items():
            holders[term] += (row, times)
    limit = 2 * most_rows(len(lengths))
    common = sorted(term for term, held in holders.items() if len(held) > limit)
    told = {}
    for term in common:
        held = holders.pop(term)
        told[term] = len(held) // 2
        for row, times in zip(held[::2], held[1::2], strict=True):
            lengths[row] -= times
    return Terms(holders, tuple(lengths), told)


def text_of(document: SearchDocument) -> str:
    """Return all of `document` that its terms are made from, as JSON: language, numbers, pieces with their weights."""
    pieces = [[one.text, one.weight] for one in _pieces(document)]
    return json.dumps([document.lang, document.numbers, pieces], ensure_ascii=False, separators=(",", ":"))


class Cutter:
    """Cuts texts into terms; it remembers pieces, of which many documents say the same."""

    def __init__(self) -> None:
        self._pieces: dict[tuple[str, str], list[str]] = {}

    def counted(self, text: str) -> Counter[str]:
        """Return how often each term stands in a document whose text (`text_of`) this is."""
        lang, written, pieces = json.loads(text)
        found = ([number for one in written for number in numbers(one)], *self._cut(pieces, lang))
        return Counter(chain.from_iterable(found))

    def _cut(self, pieces: list[tuple[str, int]], lang: str) -> Iterator[list[str]]:
        for text, weight in pieces:
            key = (text, lang)
            if key not in self._pieces:
                self._pieces[key] = _terms_of(text, joining_words(lang))
            yield self._pieces[key] * weight


def _terms_of(text: str, joining: frozenset[str]) -> list[str]:
    found = [None if word.toned in joining else word for word in words(text)]
    pairs = [pair(first, second) for first, second in pairwise(found) if first and second]
    return [word.folded for word in found if word] + pairs


def _pieces(document: SearchDocument) -> Iterator[Piece]:
    yield from (Piece(text) for text in (document.field, *document.agencies, *document.papers))
    yield from document.body
