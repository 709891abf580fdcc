"""Names as numbers of their words: nothing of a name is lost, and the same names give the same text."""

import unicodedata

import pytest
from hypothesis import given, strategies

from motcua.search.coding import DIGITS, PAIRS, SINGLE, TRIPLE, Coded, _number, coded

SIGNS = "aăđ9 (),/-–.|_出生證A\u0300"


def read(made: Coded) -> list[list[str]]:
    """Read names as the page does."""
    return [[_text(made, name) for name in names.split("|")] for names in made.text.split(" ")]


def _text(made: Coded, name: str) -> str:
    text, was_word, at = "", False, 0
    while at < len(name):
        place, at = _place(name, at)
        token = made.vocabulary[place]
        is_word = bool(token) and token[0].isalnum()
        text += (" " if is_word and was_word else "") + token
        was_word = is_word
    return text


def _place(name: str, at: int) -> tuple[int, int]:
    base, first = len(DIGITS), DIGITS.index(name[at])
    length = 1 if first < SINGLE else 2 if first < TRIPLE else 3 + first - TRIPLE
    tail = 0
    for digit in name[at + 1 : at + length]:
        tail = tail * base + DIGITS.index(digit)
    before = {
        1: first,
        2: SINGLE + (first - SINGLE) * base,
        3: SINGLE + PAIRS * base,
        4: SINGLE + PAIRS * base + base**2,
    }
    return before[length] + tail, at + length


@given(strategies.lists(strategies.lists(strategies.text(SIGNS, max_size=12), min_size=1, max_size=3), min_size=1))
def test_every_name_is_read_back_as_it_was(documents: list[list[str]]):
    clean = [[" ".join(name.split()) for name in names] for names in documents]
    assert read(coded(documents)) == [[_composed(name) for name in names] for names in clean]


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("place", [0, 63, 64, 2338, 2339, 10619, 10620, 700_000])
def test_every_number_of_a_word_is_read_back(place: int):
    number = _number(place)
    assert _place(number, 0) == (place, len(number))


def test_frequent_words_come_first_and_equal_ones_in_their_order():
    assert coded([["b a", "a c"]]).vocabulary == ("a", "b", "c")
