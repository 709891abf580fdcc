"""Which times a Vietnamese text gives."""

import pytest

from motcua.languages import lapses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trong 05 ngày làm việc", [(5, "working_day")]),
        ("15 hoặc 20 ngày", [(15, "day"), (20, "day")]),
        ("10-15 ngày làm việc", [(10, "working_day"), (15, "working_day")]),
        ("8 giờ", [(8, "hour")]),
        ("NGÀY 15, ngày 01/7/2026", []),
        ("3 ngày  làm\nviệc", [(3, "day")]),
        ("1.000 ngày", []),
        ("12 ngàyx", []),
        ("", []),
    ],
)
def test_the_times_of_a_text(text: str, found: list[tuple[int, str]]):
    assert [(one.value, one.unit) for one in lapses(text)] == found
