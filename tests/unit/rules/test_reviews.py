"""Days are compared with the day of the check, and with none where a build names no day."""

from datetime import date

import pytest

from motcua.model import Organisation, Overlay
from motcua.rules import Known, Record
from motcua.rules.reviews import day_rules
from motcua.source import Mapping

TODAY = date(2026, 11, 27)


def codes(value: object, today: date | None = TODAY) -> list[str]:
    record = Record("overlay", "x", value, "x.yaml", Mapping((), 1, 1))
    return [one.code for rule in day_rules for one in rule(record, Known(today=today))]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({"checked_on": "2026-11-27", "review_by": "2026-11-27"}, []),
        ({"checked_on": "2026-11-28"}, ["checked-in-future"]),
        ({"checked_on": "2025-11-27"}, []),
        ({"checked_on": "2025-11-26"}, ["not-checked-lately"]),
        ({"review_by": "2026-11-26"}, ["review-past"]),
        ({}, []),
    ],
)
def test_the_days_of_an_overlay(days, found):
    assert codes(Overlay(code="1.000001", based_on="0" * 12, **days)) == found


def test_a_build_compares_no_days():
    overlay = Overlay(code="1.000001", based_on="0" * 12, checked_on="2099-01-01", review_by="2020-01-01")
    assert codes(overlay, today=None) == []


def test_an_organisation_is_checked_again_as_well():
    assert codes(Organisation(id="a", name="A", kind="other", checked_on="2020-01-01")) == ["not-checked-lately"]
