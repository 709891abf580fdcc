"""Writes an appointment as a calendar file (iCalendar, RFC 5545), which phones take up as it is."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


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
    start = datetime.fromtimestamp(ticket.starts_at / 1000, UTC)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Mot Cua//forms//VI",
        f"METHOD:{'CANCEL' if ticket.cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{ticket.reference}@{host or 'motcua'}",
        f"DTSTAMP:{_stamp(datetime.fromtimestamp(ticket.received_at / 1000, UTC))}",
        f"DTSTART:{_stamp(start)}",
        f"DTEND:{_stamp(start + timedelta(minutes=ticket.minutes))}",
        f"SEQUENCE:{int(ticket.cancelled)}",
        f"STATUS:{'CANCELLED' if ticket.cancelled else 'CONFIRMED'}",
        f"SUMMARY:{_escaped(ticket.title)} {ticket.number}",
        f"LOCATION:{_escaped(ticket.place)}",
        f"DESCRIPTION:{ticket.reference}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line so that none has more than 75 bytes (RFC 5545 section 3.1), never inside a letter."""
    parts, size = [""], 0
    for letter in line:
        length = len(letter.encode())
        if size + length > 75:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += length
    return "\r\n".join(parts)
