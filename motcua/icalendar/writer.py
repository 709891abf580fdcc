"""Writes entries as a calendar file (iCalendar, RFC 5545): the same bytes for the same entries, on whichever day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LONGEST_LINE = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One entry. `starts` and `ends` are moments with their zone, or days: then `ends` is the last one.

    `uid` is the same each time, so that a second download, or a cancellation, changes the first. `stamped` is when
    what it says was written, never the time of the build. Empty texts are left out; `lang` is that of the texts.
    """

    uid: str
    stamped: datetime
    starts: date | datetime
    ends: date | datetime
    title: str
    place: str = ""
    text: str = ""
    url: str = ""
    position: str = ""
    lang: str = ""
    sequence: int = 0
    cancelled: bool = False


def calendar_text(entries: Iterable[CalendarEntry], product: str, *, name: str = "", method: str = "PUBLISH") -> str:
    """Return the file; `product` says which program wrote it, `name` is what a calendar of many entries is called."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Mot Cua//{product}//VI", "CALSCALE:GREGORIAN"]
    lines.append(f"METHOD:{method}")
    if name:  # NAME is RFC 7986; older programs know X-WR-CALNAME
        lines += [f"NAME:{_escaped(name)}", f"X-WR-CALNAME:{_escaped(name)}"]
    for entry in entries:
        lines += _entry(entry)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _entry(entry: CalendarEntry) -> Iterator[str]:
    language = f";LANGUAGE={entry.lang}" if entry.lang else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{_moment(entry.stamped)}"
    yield f"DTSTART{_when(entry.starts)}"
    # The end of a span of days is the first day that is no longer part of it (section 3.6.1).
    yield f"DTEND{_when(entry.ends if isinstance(entry.ends, datetime) else entry.ends + timedelta(days=1))}"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}"
    if not isinstance(entry.starts, datetime):
        yield "TRANSP:TRANSPARENT"  # whole days do not make their owner busy
    for key, text in (("SUMMARY", entry.title), ("LOCATION", entry.place), ("DESCRIPTION", entry.text)):
        if text:
            yield f"{key}{language}:{_escaped(text)}"
    if entry.position:
        yield f"GEO:{entry.position.replace(' ', '').replace(',', ';')}"
    if entry.url:
        yield f"URL:{entry.url}"
    yield "END:VEVENT"


def _when(when: date | datetime) -> str:
    return f":{_moment(when)}" if isinstance(when, datetime) else f";VALUE=DATE:{when:%Y%m%d}"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    """Escape what means something in a text, and leave out control characters (section 3.3.11)."""
    plain = "".join(
        letter for letter in text.replace("\r\n", "\n").replace("\r", "\n") if letter >= " " or letter in "\n\t"
    )
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line so that none has more than 75 bytes (section 3.1), never inside a letter."""
    parts, size = [""], 0
    for letter in line:
        length = len(letter.encode())
        if size + length > _LONGEST_LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += length
    return "\r\n".join(parts)
