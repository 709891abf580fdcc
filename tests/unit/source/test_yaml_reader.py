"""YAML is read as text with places; whatever could be read in two ways is refused where it stands."""

import time

import pytest

from motcua.source import Scalar, plain, walk

VIET_NFD = "Tie\u0302\u0301ng Vie\u0323\u0302t"
VIET_NFC = "Tiếng Việt"


class TestNoTypeIsGuessed:
    @pytest.mark.parametrize(
        "written",
        [
            "02053812345", "12:30", "no", "yes", "on", "1.010", "1.000110", "012", "0x1F", "1_000", "1e3", ".nan", "~",
            "null", "true", "2026-11-24", "5.000 đồng", "Nghị định 63/2010/NĐ-CP", "=", "<<",
        ],
    )  # fmt: skip
    def test_a_value_stays_what_was_written(self, read, written: str):
        assert plain(read(f"value: {written}\n").root) == {"value": written}

    def test_a_missing_value_is_empty_text(self, read):
        assert plain(read("phone:\nfax: ''\n").root) == {"phone": "", "fax": ""}

    def test_quotes_are_remembered(self, read):
        quoted = [value.quoted for value in walk(read("- 1.001193\n- '1.001193'\n- \"1.001193\"\n- |\n 1\n").root)]
        assert quoted == [False, True, True, False]

    def test_folded_and_literal_text(self, read):
        assert plain(read("a: >-\n  một\n  hai\nb: |\n  một\n  hai\n").root) == {"a": "một hai", "b": "một\nhai\n"}

    def test_block_and_flow_style_are_the_same(self, read):
        assert plain(read("a: [x, {b: c}]\n").root) == plain(read("a:\n  - x\n  - b: c\n").root)


class TestPlaces:
    def test_every_value_knows_where_it_begins(self, read):
        values = walk(read("tên: Đăng ký\nbước:\n  - nộp\n  - 'nhận' # chú thích\n").root)
        assert [(one.value, one.line, one.column) for one in values] == [
            ("Đăng ký", 1, 6),
            ("nộp", 3, 5),
            ("nhận", 4, 5),
        ]

    def test_columns_count_characters_as_an_editor_does(self, read):
        (_, value), *_ = read("{😀: 登记}\n").root.entries
        assert (value.line, value.column) == (1, 5)

    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
    def test_every_kind_of_line_break_ends_a_line(self, read, line_break: str):
        (_, _), (key, value) = read(line_break.join(["a: 1", "b: 2", ""])).root.entries
        assert (key.line, value.line, value.column) == (2, 2, 4)
        assert value.value == "2"

    def test_a_byte_order_mark_takes_no_column(self, read):
        (key, value), *_ = read(b"\xef\xbb\xbfa: 1\n").root.entries
        assert (key.value, key.column, value.column) == ("a", 1, 4)


REFUSED = {
    "an alias": ("a: 1\nb: *x\n", "2:4 yaml-anchor"),
    "an anchor": ("a: 1\nb: &x 2\n", "2:4 yaml-anchor"),
    "an anchor on a list": ("a: &x [1]\n", "1:4 yaml-anchor"),
    "a merge of an alias": ("a: &x {b: 1}\nc:\n  <<: *x\n", "1:4 yaml-anchor"),
    "text in asterisks": ("a: **quan trọng**\n", "1:5 yaml-anchor"),
    "text after an ampersand": ("a: & b\n", "1:5 yaml-anchor"),
    "a tag": ("a: !!python/object:os.system x\n", "1:4 yaml-tag"),
    "a tag on a group": ("- !!map {}\n", "1:3 yaml-tag"),
    "a lone exclamation mark": ("a: ! x\n", "1:4 yaml-tag"),
    "a tag of no known handle": ("a: !e!x y\n", "1:4 yaml-tag"),
    "a second document": ("a: 1\n---\nb: 2\n", "2:1 several-documents"),
    "an empty second document": ("a: 1\n---\n", "2:1 several-documents"),
    "a list as a key": ("? [a, b]\n: 1\n", "1:3 key-not-text"),
    "a group as a key, in flow style": ("x: {{a: b}: 1}\n", "1:5 key-not-text"),
    "an empty file": ("", "1:1 empty-file"),
    "blank lines only": ("\n  \n", "1:1 empty-file"),
    "a comment only": ("# sẽ viết sau\n", "1:1 empty-file"),
    "a document without a value": ("---\n", "1:1 empty-file"),
    "bytes that are not UTF-8": (b"a: 1\nb: ti\xe1\xbb\n", "2:6 not-utf8"),
    "bytes that are not UTF-8, after Vietnamese": ("a: Tiếng ".encode() + b"\xff\n", "1:10 not-utf8"),
    "bytes that are not UTF-8, after a byte order mark": (b"\xef\xbb\xbfa: \xff\n", "1:4 not-utf8"),
    "UTF-16": ("a: 1\n".encode("utf-16"), "1:1 not-utf8"),
    "a control character": ("a: 1\nb: \x07\n", "2:4 control-character"),
    "a null byte": ("a: \x00\n", "1:4 control-character"),
    "25 levels of brackets": ("[" * 25 + "]" * 25, "1:25 too-deep"),
    "25 levels of lines": ("".join("  " * depth + "a:\n" for depth in range(26)), "25:49 too-deep"),
    "100,000 brackets": ("[" * 100_000, "1:1001 too-deep"),
    "100,000 braces": ("{" * 100_000, "1:1001 too-deep"),
    "100,000 brackets, one a line": ("[\n" * 100_000, "25:1 too-deep"),
    "100,000 dashes": ("- " * 100_000, "1:49 too-deep"),
    "20,001 values": ("- a\n" * 20_000, "20000:3 too-many-nodes"),
    "a text of 100,001 characters": (f"a: {'x' * 100_001}\n", "1:4 text-too-long"),
    "1 MiB and a byte": (b"#" * ((1 << 20) + 1), "1:1 too-large"),
    "a tab as indentation": ("a:\n\tb: 1\n", "2:1 yaml-syntax"),
    "a colon too many": ("a: b: c\n", "1:5 yaml-syntax"),
    "a quote that stays open": ('a: 1\nb: "x\nc: 2\n', "2:4 yaml-syntax"),
    "a bracket that stays open": ("a: [1, 2", "1:4 yaml-syntax"),
    "a line out of step": ("a:\n  b: 1\n c: 2\n", "3:2 yaml-syntax"),
    "a list that begins beside its key": ("a: - b\n", "1:4 yaml-syntax"),
    "an unknown escape": ('a: "C:\\que"\n', "1:7 yaml-syntax"),
    "half of a surrogate pair": ('a: "\\ud800"\n', "1:7 yaml-syntax"),
    "an unknown directive": ("%FOO\n---\na: 1\n", "1:5 yaml-syntax"),
}


@pytest.mark.parametrize(("content", "finding"), REFUSED.values(), ids=REFUSED)
def test_refused_with_its_place(read, found, content: str | bytes, finding: str):
    assert found(content) == [finding]
    assert read(content).root is None


ACCEPTED = {
    "24 levels": "[" * 24 + "]" * 24,
    "20,000 values": "- a\n" * 19_999,
    "a text of 100,000 characters": f"a: {'x' * 100_000}\n",
    "one document with its marks": "%YAML 1.1\n---\na: 1\n...\n",
    "an explicit key": "? a\n: 1\n",
    "an empty group": "{}\n",
    "an empty list": "[]\n",
    "a lone text": "xin chào\n",
}


@pytest.mark.parametrize("content", ACCEPTED.values(), ids=ACCEPTED)
def test_accepted_without_a_word(read, content: str):
    assert read(content).findings == ()
    assert read(content).root is not None


class TestDuplicateKeys:
    @pytest.mark.parametrize(
        ("content", "finding"),
        [
            ("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
            ("x: {a: 1, b: 2, a: 3}\n", "1:17 duplicate-key"),
            ("- x: 1\n  'x': 2\n", "2:3 duplicate-key"),
            (f"{VIET_NFC}: 1\nb: 2\n{VIET_NFC}: 3\n", "3:1 duplicate-key"),
        ],
    )
    def test_is_refused_at_the_second_one(self, found, content: str, finding: str):
        assert found(content) == [finding]

    def test_names_the_line_of_the_first(self, read):
        (finding,) = read("\n\nfees: 1\nfees: 2\n").findings
        assert finding.words == {"key": "fees", "first": "3"}

    def test_keeps_the_first_and_drops_the_whole_value_of_the_others(self, read):
        loaded = read("a: {b: 1}\na: {b: 2, c: [3]}\na: 4\nd: 5\n")
        assert plain(loaded.root) == {"a": {"b": "1"}, "d": "5"}
        assert [one.line for one in loaded.findings] == [2, 3]

    def test_in_different_groups_is_no_duplicate(self, found):
        assert found("- a: 1\n- a: 2\n") == []

    def test_a_long_key_is_quoted_short(self, read):
        (finding,) = read(f"{'k' * 900}: 1\n{'k' * 900}: 2\n").findings
        assert len(finding.words["key"]) == 60


class TestLetters:
    def test_separate_marks_are_composed_and_reported(self, read, found):
        assert plain(read(f"a: {VIET_NFD}\n").root) == {"a": VIET_NFC}
        assert found(f"a: 1\nb: {VIET_NFD}\n") == ["2:4 not-nfc"]

    def test_keys_are_composed_before_they_are_compared(self, found):
        assert found(f"{VIET_NFD}: 1\n{VIET_NFC}: 2\n") == ["1:1 not-nfc", "2:1 duplicate-key"]

    @pytest.mark.parametrize("character", ["\u202a", "\u202e", "\u2066", "\u2069"])
    def test_a_direction_control_is_an_error(self, found, character: str):
        assert found(f"a: x{character}y\n") == ["1:5 bidi-control"]

    @pytest.mark.parametrize("character", ["\u200b", "\u200d", "\u00ad", "\ufeff", "\u2060", "\u200e"])
    def test_an_invisible_character_is_reported(self, found, character: str):
        assert found(f"a: 1\nb: x{character}y\n") == ["2:5 invisible-character"]

    @pytest.mark.parametrize(
        ("escape", "code"),
        [("\\u202e", "bidi-control"), ("\\u200b", "invisible-character"), ("\\e", "control-character")],
    )
    def test_an_escape_hides_none_of_them(self, found, escape: str, code: str):
        assert found(f'a: "x{escape}y"\n') == [f"1:4 {code}"]

    def test_what_stands_in_the_file_is_not_reported_again_as_an_escape(self, found):
        assert found('a: "x\u200by"\n') == ["1:6 invisible-character"]
        assert found('a: "x\u200by"\nb: "\\u200b"\n') == ["1:6 invisible-character", "2:4 invisible-character"]

    def test_an_escaped_line_break_is_only_text(self, read):
        assert plain(read('a: "một\\nhai\\t"\n').root) == {"a": "một\nhai\t"}

    def test_a_line_separator_is_reported_and_ends_a_line(self, found):
        assert found("a: x\u2028b: *y\n") == ["1:5 invisible-character", "2:4 yaml-anchor"]


class TestSize:
    def test_exactly_1_mib_is_read(self, found):
        assert found(b"a: 1\n".ljust(1 << 20, b"#")) == []

    @pytest.mark.parametrize("content", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
    def test_a_hundred_thousand_levels_are_refused_at_once(self, read, content: str):
        start = time.perf_counter()
        assert read(content).root is None
        assert time.perf_counter() - start < 2

    def test_a_file_of_invisible_characters_is_reported_quickly_and_briefly(self, found):
        start = time.perf_counter()
        assert found(b"#" + "\u200b".encode() * 340_000 + b"\n-") == ["1:2 invisible-character"]
        assert len(found("# \u200b\n" * 170_000 + "a: 1\n")) == 100
        assert time.perf_counter() - start < 10

    def test_many_warnings_hide_no_error(self, found):
        assert "101:4 bidi-control" in found("# \u200b\n" * 100 + "a: \u202e\n")


def test_the_place_stays_inside_a_file_that_ends_too_early(read):
    for content in ("a: [", "a: {b", 'a: "', "éé: [x", "- [a\n"):
        (finding,) = read(content).findings
        assert finding.line == 1


def test_a_file_without_a_name_of_its_own_is_known_by_its_path(tmp_path):
    from motcua.source import load_yaml

    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert load_yaml(path).name == path.as_posix()
    assert isinstance(load_yaml(path).root.get("a"), Scalar)
