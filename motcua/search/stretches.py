"""Cuts the terms of all documents, in their order, into stretches by themselves: where one begins, its term says.

A change of some terms therefore moves no stretch that has none of them, and what was made of the others stands.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from motcua.search.terms import Held

# A stretch has about so many entries (a term in a document).
_ENTRIES = 1600


@dataclass(frozen=True, slots=True)
class Stretch:
    """Terms in their order, with the rows that hold each."""

    terms: Mapping[str, Held]

    def line(self) -> str:
        """Return it as one line of JSON."""
        return json.dumps(self.terms, ensure_ascii=False, separators=(",", ":"))


def stretch_of(line: str) -> Stretch:
    """Return the stretch of a line."""
    return Stretch(json.loads(line))


def stretches(holders: Mapping[str, Held]) -> Iterator[Stretch]:
    """Yield the stretches of all terms."""
    yield from (Stretch(one) for one in cut((term, holders[term]) for term in sorted(holders)))


def cut(terms: Iterable[tuple[str, Held]]) -> Iterator[dict[str, Held]]:
    """Yield `terms`, which are in their order, cut before each that begins a stretch."""
    part: dict[str, Held] = {}
    for term, held in terms:
        if part and begins(term, held):
            yield part
            part = {}
        part[term] = held
    if part:
        yield part


def begins(term: str, held: Held) -> bool:
    """Say whether a stretch begins with a term: the more rows hold it the more likely, so that stretches are alike."""
    return zlib.crc32(term.encode()) % _ENTRIES < len(held) // 2
