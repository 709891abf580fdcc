"""Writes thousands of names as numbers of their words: smaller to load, and read without cutting each into words.

A name is cut into words and what stands between them. A single space between two words is not written; everything
else between words is a word of the vocabulary like others. Frequent words have short numbers.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motcua.search.fold import HAN

# Printable characters that need no mark of their own in a script; | and space separate names and documents.
DIGITS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\|')
_BASE = len(DIGITS)
# What the first digit of a number tells: the number itself below 64, else how many digits follow it.
SINGLE, PAIRS, TRIPLE = 64, 25, 89
_TOKEN = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+|(?:(?![{HAN}])[\W_])+")


@dataclass(frozen=True, slots=True)
class Coded:
    """Names by numbers: documents are separated by spaces in `text`, the names of each by |."""

    vocabulary: tuple[str, ...]
    text: str


def coded(documents: Sequence[Sequence[str]]) -> Coded:
    """Return the names of each of `documents` by numbers of their words; an empty name stays empty."""
    cut = [[_tokens(name) for name in names] for names in documents]
    counted = Counter(token for names in cut for name in names for token in name)
    # Words that are as frequent stand in their order, so that the same names give the same bytes.
    vocabulary = tuple(sorted(counted, key=lambda token: (-counted[token], token)))
    numbers = {token: _number(place) for place, token in enumerate(vocabulary)}
    text = " ".join("|".join("".join(numbers[token] for token in name) for name in names) for names in cut)
    return Coded(vocabulary, text)


def _tokens(name: str) -> list[str]:
    found = _TOKEN.findall(unicodedata.normalize("NFC", " ".join(name.split())))
    return list(_joined(found))


def _joined(found: list[str]) -> Iterator[str]:
    """Yield tokens without the single spaces; words that touch have an empty one between them."""
    for one, following in pairwise([*found, " "]):
        if one != " ":
            yield one
        if _is_word(one) and _is_word(following):
            yield ""


def _is_word(token: str) -> bool:
    return token[0].isalnum()


def _number(place: int) -> str:
    if place < SINGLE:
        return DIGITS[place]
    for first, count, digits in ((SINGLE, PAIRS, 1), (TRIPLE, 1, 2), (TRIPLE + 1, 1, 3)):
        place -= SINGLE if digits == 1 else 0
        size = _BASE**digits
        if place < count * size:
            return DIGITS[first + place // size] + _digits(place % size, digits)
        place -= count * size
    message = "there are too many different words in the names"
    raise ValueError(message)


def _digits(number: int, length: int) -> str:
    return "".join(DIGITS[number // _BASE**power % _BASE] for power in reversed(range(length)))
