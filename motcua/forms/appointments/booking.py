"""Books a place inside the transaction of its submission, so that a place and its reference stand and fall together.

No place is given twice: a booking takes one of the numbers 1 … capacity of its quarter hour, and an index of the
database refuses a number that is taken, whatever this module thinks.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.forms.appointments.timetable import Place, places_on
from motcua.forms.store import RefusedError, Store, Transaction
from motcua.model import OnlineForm, WorkingYear

FULL = "Giờ này vừa hết chỗ. Hãy chọn giờ khác."
_LOCK = "places"  # one for all: two machines that book in different order would otherwise wait for each other


@dataclass(frozen=True, slots=True)
class Booking:
    """A place that is held: `number` counts from 1 in its quarter hour."""

    reference: str
    form: str
    counter: str
    starts_at: int
    number: int
    cancelled_at: int | None

    @property
    def place(self) -> Place:
        """The place; its capacity is not known here."""
        return Place(self.counter, self.starts_at, 0)

    @property
    def ticket(self) -> str:
        """What is called out at the counter: time and number, such as "0815-2"."""
        return f"{self.place.start:%H%M}-{self.number}"


@dataclass(frozen=True, slots=True)
class Free:
    """A place and how many can still come."""

    place: Place
    left: int


def hold(form: str, place: Place) -> Callable[[Transaction, str], None]:
    """Return what books `place` for a new reference; it raises RefusedError on the field `time` when it is full."""

    def book(transaction: Transaction, reference: str) -> None:
        transaction.alone(_LOCK)
        capacity = _capacities(transaction, form, [place])[place.starts_at]
        taken = {
            number
            for (number,) in transaction.execute(
                "SELECT number FROM booking WHERE form = :form AND counter = :counter AND starts_at = :at"
                " AND cancelled_at IS NULL",
                form=form,
                counter=place.counter,
                at=place.starts_at,
            )
        }
        number = next((one for one in range(1, capacity + 1) if one not in taken), None)
        if number is None:
            raise RefusedError(FULL, "time")
        transaction.execute(
            "INSERT INTO booking (ref, form, counter, starts_at, number) VALUES (:ref, :form, :counter, :at, :number)",
            ref=reference,
            form=form,
            counter=place.counter,
            at=place.starts_at,
            number=number,
        )

    return book


def free_places(  # noqa: PLR0913, PLR0917 - where, when, and by which calendar and clock
    store: Store, form: OnlineForm, counter: str, day: date, years: Mapping[str, WorkingYear], now: int
) -> tuple[Free, ...]:
    """Return the places of a day that have not begun and can still be booked, by time."""
    appointment = form.appointment
    found = next((one for one in appointment.counters if one.id == counter), None) if appointment else None
    if appointment is None or found is None:
        return ()
    places = [one for one in places_on(appointment, found, day, years) if one.starts_at > now]
    if not places:
        return ()
    with store.reading() as transaction:
        rows: list[Any] = transaction.execute(
            "SELECT starts_at, count(*) FROM booking WHERE form = :form AND counter = :counter"
            " AND starts_at BETWEEN :first AND :last AND cancelled_at IS NULL GROUP BY starts_at",
            form=form.id,
            counter=counter,
            first=places[0].starts_at,
            last=places[-1].starts_at,
        )
        capacities = _capacities(transaction, form.id, places)
    taken = dict(rows)
    left = ((one, capacities[one.starts_at] - taken.get(one.starts_at, 0)) for one in places)
    return tuple(Free(place, count) for place, count in left if count > 0)


def close_places(store: Store, form: str, places: Iterable[Place], actor: str, now: int) -> None:
    """Set how many may come in these quarter hours, whatever the timetable says: 0 closes them; bookings stand."""
    with store.transaction() as transaction:
        transaction.alone(_LOCK)
        for one in places:
            transaction.execute(
                "INSERT INTO place (form, counter, starts_at, capacity) VALUES (:form, :counter, :at, :capacity)"
                " ON CONFLICT (form, counter, starts_at) DO UPDATE SET capacity = :capacity",
                form=form,
                counter=one.counter,
                at=one.starts_at,
                capacity=one.capacity,
            )
    store.audit(actor, "places", form, now)


def booking_of(store: Store, reference: str) -> Booking | None:
    """Return what was booked with a submission."""
    with store.reading() as transaction:
        rows: list[Any] = transaction.execute(
            "SELECT ref, form, counter, starts_at, number, cancelled_at FROM booking WHERE ref = :ref", ref=reference
        )
    return Booking(*rows[0]) if rows else None


def cancel(store: Store, reference: str, tag: bytes, now: int) -> bool:
    """Give a place back, for who knows the reference and, by `tag`, the phone's last digits; the place is free at once.

    False for a wrong tag and an unknown reference alike; True again for a booking that is cancelled already.
    """
    status = store.status(reference, tag)
    booked = booking_of(store, reference) if status else None
    if booked is None:
        return False
    with store.transaction() as transaction:
        transaction.alone(_LOCK)
        transaction.execute(
            "UPDATE booking SET cancelled_at = :now WHERE ref = :ref AND cancelled_at IS NULL", now=now, ref=reference
        )
    return True


def _capacities(transaction: Transaction, form: str, places: list[Place]) -> dict[int, int]:
    """Return how many may come in each of a counter's quarter hours: the timetable, but for what was set by hand."""
    rows: list[Any] = transaction.execute(
        "SELECT starts_at, capacity FROM place WHERE form = :form AND counter = :counter"
        " AND starts_at BETWEEN :first AND :last",
        form=form,
        counter=places[0].counter,
        first=places[0].starts_at,
        last=places[-1].starts_at,
    )
    return {one.starts_at: one.capacity for one in places} | dict(rows)
