"""Writes the long texts as lunr indexes in parts: classic scripts, of which a question loads a few.

The terms of all documents stand in one order; each part holds a stretch of it, or a piece of one, and is a whole
serialised lunr index (2.3.9) by itself, so that a word and the pairs that begin with it lie in one part. The scores
are lunr's own (BM25 over the whole collection), so that a part answers as an index of everything would; only the
lengths of documents are rounded, so that a word more or less in one leaves the scores of all others as they were.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import lunr

from motcua.search.stretches import Stretch
from motcua.search.terms import Held

FIELD = "t"
# A part has about so many entries (a term in a document): 4 kB compressed, 12 kB of JSON.
_PART = 400
_K1 = 1.2
_B = 0.75
_SIGNIFICANT = 4  # bits of a length that count: it is rounded by at most an eighth


@dataclass(frozen=True, slots=True)
class Weights:
    """What scores are made from beside the terms themselves: the number of all rows, and how the length of each tells.

    `average` is the rounded length of those that say anything.
    """

    rows: int
    average: int
    norms: Sequence[float]

    def scores(self, held: Held) -> list[tuple[int, float]]:
        """Return the rows that hold a term, each with its score."""
        count = len(held) // 2
        top = math.log(1 + abs((self.rows - count + 0.5) / (count + 0.5))) * (_K1 + 1)
        pairs = zip(held[::2], held[1::2], strict=True)
        return [(row, round(top * times / (times + self.norms[row]), 1)) for row, times in pairs]


def weights(lengths: Sequence[int]) -> Weights:
    """Return the weights of rows of these lengths."""
    average = rounded(sum(lengths) // max(1, sum(map(bool, lengths)))) or 1
    norms = [_K1 * (1 - _B + _B * rounded(length) / average) for length in lengths]
    return Weights(len(lengths), average, norms)


def rounded(length: int) -> int:
    """Return a length that only its first bits count of."""
    lost = max(0, length.bit_length() - _SIGNIFICANT)
    return length >> lost << lost


def parts_of_stretch(stretch: Stretch) -> list[list[str]]:
    """Return the terms of each part that a stretch is written in."""
    found: list[list[str]] = []
    size = 0
    for term, held in stretch.terms.items():
        rows = len(held) // 2
        if not found or size + rows > _PART:
            found.append([])
            size = 0
        found[-1].append(term)
        size += rows
    return found


def part_scripts(stretch: Stretch, first: int, told: Weights) -> Iterator[str]:
    """Yield the parts of a stretch, the first of which has the number `first`."""
    for number, terms in enumerate(parts_of_stretch(stretch), start=first):
        yield _script(number, [(term, told.scores(stretch.terms[term])) for term in terms])


def terms_script(firsts: Iterable[str], common: Mapping[str, int]) -> str:
    """Return the script that tells in which part a term lies, and which lie in none since very many have them."""
    told = {"firsts": " ".join(firsts), "common": " ".join(common)}
    return f"portalSearchPart('texts/terms',{json.dumps(told, ensure_ascii=False, separators=(',', ':'))});\n"


def numbered(script: str, number: int) -> str:
    """Return the script of a part under another number."""
    return f"{_head(number)}{script.partition(',')[2]}"


def _head(number: int) -> str:
    return f"portalSearchPart('texts/{number}',"


def _script(number: int, part: Sequence[tuple[str, Sequence[tuple[int, float]]]]) -> str:
    """Return a part as a call that hands the serialised index over; put together as text, of which there is much."""
    vectors: dict[int, list[str]] = {}
    inverted = []
    for index, (term, scores) in enumerate(part):
        for row, score in scores:
            vectors.setdefault(row, []).append(f"{index},{score!r}")
        holders = ",".join([f'"{row}":{{}}' for row, _ in scores])
        inverted.append(f'[{_written(term)},{{"_index":{index},"{FIELD}":{{{holders}}}}}]')
    fields = ",".join([f'["{FIELD}/{row}",[{",".join(vectors[row])}]]' for row in sorted(vectors)])
    return (
        f"{_head(number)}"
        f'{{"version":"{lunr.__TARGET_JS_VERSION__}","fields":["{FIELD}"],"fieldVectors":[{fields}],'
        f'"invertedIndex":[{",".join(inverted)}],"pipeline":[]}});\n'
    )


def _written(term: str) -> str:
    return json.dumps(term, ensure_ascii=False)
