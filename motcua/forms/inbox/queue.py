"""The day's queue as pages for staff: who has come and who is called next, numbers for those without an appointment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from motcua.forms.appointments import Arrival, Booking, Line, arrivals_of, call_next, called_of, give_number, next_of
from motcua.forms.inbox.desk import Inbox, InboxError


@dataclass(frozen=True, slots=True)
class CounterDay:
    """What a page shows of one counter: who is expected and has not come, who was called, who waits, who is next."""

    line: Line
    label: str
    expected: tuple[Booking, ...]
    called: tuple[Arrival, ...]
    waiting: tuple[Arrival, ...]
    next: Arrival | None


Counters = Mapping[str, Mapping[str, str]]


def counters_on(inbox: Inbox, counters: Counters, day: str) -> tuple[CounterDay, ...]:
    """Return every counter of a day; `counters` are their names by form and identifier. Raises InboxError."""
    bookings = inbox.queue(day)
    lines = [Line(form, counter, day) for form, names in counters.items() for counter in names]
    return tuple(_counter(inbox, line, counters[line.form][line.counter], bookings) for line in lines)


def act_on(inbox: Inbox, counters: Counters, day: str, posted: Mapping[str, str], actor: str) -> int:
    """Do what a button says, and return the number to print for somebody without an appointment, or 0."""
    if posted.get("act") == "came":
        inbox.came(posted.get("reference", ""), actor)
        return 0
    line = Line(posted.get("form", ""), posted.get("counter", ""), day)
    if line.counter not in counters.get(line.form, {}):
        message = "Không có quầy này."
        raise InboxError(message)
    if posted.get("act") == "give":
        return give_number(inbox.store, line, inbox.clock()).number
    call_next(inbox.store, line, inbox.clock())
    return 0


def _counter(inbox: Inbox, line: Line, label: str, bookings: Sequence[Booking]) -> CounterDay:
    arrivals = arrivals_of(inbox.store, line)
    here = {one.reference for one in arrivals}
    booked = (one for one in bookings if (one.form, one.counter) == (line.form, line.counter))
    return CounterDay(
        line,
        label,
        tuple(one for one in booked if one.reference not in here),
        called_of(arrivals),
        tuple(one for one in arrivals if one.called_at is None),
        next_of(arrivals, inbox.clock()),
    )
