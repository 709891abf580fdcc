"""Findings are printed one a line, or as JSON with the same fields."""

import io
import json

import pytest

from motcua.diagnostics import Diagnostic, as_json, as_text, print_report

FIRST = Diagnostic("local/a.yaml", 2, 4, "bidi-control", {"name": "U+202E RIGHT-TO-LEFT OVERRIDE"})
SECOND = Diagnostic("local/a.yaml", 12, 1, "symlink")


def printed(findings: list[Diagnostic], language: str = "en", form: str = "text") -> str:
    stream = io.StringIO()
    print_report(findings, language=language, form=form, stream=stream)
    return stream.getvalue()


def test_a_line_names_path_line_column_level_code_and_sentence():
    sentence = "This is a symbolic link, which content may not use. Put the file itself here."
    assert as_text(SECOND) == f"local/a.yaml:12:1: error symlink: {sentence}"


def test_editors_read_vietnamese():
    assert as_text(SECOND, "vi").startswith("local/a.yaml:12:1: error symlink: Đây là liên kết tượng trưng")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("hai\ndòng", r"hai\ndòng"),
        ("\x1b[2J", r"\x1b[2J"),
        ("\u202e", r"\u202e"),
        ("Lạng Sơn 登记 ☎", "Lạng Sơn 登记 ☎"),
    ],
)
def test_a_message_is_one_line_that_does_a_terminal_no_harm(written: str, shown: str):
    line = as_text(Diagnostic("a.yaml", 1, 1, "duplicate-key", {"key": written, "first": "1"}))
    assert line == f"a.yaml:1:1: error duplicate-key: The key '{shown}' already stands on line 1. Keep one of them."


def test_findings_are_printed_in_order_of_place():
    assert [line.split(":")[1] for line in printed([SECOND, FIRST]).splitlines()] == ["2", "12"]


def test_json_has_the_fields_of_the_text():
    fields = as_json(FIRST, "vi")
    assert list(fields) == ["path", "line", "column", "level", "code", "message"]
    assert as_text(FIRST, "vi") == "{path}:{line}:{column}: {level} {code}: {message}".format(**fields)


def test_json_is_one_list_with_readable_letters():
    text = printed([SECOND, FIRST], "vi", "json")
    assert [entry["line"] for entry in json.loads(text)] == [2, 12]
    assert "Đây" in text


def test_nothing_found_prints_nothing():
    assert printed([]) == ""
    assert json.loads(printed([], form="json")) == []


def test_without_a_stream_it_goes_to_standard_output(capsys: pytest.CaptureFixture[str]):
    print_report([SECOND], language="en", form="text")
    assert capsys.readouterr().out == as_text(SECOND) + "\n"
