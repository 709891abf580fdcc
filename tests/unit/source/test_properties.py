"""Whatever a file holds, it is read or refused: never an exception, never a place outside the file."""

import string
import unicodedata

from hypothesis import given, settings, strategies as st

from motcua.source import Scalar, parse_yaml, plain
from motcua.source.header import parse_markdown
from motcua.source.text import decode_text, position

WHOLE_PIECES = ["\n  ", "a: ", "- ", "---\n", "...\n", "\r\n", "\u2028", "đ", "e\u0302", "\\u202e", "😀"]
YAML_PIECES = st.sampled_from([*": \n-[]{},'\"|>&*!%@`#?~\t\\", *WHOLE_PIECES])
YAML_LIKE = st.lists(YAML_PIECES | st.text(string.ascii_letters, max_size=3), max_size=60).map("".join)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1, max_size=20
)


def places_stand_in_the_file(text: str, findings) -> None:
    last_line, _ = position(text, len(text))
    for finding in findings:
        assert 1 <= finding.line <= last_line
        assert finding.column >= 1
        assert finding.message("vi")
        assert finding.message("en")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes):
    text, findings = decode_text(data, "a.yaml")
    shown = data.decode("utf-8-sig", errors="replace")
    places_stand_in_the_file(shown, findings)
    assert text is not None or findings


@given(st.text(st.characters(codec="utf-8"), max_size=100) | YAML_LIKE)
@settings(max_examples=500)
def test_any_text_is_a_tree_or_a_refusal(text: str):
    loaded = parse_yaml(text, "a.yaml")
    places_stand_in_the_file(text, loaded.findings)
    assert loaded.root is not None or loaded.findings


@given(YAML_LIKE)
@settings(max_examples=300)
def test_reading_twice_gives_the_same(text: str):
    assert parse_yaml(text, "a.yaml") == parse_yaml(text, "a.yaml")


@given(WORDS)
def test_a_value_in_single_quotes_comes_back_in_nfc(value: str):
    root = parse_yaml("a: '" + value.replace("'", "''") + "'\n", "a.yaml").root
    folded = " ".join(value.split("\n"))
    assert plain(root) == {"a": unicodedata.normalize("NFC", folded)}
    assert isinstance(root.get("a"), Scalar)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
@settings(max_examples=300)
def test_any_markdown_has_a_header_or_a_finding(text: str):
    page = parse_markdown(text, "a.md")
    places_stand_in_the_file(text, page.findings)
    assert page.header is not None or page.findings
