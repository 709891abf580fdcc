"""What must hold of the days on which facts were checked, hold and are to be looked at again."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from motcua.diagnostics import Diagnostic
from motcua.rules.parts import listed
from motcua.rules.record import Known, Record
from motcua.source import Path

# Fees, holidays and many exemptions are set for a year: what nobody has looked at for longer may be last year's.
OLDEST_DAYS = 365


def review_is_not_past(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The day by which somebody is to look again has not passed."""
    for path, day in _days(record, "review_by"):
        if known.today and day < known.today.isoformat():
            yield record.finding(path, "review-past", day=day)


def fact_is_still_valid(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A fee or time limit that has run out is replaced or taken out."""
    for path, day in _days(record, "valid_until"):
        if known.today and day < known.today.isoformat():
            yield record.finding(path, "no-longer-valid", day=day)


def validity_has_a_length(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A fee or time limit does not end before it begins."""
    first = {path[:-1]: day for path, day in _days(record, "valid_from")}
    for path, last in _days(record, "valid_until"):
        if first.get(path[:-1], last) > last:
            yield record.finding(path, "valid-never", first=first[path[:-1]], last=last)


def checked_on_a_day_of_the_past(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Nobody has checked anything tomorrow."""
    for path, day in _days(record, "checked_on", "checked") if known.today else ():
        if known.today and day > known.today.isoformat():
            yield record.finding(path, "checked-in-future", day=day)


def checked_within_a_year(record: Record, known: Known) -> Iterator[Diagnostic]:
    """What was last checked more than a year ago is checked again: fees and exemptions are set for a year."""
    oldest = (known.today - timedelta(days=OLDEST_DAYS)).isoformat() if known.today else ""
    for path, day in _days(record, "checked_on", "checked") if oldest else ():
        if day < oldest:
            yield record.finding(path, "not-checked-lately", day=day, limit=str(OLDEST_DAYS))


def _days(record: Record, *keys: str) -> Iterator[tuple[Path, str]]:
    for path, part in _dated(record):
        for key in keys:
            day: str | None = getattr(part, key, None)
            if day:
                yield (*path, key), day


def _dated(record: Record) -> Iterator[tuple[Path, Any]]:
    """Yield what carries days: the record or a page's header, its source, fees with their exemptions, times, hours."""
    value = getattr(record.value, "header", record.value)
    yield (), value
    yield ("source",), getattr(value, "source", None)
    for key in ("fees", "time_limits", "hours"):
        for path, part in listed(value, key):
            yield path, part
            for index, exemption in enumerate(getattr(part, "exemptions", ())):
                yield (*path, "exemptions", index), exemption


day_rules = (
    review_is_not_past,
    fact_is_still_valid,
    validity_has_a_length,
    checked_on_a_day_of_the_past,
    checked_within_a_year,
)
