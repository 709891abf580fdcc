"""Folding for search: what is typed in any manner is looked up as the same words. The browser runs the same table."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from motcua.languages import fold
from motcua.search import search_fold
from motcua.search.fold import numbers, pair, words

TABLE = json.loads((Path(__file__).parent / "folding.json").read_text(encoding="utf-8"))
VIETNAMESE = st.text("aăâeêioôơuưyđbcghklmnpqrstvx \u0300\u0301\u0303\u0309\u0323 AĐKY", max_size=60)


@pytest.mark.parametrize("row", TABLE, ids=[row["text"] or "nothing" for row in TABLE])
def test_the_table_that_the_browser_runs_too(row: dict[str, list[str]]):
    found = words(row["text"])
    assert [word.folded for word in found] == row["folded"]
    assert row.get("toned") is None or [word.toned for word in found] == [
        unicodedata.normalize("NFC", one) for one in row["toned"]
    ]
    assert list(numbers(row["text"])) == row.get("numbers", [])


@given(VIETNAMESE)
def test_composed_and_separate_marks_give_the_same_words(text: str):
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))


@given(VIETNAMESE)
def test_folding_twice_changes_nothing(text: str):
    assert search_fold(search_fold(text)) == search_fold(text)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_gives_words_that_an_index_can_hold(text: str):
    for word in words(text):
        assert word.folded
        assert not any(character.isspace() for character in word.folded)


def test_it_stands_on_the_folding_of_the_languages():
    assert search_fold("Chứng thực bản sao") == fold("Chứng thực bản sao")
    assert search_fold("Đăng ký") == fold("Đăng kí")


def test_a_pair_is_one_term_that_no_two_other_words_make():
    assert pair(*words("ca nam")) == "ca0nam"
    assert pair(*words("ca nam")) != pair(*words("can am"))
