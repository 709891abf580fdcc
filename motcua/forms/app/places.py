"""The page on which a time is chosen: shown where the one that was asked for is full, over, or never was."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from motcua.forms.answers import Answers
from motcua.forms.app.desk import Desk
from motcua.forms.app.posted import first, hidden
from motcua.forms.app.replies import page, shown
from motcua.forms.appointments import VIET_NAM, free_places
from motcua.forms.reading import Posted
from motcua.languages import written_date
from motcua.model import OnlineForm
from motcua.views import Context, Page
from motcua.views.form_tickets import DayOfPlaces, FormPlaces

MOST_DAYS = 3


def choice_of_place(  # noqa: PLR0913 - what stands on the page
    desk: Desk, context: Context, form: OnlineForm, answers: Answers, posted: Posted, *, refused: bool = False
) -> Page | None:
    """Return the page of places, or None where the time that was asked for can still be had.

    `refused` says that it was taken between the look and the sending.
    """
    if form.appointment is None:
        return None
    counter, time = str(answers.values.get("counter", "")), str(answers.values.get("time", ""))
    asked = date.fromisoformat(str(answers.values["day"]))
    free = _free_times(desk, form, counter, asked)
    if time in free and not refused:
        return None
    days = tuple(_days(desk, context, form, counter, asked, posted))
    field = next(one for one in form.fields if one.id == "counter")
    view = FormPlaces(
        title=context.say(form.title),
        action=desk.action(context.tag, form.id),
        counter=shown(desk, context, field, counter),
        asked=f"{time}, {written_date(asked.isoformat(), context.edition)}",
        days=days,
        back=tuple(hidden(form, posted)),
    )
    title = context.say("Chọn giờ còn chỗ")
    return page(desk, context, "form_places.html", title, view, lambda tag: desk.form_page(tag, form.id))


def _days(  # noqa: PLR0913, PLR0917 - where, when, and what was posted
    desk: Desk, context: Context, form: OnlineForm, counter: str, asked: date, posted: Posted
) -> Iterator[DayOfPlaces]:
    """Yield the first days with free places: from the one that was asked for on, then from the beginning."""
    today = datetime.fromtimestamp(desk.clock() / 1000, VIET_NAM).date()
    ahead = form.appointment.days_ahead if form.appointment else 0
    all_days = [today + timedelta(days=one) for one in range(1, ahead + 1)]
    found = 0
    for day in (*(one for one in all_days if one >= asked), *(one for one in all_days if one < asked)):
        times = _free_times(desk, form, counter, day)
        if times and found < MOST_DAYS:
            found += 1
            yield DayOfPlaces(
                written_date(day.isoformat(), context.edition), tuple(_carried(form, posted, day)), tuple(times)
            )


def _free_times(desk: Desk, form: OnlineForm, counter: str, day: date) -> list[str]:
    return [one.place.clock for one in free_places(desk.store, form, counter, day, desk.years, desk.clock())]


def _carried(form: OnlineForm, posted: Posted, day: date) -> Iterator[tuple[str, str]]:
    """Yield what was posted, with another day and without the time."""
    parts = {"day-day": str(day.day), "day-month": str(day.month), "day-year": str(day.year)}
    for name, value in hidden(form, posted):
        if name != "time" and name not in parts:
            yield name, value
    yield from parts.items()
    for name in ("_page", "_website"):
        if first(posted, name):
            yield name, first(posted, name)
