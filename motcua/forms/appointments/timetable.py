"""Makes the places of a counter from its hours and the State's working days: so many in each quarter hour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from motcua.model import Appointment, Counter, WorkingYear

VIET_NAM = timezone(timedelta(hours=7))  # the whole country, without summer time
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Place:
    """A quarter hour at a counter; `starts_at` is in milliseconds since 1970 (UTC), `capacity` how many may come."""

    counter: str
    starts_at: int
    capacity: int

    @property
    def start(self) -> datetime:
        """The beginning, by the clock of Viet Nam."""
        return datetime.fromtimestamp(self.starts_at / 1000, VIET_NAM)

    @property
    def clock(self) -> str:
        """The time of day, such as "07:30"."""
        return f"{self.start:%H:%M}"


def places_on(
    appointment: Appointment, counter: Counter, day: date, years: Mapping[str, WorkingYear]
) -> Iterator[Place]:
    """Yield the places of a counter on a day, by time; none on a day off, or where the year's calendar is not known.

    A make-up day has the hours of the day that it stands for (Labour Code art. 112 and the yearly notice).
    """
    weekday = _worked_as(day, years)
    for hours in counter.open:
        if weekday not in hours.days:
            continue
        begin, end = (_minutes(one) for one in (hours.opens, hours.closes))
        for minute in range(begin, end, appointment.step_minutes):
            yield Place(counter.id, _milliseconds(day, minute), counter.places)


def place_at(
    appointment: Appointment, counter: str, day: date, clock: str, years: Mapping[str, WorkingYear]
) -> Place | None:
    """Return the place of a counter at a time of day, or None where the timetable has none."""
    found = next((one for one in appointment.counters if one.id == counter), None)
    if found is None:
        return None
    return next((one for one in places_on(appointment, found, day, years) if one.clock == clock), None)


def is_working_day(day: date, years: Mapping[str, WorkingYear]) -> bool:
    """Say whether the State's offices work on a day, as far as the calendar is known."""
    return _worked_as(day, years) in DAYS[:5]


def _worked_as(day: date, years: Mapping[str, WorkingYear]) -> str:
    """Return the weekday whose hours hold on `day`, or the empty string for a day off or a year that is not known."""
    year = years.get(str(day.year))
    if year is None:
        return ""
    made_up = next((one.instead_of for one in year.make_up_days if one.date == day.isoformat()), None)
    if made_up:
        return DAYS[date.fromisoformat(made_up).weekday()]
    off = any(one.date == day.isoformat() for one in year.days_off)
    return "" if off else DAYS[day.weekday()]


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _milliseconds(day: date, minute: int) -> int:
    start = datetime.combine(day, time(tzinfo=VIET_NAM)) + timedelta(minutes=minute)
    return int(start.timestamp()) * 1000
