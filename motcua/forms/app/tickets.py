"""The ticket of an appointment: shown in the place of a receipt, taken into a calendar, cancelled by its holder."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from motcua.forms.app.desk import Desk
from motcua.forms.app.guard import refuse_strangers, sender_of
from motcua.forms.app.posted import first, read_posted
from motcua.forms.app.replies import moment, page
from motcua.forms.appointments import Booking, Ticket, booking_of, calendar_file, cancel
from motcua.forms.barcode import code_128
from motcua.forms.limits import network_of
from motcua.forms.reference import grouped, is_reference
from motcua.languages import Passage
from motcua.model import OnlineForm
from motcua.views import Context, Page
from motcua.views.form_tickets import FormTicket

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Tickets:
    """Answers under `ticket/<reference>`: `.ics`, and a post that cancels."""

    desk: Desk

    async def calendar(self, request: Request) -> Response:
        """Give the calendar file."""
        context, form, booking = await self._found(request)
        where = " – ".join(one.text for one in places_of(context, form, booking))
        ticket = Ticket(
            reference=booking.reference,
            number=booking.ticket,
            title=context.say(form.title).text,
            place=where,
            starts_at=booking.starts_at,
            minutes=form.appointment.step_minutes if form.appointment else 0,
            received_at=booking.starts_at,  # the same bytes at every download
            cancelled=booking.cancelled_at is not None,
        )
        text = calendar_file(ticket, urlsplit(self.desk.portal).hostname or request.url.hostname or "")
        headers = {"Content-Disposition": f'attachment; filename="{booking.reference}.ics"'}
        return Response(text, media_type="text/calendar; charset=utf-8", headers=headers)

    async def cancel(self, request: Request) -> Response:
        """Give the place back, for who knows the last four digits of the phone."""
        desk = self.desk
        refuse_strangers(request, desk)
        if desk.limits.looks.used(network_of(sender_of(request, desk))) >= 1:
            raise HTTPException(429, headers={"Retry-After": "60"})
        posted = await read_posted(request)
        context, form, booking = await self._found(request)
        digits = "".join(one for one in first(posted, "phone")[:40] if one in "0123456789")[-_DIGITS:]
        tag = desk.signer.phone_tag(booking.reference, digits)
        if len(digits) == _DIGITS and await run_in_threadpool(cancel, desk.store, booking.reference, tag, desk.clock()):
            return RedirectResponse(desk.action(context.tag, f"receipt/{booking.reference}"), 303)
        shown = ticket_page(desk, context, form, booking, refused=True)
        return HTMLResponse(desk.renderer.render(shown, context.tag), 422)

    async def _found(self, request: Request) -> tuple[Context, OnlineForm, Booking]:
        reference = request.path_params["reference"]
        context = self.desk.contexts.get(request.path_params["edition"])
        booking = await run_in_threadpool(booking_of, self.desk.store, reference) if is_reference(reference) else None
        served = self.desk.forms.get(booking.form) if booking else None
        if context is None or booking is None or served is None:
            raise HTTPException(404)
        return context, served.form, booking


def ticket_page(desk: Desk, context: Context, form: OnlineForm, booking: Booking, *, refused: bool = False) -> Page:
    """Return the ticket."""
    bars = code_128(booking.reference)
    address = f"ticket/{booking.reference}"
    view = FormTicket(
        title=context.say(form.title),
        reference=booking.reference,
        grouped=grouped(booking.reference),
        number=booking.ticket,
        when=moment(booking.starts_at, context),
        where=places_of(context, form, booking),
        next_steps=context.say(form.next_steps),
        bars_width=bars.width,
        bars=bars.path,
        scanned=f"{desk.public}{context.tag}/receipt/{booking.reference}" if desk.public else booking.reference,
        calendar=desk.action(context.tag, f"{address}.ics"),
        action=desk.action(context.tag, address),
        board=desk.action(context.tag, f"queue/{form.id}"),
        cancelled=moment(booking.cancelled_at, context) if booking.cancelled_at is not None else "",
        past=booking.starts_at <= desk.clock(),
        refused=refused,
    )
    title = context.say("Phiếu hẹn")
    return page(
        desk,
        context,
        "form_ticket.html",
        title,
        view,
        lambda tag: desk.from_portal(tag, f"receipt/{booking.reference}"),
    )


def places_of(context: Context, form: OnlineForm, booking: Booking) -> tuple[Passage, ...]:
    """Return where to go: the counter as the form names it, and its office where that says more."""
    field = next((one for one in form.fields if one.id == "counter"), None)
    labels = [one.label for one in field.options if one.id == booking.counter] if field else []
    counters = form.appointment.counters if form.appointment else ()
    offices = [one.office for one in counters if one.id == booking.counter and one.office]
    names = [context.catalogue.organisations[one].name for one in offices if one in context.catalogue.organisations]
    return tuple(context.say(one) for one in dict.fromkeys([*labels, *names]))
