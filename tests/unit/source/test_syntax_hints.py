"""Advice fits what an editor most often gets wrong."""

import pytest

from motcua.source import parse_yaml
from motcua.source.syntax_hints import hint


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ("a: b: c\n", "there is a colon too many"),
        ("a:\n\tb: 1\n", "there is a tab"),
        ("a: |\n  x\n\ty\n", "there is a tab"),
        ("a: @x\n", "a value cannot begin with this character"),
        ("a: %x\n", "a value cannot begin with this character"),
        ("a:\n  b: 1\n c: 2\n", "this line is not indented like the others"),
        ("- a\nb: 1\n", "this line must begin with a dash"),
        ("a: - b\n", "a list begins on a new line"),
        ('a: "x\n', "the quote opened here is never closed"),
        ('a: "x" y\n', "there is text after a closing quote"),
        ("a: 'it's'\n", "there is text after a closing quote"),
        ("a: [1, 2\nb: 3\n", "a comma between two values is missing"),
        ("a: [\n", "a bracket was opened and never closed"),
        ('a: "C:\\que"\n', "a backslash has a meaning of its own"),
        ("a: | x\n", "nothing may follow | or >"),
        ("{a: b}}\n", "compare its indentation"),
    ],
)
def test_advice_for_a_slip(content: str, advice: str):
    (finding,) = parse_yaml(content, "a.yaml").findings
    assert finding.code == "yaml-syntax"
    assert advice in finding.message("en")


def test_advice_is_given_in_both_languages():
    vietnamese, english = hint("something the parser never said")
    assert vietnamese.startswith("hãy so cách thụt dòng")
    assert english.startswith("compare its indentation")
