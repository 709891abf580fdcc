"""The board of a queue: which numbers are called at the counters of a form today, for the hall and for telephones."""

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from motcua.forms.app.desk import Desk
from motcua.forms.app.replies import moment, page
from motcua.forms.appointments import Line, arrivals_of, called_of, day_of
from motcua.model import OnlineForm
from motcua.views import Context
from motcua.views.form_tickets import BoardCounter, FormBoard

_SHOWN = 3
_ANEW = "10"  # seconds, where somebody has asked for it: a page that changes by itself is hard on slow readers


@dataclass(frozen=True, slots=True)
class Board:
    """Answers under `queue/<form>`; `?screen=1` is for a wall."""

    desk: Desk

    async def get(self, request: Request) -> Response:
        """Show the numbers."""
        desk, told = self.desk, request.path_params
        context, served = desk.contexts.get(told["edition"]), desk.forms.get(told["form"])
        if context is None or served is None or served.form.appointment is None:
            raise HTTPException(404)
        form, live = served.form, bool(request.query_params.get("screen"))
        address = desk.action(context.tag, f"queue/{form.id}")
        view = FormBoard(
            title=context.say(form.title),
            counters=await run_in_threadpool(lambda: tuple(_counters(desk, context, form))),
            at=moment(desk.clock(), context),
            address=address,
            screen=f"{address}?screen=1",
            live=live,
        )
        title = context.say("Số đang gọi")
        shown = page(
            desk, context, "form_board.html", title, view, lambda tag: desk.from_portal(tag, f"queue/{form.id}")
        )
        headers = {"Refresh": _ANEW} if live else {}
        return HTMLResponse(desk.renderer.render(shown, context.tag), headers=headers)


def _counters(desk: Desk, context: Context, form: OnlineForm) -> Iterator[BoardCounter]:
    labels = {option.id: option.label for one in form.fields if one.id == "counter" for option in one.options}
    day = day_of(desk.clock())
    for one in form.appointment.counters if form.appointment else ():
        arrivals = arrivals_of(desk.store, Line(form.id, one.id, day))
        called = called_of(arrivals)
        numbers = tuple(each.number for each in called[:_SHOWN])
        yield BoardCounter(context.say(labels.get(one.id, one.id)), numbers, len(arrivals) - len(called))
