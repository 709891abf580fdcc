"""An error becomes one line that says what happened and, for a template, where."""

import pytest

from motcua.diagnostics import words_of


def test_an_error_is_its_kind_and_its_words() -> None:
    assert words_of(ValueError("no more paper")) == "ValueError: no more paper"


def test_an_error_that_knows_its_place_says_it() -> None:
    error = SyntaxError("wrong")
    error.filename, error.lineno = "theme/templates/page.html", 3
    assert words_of(error).startswith("theme/templates/page.html:3: SyntaxError: wrong")


def test_an_error_inside_a_template_names_the_template_s_line() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        exec(compile("\n1 / 0", "theme/page.html", "exec"))  # noqa: S102 - what Jinja does with a template
    assert words_of(raised.value) == "theme/page.html:2: ZeroDivisionError: division by zero"
