"""The lines of a text are paragraphs, and those that begin with a dash or bullet a list."""

import pytest

from motcua.views import lines_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("  một \n\n hai", ["một", "hai"]),
        ("Nộp:\n- một\n + hai\nXong", ["Nộp:", ("một", "hai"), "Xong"]),
        ("- một\n\n- hai", [("một", "hai")]),
        ("-5 độ\n- ", ["-5 độ", "-"]),
    ],
)
def test_lines(text: str, lines: list) -> None:
    assert list(lines_of(text)) == lines
