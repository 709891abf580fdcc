"""Time limits: a number needs a unit, a sentence stays a sentence."""

import pytest

from motcua.importers.records import RawTime
from motcua.importers.times import convert_time


@pytest.mark.parametrize(
    ("time", "converted"),
    [
        (RawTime(3, "working_day", "Ngày làm việc"), {"kind": "duration", "value": 3, "unit": "working_day"}),
        (RawTime("3", "day"), {"kind": "duration", "value": 3, "unit": "day"}),
        (RawTime(1.5, "working_day", "Ngày làm việc"), {"kind": "stated", "text": "1.5 Ngày làm việc"}),
        (RawTime(1), {"kind": "stated", "text": "1"}),
        (RawTime(0), {"kind": "not_published", "text": "0"}),
        (RawTime(0, "day", "Ngày"), {"kind": "not_published", "text": "0 Ngày"}),
        (RawTime(), {"kind": "not_published"}),
        (RawTime(""), {"kind": "not_published"}),
        (RawTime("Trả trong ngày"), {"kind": "stated", "text": "Trả trong ngày"}),
        (RawTime("12345678", "day", "ngày"), {"kind": "stated", "text": "12345678 ngày"}),
        (RawTime(10**9, "day", "ngày"), {"kind": "stated", "text": "1000000000 ngày"}),
        (RawTime(-2, "day", "ngày"), {"kind": "stated", "text": "-2 ngày"}),
    ],
)
def test_a_time_limit(scribe, time, converted):
    assert convert_time(time, scribe) == converted


def test_a_number_without_a_unit_is_found(scribe, codes):
    convert_time(RawTime(5), scribe)
    convert_time(RawTime("năm ngày"), scribe)
    assert codes() == ["import-time-without-unit"]
