"""Names as numbers of their words: nothing of a name is lost, and the same names give the same text."""

import unicodedata

import pytest
from hypothesis import given, strategies

from motcua.search.coding import _number, coded
from tests.unit.search.reader import place_of, read

SIGNS = "aăđ9 (),/-–.|_出生證A\u0300"


@given(strategies.lists(strategies.lists(strategies.text(SIGNS, max_size=12), min_size=1, max_size=3), min_size=1))
def test_every_name_is_read_back_as_it_was(documents: list[list[str]]):
    clean = [[" ".join(name.split()) for name in names] for names in documents]
    assert read(coded(documents)) == [[_composed(name) for name in names] for names in clean]


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("place", [0, 63, 64, 2338, 2339, 10619, 10620, 700_000])
def test_every_number_of_a_word_is_read_back(place: int):
    number = _number(place)
    assert place_of(number, 0) == (place, len(number))


def test_frequent_words_come_first_and_equal_ones_in_their_order():
    assert coded([["b a", "a c"]]).vocabulary == ("a", "b", "c")
