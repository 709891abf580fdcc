"""Folding: typing no marks loses nothing."""

import re
import unicodedata

import pytest
from hypothesis import given, strategies as st

from motcua.languages import fold, slug

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
VIETNAMESE = st.text(f"{LETTERS}{LETTERS.upper()} \u0300\u0301\u0303\u0309\u0323-,.()0123456789", max_size=120)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ĐẶNG", "dang"),
        ("Nghị định 63/2010/NĐ-CP", "nghi dinh 63/2010/nd-cp"),
        ("thủ tục hành chính", "thu tuc hanh chinh"),
        ("出生登记", "出生登记"),
        ("", ""),
    ],
)
def test_marks_and_case_are_taken_away(text: str, folded: str):
    assert fold(text) == folded


@given(VIETNAMESE)
def test_composed_and_separate_marks_fold_alike(text: str):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đăng ký khai sinh", "dang-ky-khai-sinh"),
        ("  Cấp (lại) thẻ: căn cước! ", "cap-lai-the-can-cuoc"),
        ("60/2014/QH13", "60-2014-qh13"),
        ("出生登记", ""),
        ("...", ""),
    ],
)
def test_a_slug_is_plain_words_joined_by_hyphens(text: str, expected: str):
    assert slug(text) == expected


def test_a_long_slug_is_cut_between_words():
    assert slug("một hai ba", limit=8) == "mot-hai"
    assert slug("một hai ba", limit=7) == "mot-hai"
    assert slug("một hai ba", limit=6) == "mot"
    assert slug("x" * 100) == "x" * 80


@given(st.text(st.characters(codec="utf-8"), max_size=200) | VIETNAMESE, st.integers(1, 90))
def test_a_slug_is_an_identifier_or_empty(text: str, limit: int):
    made = slug(text, limit)
    assert len(made) <= limit
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", made)
    assert slug(made, limit) == made
