"""A file is read as UTF-8, or refused with the reason."""

import os
from pathlib import Path

import pytest

from motcua.source.text import decode_text, position, read_text, unseen


def codes(findings) -> list[str]:
    return [finding.code for finding in findings]


def test_text_is_returned_as_it_stands(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("Title: Lạng Sơn\n", encoding="utf-8")
    assert read_text(path, "a.md") == ("Title: Lạng Sơn\n", [])


def test_a_symbolic_link_is_refused(tmp_path: Path):
    (tmp_path / "real.yaml").write_text("a: 1\n", encoding="utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to("real.yaml")
    text, findings = read_text(link, "link.yaml")
    assert (text, codes(findings)) == (None, ["symlink"])


def test_a_link_to_nowhere_is_a_link_too(tmp_path: Path):
    link = tmp_path / "link.yaml"
    link.symlink_to("nowhere")
    assert codes(read_text(link, "link.yaml")[1]) == ["symlink"]


def test_a_missing_file_says_so(tmp_path: Path):
    text, (finding,) = read_text(tmp_path / "none.yaml", "none.yaml")
    assert text is None
    assert finding.message() == (
        "The file cannot be read: No such file or directory. Check its name and its permissions."
    )


def test_a_folder_is_not_a_file(tmp_path: Path):
    assert codes(read_text(tmp_path, "folder")[1]) == ["unreadable-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_does_not_hang_the_build(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert codes(read_text(tmp_path / "pipe.yaml", "pipe.yaml")[1]) == ["unreadable-file"]


def test_a_bad_byte_is_named():
    text, (finding,) = decode_text(b"\xef\xbb\xbfa\nb\xe9", "a")
    assert text is None
    assert (finding.line, finding.column, finding.words) == (2, 2, {"byte": "0xE9"})


def test_a_control_character_refuses_the_file_after_all_have_been_listed():
    text, findings = decode_text(b"a\x01\nb\x02\x01\n", "a")
    assert text is None
    assert [(one.line, one.column, one.words["name"]) for one in findings] == [
        (1, 2, "U+0001"),
        (2, 2, "U+0002"),
        (2, 3, "U+0001"),
    ]


def test_the_same_character_is_reported_once_a_line():
    _, findings = decode_text("a\u200bb\u200bc\n\u200b\n".encode(), "a")
    assert [(one.line, one.column) for one in findings] == [(1, 2), (2, 1)]


def test_tab_and_line_breaks_are_ordinary():
    assert decode_text(b"a\tb\r\nc\rd\n", "a") == ("a\tb\r\nc\rd\n", [])


@pytest.mark.parametrize(
    ("text", "index", "place"),
    [
        ("ab", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\u2028b", 2, (2, 1)),
        ("Tiếng\nViệt", 8, (2, 3)),
    ],
)
def test_lines_are_counted_as_yaml_counts_them(text: str, index: int, place: tuple[int, int]):
    assert position(text, index) == place


def test_unseen_characters_carry_their_unicode_names():
    assert list(unseen("a\u200bb\u202e")) == [
        (1, "invisible-character", "U+200B ZERO WIDTH SPACE"),
        (3, "bidi-control", "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ]
