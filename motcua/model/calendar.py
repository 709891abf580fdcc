"""The State's working year: the days on which offices are closed, and the days worked in their place."""

from dataclasses import dataclass
from typing import Annotated, Literal

from motcua.model.kinds import Date
from motcua.schema import Pattern, Translated

Year = Annotated[str, Pattern(r"20\d\d", "năm có 4 chữ số", "a year of 4 digits")]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """A day off besides weekends: a holiday, its compensation (Labour Code art. 111.3), or a swapped day."""

    date: Date
    name: Annotated[str, Translated("calendar")]
    kind: Literal["holiday", "compensation", "swap"] = "holiday"


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUpDay:
    """A Saturday or Sunday on which offices work in the place of another day."""

    date: Date
    instead_of: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingYear:
    """The days off and make-up days of one year (Labour Code 45/2019/QH14 art. 112 and the yearly notice).

    `state` is "announced" where the State's notice for the year was read, "by_law" where only the law is known.
    """

    year: Year
    state: Literal["announced", "by_law"]
    sources: tuple[str, ...]
    days_off: tuple[DayOff, ...]
    make_up_days: tuple[MakeUpDay, ...] = ()
    checked_on: Date | None = None
