"""The queue of a counter: running numbers of a day, given to whoever comes, and who is called next.

Nothing personal stands in it: a number, and the reference of those who had an appointment.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.forms.appointments.booking import Booking
from motcua.forms.appointments.timetable import VIET_NAM
from motcua.forms.store import Store, Transaction

_LOCK = "queue"
_ARRIVAL = "number, ref, starts_at, came_at, called_at"


@dataclass(frozen=True, slots=True)
class Line:
    """Those who come to one counter of a form on one day (ISO, by the clock of Viet Nam)."""

    form: str
    counter: str
    day: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who has come: `starts_at` is when an appointment begins, None without one; times in milliseconds."""

    number: int
    reference: str | None
    starts_at: int | None
    came_at: int
    called_at: int | None


def day_of(at: int) -> str:
    """Return the day of a time in milliseconds since 1970, as it is in Viet Nam."""
    return f"{datetime.fromtimestamp(at / 1000, VIET_NAM):%Y-%m-%d}"


def give_number(store: Store, line: Line, now: int, booking: Booking | None = None) -> Arrival:
    """Give the next number of the line; whoever comes twice with the same ticket keeps the first."""
    reference, starts_at = (booking.reference, booking.starts_at) if booking else (None, None)
    with store.transaction() as transaction:
        transaction.alone(_LOCK)
        all_arrivals = _read(transaction, line)
        known = next((one for one in all_arrivals if reference and one.reference == reference), None)
        if known:
            return known
        made = Arrival(max((one.number for one in all_arrivals), default=0) + 1, reference, starts_at, now, None)
        transaction.execute(
            f"INSERT INTO arrival (form, counter, day, {_ARRIVAL})"  # noqa: S608 - our own words only
            " VALUES (:form, :counter, :day, :number, :ref, :starts_at, :now, NULL)",
            form=line.form,
            counter=line.counter,
            day=line.day,
            number=made.number,
            ref=reference,
            starts_at=starts_at,
            now=now,
        )
    return made


def call_next(store: Store, line: Line, now: int) -> Arrival | None:
    """Call who is next, or None where nobody waits: first those whose appointment has begun, then by number."""
    with store.transaction() as transaction:
        transaction.alone(_LOCK)
        found = next_of(_read(transaction, line), now)
        if found:
            transaction.execute(
                "UPDATE arrival SET called_at = :now WHERE form = :form AND counter = :counter AND day = :day"
                " AND number = :number",
                now=now,
                form=line.form,
                counter=line.counter,
                day=line.day,
                number=found.number,
            )
    return found


def next_of(arrivals: Iterable[Arrival], now: int) -> Arrival | None:
    """Return who is next of those who have come."""
    return min((one for one in arrivals if one.called_at is None), key=lambda one: _turn(one, now), default=None)


def arrivals_of(store: Store, line: Line) -> tuple[Arrival, ...]:
    """Return who has come, by number."""
    with store.reading() as transaction:
        return tuple(_read(transaction, line))


def called_of(arrivals: Iterable[Arrival]) -> tuple[Arrival, ...]:
    """Return who has been called, the last one first."""
    called = [one for one in arrivals if one.called_at is not None]
    return tuple(sorted(called, key=lambda one: (one.called_at or 0, one.number), reverse=True))


def _turn(one: Arrival, now: int) -> tuple[bool, int, int]:
    due = one.starts_at is not None and one.starts_at <= now
    return (not due, one.starts_at or 0 if due else 0, one.number)


def _read(transaction: Transaction, line: Line) -> list[Arrival]:
    rows: list[Any] = transaction.execute(
        f"SELECT {_ARRIVAL} FROM arrival WHERE form = :form AND counter = :counter AND day = :day ORDER BY number",  # noqa: S608 - our own words only
        form=line.form,
        counter=line.counter,
        day=line.day,
    )
    return [Arrival(*row) for row in rows]
