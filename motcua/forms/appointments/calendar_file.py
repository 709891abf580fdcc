"""Writes an appointment as a calendar file, which phones take up as it is."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from motcua.icalendar import CalendarEntry, calendar_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What stands on the ticket, in the reader's language; times in milliseconds since 1970 (UTC)."""

    reference: str
    number: str
    title: str
    place: str
    starts_at: int
    minutes: int
    received_at: int
    cancelled: bool = False


def calendar_file(ticket: Ticket, host: str) -> str:
    """Return the file: the same UID each time, so that a second download, or a cancellation, changes the first."""
    starts = datetime.fromtimestamp(ticket.starts_at / 1000, UTC)
    entry = CalendarEntry(
        uid=f"{ticket.reference}@{host or 'motcua'}",
        stamped=datetime.fromtimestamp(ticket.received_at / 1000, UTC),
        starts=starts,
        ends=starts + timedelta(minutes=ticket.minutes),
        title=f"{ticket.title} {ticket.number}",
        place=ticket.place,
        text=ticket.reference,
        sequence=int(ticket.cancelled),
        cancelled=ticket.cancelled,
    )
    return calendar_text([entry], "forms", method="CANCEL" if ticket.cancelled else "PUBLISH")
