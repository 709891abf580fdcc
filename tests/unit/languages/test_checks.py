"""A translation keeps the placeholders and the numbers of its source."""

import pytest

from motcua.languages import Message
from motcua.languages.checks import translation_findings


def codes(sources: tuple[str, ...], forms: tuple[str, ...], *, fuzzy: bool = False) -> list[str]:
    message = Message("en.po", 7, sources, forms, fuzzy)
    findings = list(translation_findings([message], "en"))
    assert all((one.file, one.line) == ("en.po", 7) for one in findings)
    return [one.code for one in findings]


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("Trong %(so)s ngày", "Within %(so)s days", []),
        ("Trong %(so)s ngày", "Within %(number)s days", ["translation-placeholder"]),
        ("Trong %(so)s ngày", "Within days", ["translation-placeholder"]),
        ("100%%", "100%%", []),
        ("8.000 đồng", "8,000 dong", []),
        ("8.000 đồng", "9,000 dong", ["translation-number"]),
        ("Không có số", "No figures", []),
    ],
)
def test_one_text(source: str, translation: str, expected: list[str]):
    assert codes((source,), (translation,)) == expected


def test_the_form_for_one_may_do_without_the_number():
    assert codes(("%(so)s ngày", "%(so)s ngày"), ("one day", "%(so)s days")) == []
    assert codes(("%(so)s ngày", "%(so)s ngày"), ("one day", "days")) == ["translation-placeholder"]


def test_every_form_is_looked_at():
    assert codes(("5 ngày", "5 ngày"), ("5 day", "6 days")) == ["translation-number"]


def test_what_is_not_shown_is_not_checked():
    assert codes(("8.000 đồng",), ("9,000 dong",), fuzzy=True) == []


def test_the_finding_names_what_differs():
    (finding,) = translation_findings([Message("en.po", 7, ("8.000 đồng",), ("free",))], "en")
    assert (finding.words["lost"], finding.words["added"]) == ("8000", "–")
