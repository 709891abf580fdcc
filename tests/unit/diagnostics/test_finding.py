"""A finding knows its place, its level and its sentence."""

import pytest

from motcua.diagnostics import Diagnostic, Level, exit_status, shortened, sort_key

ERROR = Diagnostic("local/a.yaml", 3, 5, "duplicate-key", {"key": "fees", "first": "1"})
WARNING = Diagnostic("local/a.yaml", 3, 5, "not-nfc")


def test_the_level_comes_from_the_code():
    assert ERROR.level is Level.ERROR
    assert WARNING.level is Level.WARNING


def test_the_sentence_is_filled_with_the_words():
    assert ERROR.message("en") == "The key 'fees' already stands on line 1. Keep one of them."
    assert ERROR.message("vi") == "Mục 'fees' đã có ở dòng 1. Hãy giữ lại một chỗ."


def test_any_other_language_reads_english():
    assert ERROR.message("fr") == ERROR.message("en")


def test_braces_in_a_file_are_only_text():
    assert "{key}" in Diagnostic("a", 1, 1, "duplicate-key", {"key": "{key}", "first": "1"}).message()


def test_findings_are_ordered_by_file_and_place():
    last = Diagnostic("local/b.yaml", 1, 1, "symlink")
    late = Diagnostic("local/a.yaml", 10, 1, "symlink")
    assert sorted([last, late, WARNING, ERROR], key=sort_key) == [ERROR, WARNING, late, last]


@pytest.mark.parametrize(("findings", "status"), [([], 0), ([WARNING], 0), ([WARNING, ERROR], 1)])
def test_only_an_error_fails_the_command(findings: list[Diagnostic], status: int):
    assert exit_status(findings) == status


def test_a_quoted_value_is_cut():
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"
