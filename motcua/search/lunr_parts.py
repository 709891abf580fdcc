"""Writes the long texts as lunr indexes in parts: classic scripts, of which a question loads a few.

The terms of all documents stand in one order; each part holds a stretch of it and is a whole serialised
lunr index (2.3.9) by itself, so that a word and the pairs that begin with it lie in one part. The scores are
lunr's own (BM25 over the whole collection), so that a part answers as an index of everything would.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lunr

from motcua.search.terms import Terms

FIELD = "t"
# A part has about so many entries (a term in a document): 4 kB compressed, 12 kB of JSON.
_PART = 400
_K1 = 1.2
_B = 0.75


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and the rows that hold it, each with its score."""

    term: str
    scores: Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Parts:
    """The scripts of an index; `firsts` tells with which term each begins."""

    scripts: tuple[str, ...]
    firsts: tuple[str, ...]


def lunr_parts(terms: Terms) -> Parts:
    """Return the index of `terms` in parts."""
    cut = list(_cut(_entries(terms)))
    scripts = tuple(_script(number, part) for number, part in enumerate(cut))
    return Parts(scripts, tuple(part[0].term for part in cut))


def terms_script(parts: Parts, terms: Terms) -> str:
    """Return the script that tells in which part a term lies, and which lie in none since very many have them."""
    told = {"firsts": " ".join(parts.firsts), "common": " ".join(terms.common)}
    return f"portalSearchPart('texts/terms',{json.dumps(told, ensure_ascii=False, separators=(',', ':'))});\n"


def _entries(terms: Terms) -> Iterator[Entry]:
    """Yield every term in alphabetical order with its scores."""
    lengths = terms.lengths
    average = sum(lengths) / max(1, sum(map(bool, lengths)))
    norms = [_K1 * (1 - _B + _B * length / max(1.0, average)) for length in lengths]
    for term in sorted(terms.holders):
        held = terms.holders[term]
        rarity = math.log(1 + abs((len(lengths) - len(held) + 0.5) / (len(held) + 0.5)))
        top = rarity * (_K1 + 1)
        yield Entry(term, [(row, round(top * times / (times + norms[row]), 1)) for row, times in held])


def _cut(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    part: list[Entry] = []
    size = 0
    for entry in entries:
        if part and size + len(entry.scores) > _PART:
            yield part
            part, size = [], 0
        part.append(entry)
        size += len(entry.scores)
    if part:
        yield part


def _script(number: int, part: Sequence[Entry]) -> str:
    """Return a part as a call that hands the serialised index over; put together as text, of which there is much."""
    vectors: dict[int, list[str]] = {}
    inverted = []
    for index, entry in enumerate(part):
        for row, score in entry.scores:
            vectors.setdefault(row, []).append(f"{index},{score!r}")
        holders = ",".join([f'"{row}":{{}}' for row, _ in entry.scores])
        inverted.append(f'[{_written(entry.term)},{{"_index":{index},"{FIELD}":{{{holders}}}}}]')
    fields = ",".join([f'["{FIELD}/{row}",[{",".join(vectors[row])}]]' for row in sorted(vectors)])
    return (
        f"portalSearchPart('texts/{number}',"
        f'{{"version":"{lunr.__TARGET_JS_VERSION__}","fields":["{FIELD}"],"fieldVectors":[{fields}],'
        f'"invertedIndex":[{",".join(inverted)}],"pipeline":[]}});\n'
    )


def _written(term: str) -> str:
    return json.dumps(term, ensure_ascii=False)
