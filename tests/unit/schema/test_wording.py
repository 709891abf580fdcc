"""What was expected and what was found, said in both languages."""

import pytest

from motcua.schema import ListShape, Pattern, RecordShape, StatementShape, TaggedShape, TextShape
from motcua.schema.wording import expected_words, found_words, missing_words, suggestion_words
from motcua.source import Mapping, Scalar, Sequence


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (TextShape(), ("chữ", "text")),
        (TextShape(number=True), ("số nguyên", "a whole number")),
        (TextShape(truth=True), ("true hoặc false", "true or false")),
        (TextShape(choices=("a", "b")), ("một trong: a, b", "one of: a, b")),
        (TextShape(pattern=Pattern("x", "mã", "a code")), ("mã", "a code")),
        (RecordShape(object, ()), ("một nhóm các mục", "a group of keys")),
        (TaggedShape(()), ("một nhóm các mục", "a group of keys")),
        (StatementShape(("none",), TextShape()), ("chữ, hoặc none", "text, or none")),
    ],
)
def test_what_is_expected(shape, expected: tuple[str, str]):
    assert expected_words(shape) == expected


def test_a_list_says_how_it_is_written():
    assert expected_words(ListShape(TextShape()))[1] == "a list (each line begins with a dash)"


@pytest.mark.parametrize(
    ("node", "found"),
    [
        (Scalar("x" * 50, 1, 1), f"the text '{'x' * 40}'"),
        (Sequence((), 1, 1), "a list"),
        (Mapping((), 1, 1), "a group of keys"),
    ],
)
def test_what_is_found(node, found: str):
    assert found_words(node)[1] == found


def test_a_missing_key_without_a_law():
    assert missing_words(None, TextShape())["law_vi"] == ""


def test_an_unknown_key_far_from_all_lists_them():
    words = suggestion_words("zzz", ["name", "code"])
    assert words["suggestion_en"] == "Known keys: code, name."
    assert words["suggestion_vi"] == "Các mục được dùng: code, name."
