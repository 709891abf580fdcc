"""Cleaning: NFC, plain spaces, nothing unseen; everything else as written."""

import pytest
from hypothesis import given, strategies as st

from motcua.importers.texts import clean, one_line, same_words, shown
from motcua.source import parse_yaml


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Hô\u0323i", "Hội"),
        ("a\u00a0b\u2003c", "a b c"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("  a  b \t\n\n", "a  b"),
        ("a \t\n b", "a\n b"),
        ("\ud800x\ufffe", "x"),
        ("\uf0fc bullet", "\uf0fc bullet"),
    ],
)
def test_a_text_keeps_its_words(raw, text):
    assert clean(raw).text == text


def test_unseen_characters_are_taken_out_and_named():
    cleaned = clean("khai\u200e si\u00adnh\x07")
    assert cleaned.text == "khai sinh"
    assert cleaned.removed == ("U+200E LEFT-TO-RIGHT MARK", "U+00AD SOFT HYPHEN", "U+0007")


def test_a_removed_character_does_not_part_a_letter_from_its_mark():
    assert clean("e\u200b\u0301").text == "é"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(raw):
    once = clean(raw).text
    assert clean(once).text == once
    assert not clean(once).removed


@given(st.text(min_size=1).map(lambda raw: clean(raw).text))
def test_every_clean_text_may_stand_in_yaml(text):
    if text:
        loaded = parse_yaml(f"- |-\n{_indented(text)}\n", "x.yaml")
        assert not [finding for finding in loaded.findings if finding.code == "yaml-syntax"] or text[0] in " \t"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


def test_one_line_and_comparison():
    assert one_line(" a\n\t b ") == "a b"
    assert same_words("Luật  Đất đai.") == same_words("luật đất đai")
    assert same_words("Luật Đất đai") != same_words("Luật Đất đai 2024")


def test_a_long_text_is_cut_for_a_sentence():
    assert shown("x" * 100) == "x" * 59 + "…"
    assert shown("ngắn") == "ngắn"
