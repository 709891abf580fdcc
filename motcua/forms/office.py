"""Joins the office's part to a running endpoint: the outbox on a thread of its own, alarms, bookings."""

import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from motcua.forms.answers import Answers
from motcua.forms.appointments import Place, hold, place_at
from motcua.forms.delivery.parcel import Channel
from motcua.forms.delivery.routes import Means, channels
from motcua.forms.delivery.worker import Outbox
from motcua.forms.store import RefusedError, Store, Transaction, now
from motcua.model import OnlineForm, WorkingYear

CLOSED = "Quầy không nhận lịch hẹn vào giờ này. Hãy chọn giờ khác."
Also = Callable[[Transaction, str], None]


def channels_of(forms: Iterable[OnlineForm], means: Means) -> Mapping[str, Mapping[str, Channel]]:
    """Return, by form, what delivers under each name of the outbox; ValueError where means are missing."""
    return {one.id: channels(one.deliver, means) for one in forms}


def start_outbox(outbox: Outbox) -> threading.Event:
    """Work through the outbox on a thread until the returned event is set."""
    stop = threading.Event()
    threading.Thread(target=outbox.run, args=[stop], name="motcua-outbox", daemon=True).start()
    return stop


def make_outbox(store: Store, forms: Iterable[OnlineForm], means: Means) -> Outbox:
    """Return the outbox of an endpoint; ValueError where a form is delivered by means that it does not have."""
    return Outbox(store, channels_of(forms, means), now)


def bookings(
    years: Mapping[str, WorkingYear], clock: Callable[[], int] = now
) -> Callable[[OnlineForm, Answers], Also | None]:
    """Return what a submission also does in its transaction: an appointment holds its place, or is refused."""

    def also(form: OnlineForm, answers: Answers) -> Also | None:
        if form.appointment is None:
            return None
        place = place_asked(form, answers, years)
        if place is None or place.starts_at <= clock():
            return _refuse
        return hold(form.id, place)

    return also


def place_asked(form: OnlineForm, answers: Answers, years: Mapping[str, WorkingYear]) -> Place | None:
    """Return the place that the fields counter, day and time name, or None where the timetable has none."""
    counter, day, time = (str(answers.values.get(name, "")) for name in ("counter", "day", "time"))
    if form.appointment is None or not day:
        return None
    return place_at(form.appointment, counter, date.fromisoformat(day), time, years)


def _refuse(_transaction: Transaction, _reference: str) -> None:
    raise RefusedError(CLOSED, "time")
