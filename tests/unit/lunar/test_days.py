"""Lunar days fall where the moon and the sun say, by Vietnamese reckoning; the months were computed by another program."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from motcua.lunar import LunarDay, LunarSpan, holds, lunar_span, solar_spans
from motcua.lunar.days import FIRST_YEAR, LAST_YEAR, solar_day

YEARS = [
    line.split("\t")
    for line in (Path(__file__).parent / "years.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("year", "first", "leap", "lengths"), YEARS, ids=[one[0] for one in YEARS])
def test_every_month_begins_and_ends_where_ephemerides_say(year: str, first: str, leap: str, lengths: str) -> None:
    begins, number = date.fromisoformat(first), 0
    for length in map(int, lengths.split(".")):
        if str(number) == leap:
            leap = ""  # the leap month follows the one whose number it bears
        else:
            number += 1
            assert solar_day(LunarDay(number, 1), int(year)) == begins
            assert solar_day(LunarDay(number, 30), int(year)) == begins + timedelta(days=length - 1)
        begins += timedelta(days=length)
    assert number == 12


def test_the_independent_table_reaches_as_far_as_the_settings_allow() -> None:
    assert [int(one[0]) for one in YEARS] == list(range(FIRST_YEAR, LAST_YEAR + 1))


# What newspapers and statutes have recorded; in 1968, 1969, 1985, 2007 and 2030 China's New Year is another day.
@pytest.mark.parametrize(
    "day",
    [
        "1968-01-29", "1969-02-16", "1985-01-21", "2007-02-17", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22",
        "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02",
    ],
)  # fmt: skip
def test_tet_is_on_its_vietnamese_day(day: str) -> None:
    assert solar_day(LunarDay(1, 1), int(day[:4])).isoformat() == day


# Newspapers name both dates: the sources stand in content/agenda.
@pytest.mark.parametrize(
    ("lunar", "day"),
    [
        ("12/1", "2018-02-27"),
        ("15/1", "2019-02-19"),
        ("27/1", "2023-02-17"),
        ("14/1", "2024-02-23"),
        ("27/1", "2025-02-24"),
    ],
)
def test_festivals_were_held_on_the_days_that_newspapers_reported(lunar: str, day: str) -> None:
    assert [first.isoformat() for first, _ in solar_spans(lunar_span(lunar), [int(day[:4])])] == [day]


@pytest.mark.parametrize(("year", "day"), [(2025, "2025-04-07"), (2026, "2026-04-26")])
def test_hung_kings_day_is_that_of_the_working_calendar(year: int, day: str) -> None:
    assert solar_day(LunarDay(3, 10), year).isoformat() == day


def test_a_feast_has_no_second_time_in_a_leap_month() -> None:
    # 2025 has a leap sixth month: the feast of 15/6 is kept in the first of the two.
    assert [first.isoformat() for first, _ in solar_spans(lunar_span("15/6"), [2025])] == ["2025-07-09"]


def test_the_last_lunar_month_belongs_to_the_next_common_year() -> None:
    assert list(solar_spans(lunar_span("23/12"), [2027])) == [(date(2027, 1, 30), date(2027, 1, 30))]


def test_a_short_month_keeps_its_thirtieth_on_its_last_day() -> None:
    assert [first.isoformat() for first, _ in solar_spans(lunar_span("30/12"), [2025, 2026, 2027])] == [
        "2025-01-28",
        "2026-02-16",
        "2027-02-05",
    ]


def test_a_span_has_both_ends_and_only_the_lunar_years_named() -> None:
    span = lunar_span("22/1 - 27/1")
    assert span == LunarSpan(LunarDay(1, 22), LunarDay(1, 27))
    assert list(solar_spans(span, [2026, 2027, 2028], [2027])) == [(date(2027, 2, 27), date(2027, 3, 4))]
    assert list(solar_spans(span, [])) == []


@pytest.mark.parametrize("text", ["31/1", "0/1", "1/13", "1/0", "27/1 - 22/1", "30/12 - 1/1", "x", "1-2", ""])
def test_what_is_no_lunar_day_is_refused(text: str) -> None:
    assert not holds(text)
