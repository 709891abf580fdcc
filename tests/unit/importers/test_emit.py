"""The YAML writer: what is written reads back as it was, in the style that reads best."""

import pytest
from hypothesis import given, strategies as st

from motcua.importers.emit import as_yaml
from motcua.importers.texts import clean
from motcua.source import parse_yaml, plain

TEXTS = st.text(min_size=1).map(lambda raw: clean(raw).text).filter(bool)
VALUES = st.recursive(
    TEXTS | st.integers(0, 10**9),
    lambda inner: (
        st.lists(TEXTS, min_size=1, max_size=4)
        | st.lists(st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), inner, min_size=1), min_size=1)
        | st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def written_back(value):
    loaded = parse_yaml(as_yaml(value), "x.yaml")
    assert loaded.findings == ()
    return plain(loaded.root)


def as_text(value):
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value)


@given(st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), VALUES, min_size=1))
def test_any_value_reads_back(value):
    assert written_back(value) == as_text(value)


@pytest.mark.parametrize(
    "text",
    [
        "Giấy phép",
        "no",
        "1.000100",
        "2026-07-20",
        "0o17",
        "- gạch đầu dòng",
        "* Lưu ý:",
        'có "ngoặc" và \\',
        "a: b",
        "a #b",
        "kết thúc:",
        "https://dichvucong.gov.vn/",
        "dòng một\n  thụt vào\n\n\tdòng ba",
        "\u00e0" * 300,
        "từ " * 80 + "cuối",
        "hai  khoảng  trắng " * 20 + "cuối",
        "- dài " * 60 + "cuối",
        "--- a",
        "%YAML",
        "@x",
        "`x`",
        "{x}",
        "[x]",
        "!x",
        "&x",
        "|",
        ">",
        "?",
    ],
)
def test_texts_that_yaml_could_misread(text):
    assert written_back({"a": text, "b": [text], "c": [{"d": text}]}) == {"a": text, "b": [text], "c": [{"d": text}]}


def test_the_style_is_block_with_quoted_codes_and_short_lists_of_identifiers():
    item = {"code": "1.000001", "name": "Giấy phép", "legal": ["1-2020-nd-cp"], "agencies": ["so-a", "so-b"]}
    assert as_yaml(item) == ('code: "1.000001"\nname: Giấy phép\nlegal:\n  - 1-2020-nd-cp\nagencies: [so-a, so-b]\n')


def test_long_texts_are_folded_and_lines_are_kept_literal():
    text = as_yaml({"a": "từ " * 50 + "cuối", "b": "một\nhai"})
    assert text.startswith("a: >-\n  từ ")
    assert text.endswith("b: |-\n  một\n  hai\n")
    assert max(map(len, text.splitlines())) <= 112


def test_a_list_at_the_top_is_a_list_of_groups():
    assert as_yaml([{"id": "a", "name": "B"}, {"id": "c"}]) == "- id: a\n  name: B\n- id: c\n"


def test_a_text_longer_than_the_catalogue_reads_is_written_all_the_same():
    assert as_yaml({"a": "x" * 200_000}) == f"a: >-\n  {'x' * 200_000}\n"
