"""Turns lunar days into days of the common calendar, by Vietnamese reckoning (UTC+7).

The months are those of `lunar-vn` (the rules of Hồ Ngọc Đức); a Chinese table would be wrong in years such as 2030.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

_ZONE = 7.0
# No lunar month is longer. One of 29 days has no 30th: there a feast of "the 30th" is kept on its last day.
LONGEST_MONTH = 30
# The calendar of today's zone begins in 1968; after 2071 the package's short series is a day off in two months.
FIRST_YEAR, LAST_YEAR = 1968, 2071


@dataclass(frozen=True, slots=True, order=True)
class LunarDay:
    """A day of the lunar year that comes back every year; the leap month of a number has no feasts of its own."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class LunarSpan:
    """From a lunar day to another of the same lunar year, both included."""

    first: LunarDay
    last: LunarDay


def lunar_span(text: str) -> LunarSpan:
    """Return the span that "15/1" or "22/1 - 27/1" (day/month) names; raises ValueError for what are no such days."""
    first, _, last = text.partition("-")
    span = LunarSpan(_lunar_day(first), _lunar_day(last or first))
    if span.last < span.first:
        message = f"{text!r} ends before it begins"
        raise ValueError(message)
    return span


def holds(text: str) -> bool:
    """Return whether `text` names lunar days."""
    try:
        lunar_span(text)
    except ValueError:
        return False
    return True


def _lunar_day(text: str) -> LunarDay:
    day, month = (int(part) for part in text.strip().split("/"))
    if not (1 <= month <= 12 and 1 <= day <= LONGEST_MONTH):
        message = f"there is no lunar day {text.strip()!r}"
        raise ValueError(message)
    return LunarDay(month, day)


def solar_spans(
    span: LunarSpan, years: Collection[int], lunar_years: Collection[int] = ()
) -> Iterator[tuple[date, date]]:
    """Yield first and last day for each time that `span` begins in one of the (common) `years`, in their order.

    A lunar year begins in January or February, so that its last month lies in the next common year. `lunar_years`
    are the only lunar years in which it takes place; none named means every year.
    """
    if not years:
        return
    for year in range(min(years) - 1, max(years) + 1):
        first = solar_day(span.first, year)
        if first.year in years and (not lunar_years or year in lunar_years):
            yield first, solar_day(span.last, year)


@lru_cache(maxsize=1024)
def solar_day(day: LunarDay, year: int) -> date:
    """Return the common date of a day of the lunar `year`, from 1968 to 2071."""
    begins = lunar_to_solar(LunarDate(1, day.month, year), _ZONE)
    last = _last_day(begins)
    return min(begins + timedelta(days=day.day - 1), last)


def _last_day(begins: date) -> date:
    """Return the last day of the month that begins then: the package counts a 30th day into the month after it."""
    thirtieth = begins + timedelta(days=LONGEST_MONTH - 1)
    return thirtieth if solar_to_lunar(thirtieth, _ZONE).day == LONGEST_MONTH else thirtieth - timedelta(days=1)
