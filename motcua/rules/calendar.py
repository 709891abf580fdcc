"""What must hold of a working year, by which days are counted."""

from collections.abc import Iterator
from datetime import date

from motcua.diagnostics import Diagnostic
from motcua.model import WorkingYear
from motcua.rules.record import Known, Record
from motcua.source import Path

_SATURDAY = 5


def days_are_of_the_year(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A day off or make-up day is one of its own year."""
    for path, day in _days(record.value):
        if not day.startswith(record.value.year):
            yield record.finding(path, "day-of-another-year", date=day, year=record.value.year)


def no_day_stands_twice(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A day is off once, or worked in the place of another: never both."""
    seen: set[str] = set()
    for path, day in _days(record.value):
        if day in seen:
            yield record.finding(path, "day-twice", date=day)
        seen.add(day)


def make_up_days_are_weekend_days(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Only a Saturday or Sunday is worked in the place of another day."""
    for index, one in enumerate(record.value.make_up_days):
        if date.fromisoformat(one.date).weekday() < _SATURDAY:
            yield record.finding(("make_up_days", index, "date"), "make-up-on-a-weekday", date=one.date)


def make_up_days_stand_for_swapped_days(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A make-up day stands for a day off of kind `swap`, of this year or the one beside it."""
    for index, one in enumerate(record.value.make_up_days):
        other = known.value("year", one.instead_of[:4])
        swapped = {day.date for day in other.days_off if day.kind == "swap"} if other else set()
        if one.instead_of not in swapped:
            path = ("make_up_days", index, "instead_of")
            yield record.finding(path, "make-up-of-nothing", date=one.date, instead=one.instead_of)


def _days(year: WorkingYear) -> Iterator[tuple[Path, str]]:
    for index, off in enumerate(year.days_off):
        yield ("days_off", index, "date"), off.date
    for index, worked in enumerate(year.make_up_days):
        yield ("make_up_days", index, "date"), worked.date


calendar_rules = (
    days_are_of_the_year,
    no_day_stands_twice,
    make_up_days_are_weekend_days,
    make_up_days_stand_for_swapped_days,
)
