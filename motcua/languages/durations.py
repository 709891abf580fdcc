"""Finds the times that a Vietnamese text gives: so many working days, days or hours."""

import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["working_day", "day", "hour"]
_UNITS: dict[str, Unit] = {"ngày làm việc": "working_day", "ngày": "day", "giờ": "hour"}
# "15 đến 20 ngày": both are times. "ngày 15" is a date; "15 giờ" may be an hour of the day, and is read all the same.
_DURATION = re.compile(
    r"(?<![\d.,/])(?P<first>\d{1,4})(?:\s*(?:-|–|đến|hoặc|và|hay)\s*(?P<second>\d{1,4}))?\s*"
    r"(?P<unit>ngày làm việc|ngày|giờ)(?![^\W\d_])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lapse:
    """A time as found: its value, its unit, and where in the text it begins."""

    value: int
    unit: Unit
    start: int


def lapses(text: str) -> tuple[Lapse, ...]:
    """Return the times that `text` gives, in order; "15 và 20 ngày" gives two."""
    found = []
    for match in _DURATION.finditer(text):
        unit = _UNITS[" ".join(match["unit"].casefold().split())]
        found += [Lapse(int(value), unit, match.start()) for value in (match["first"], match["second"]) if value]
    return tuple(found)
