"""Writes the calendar files of festivals and events: one for each, and one of all for each edition."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlsplit

from motcua.icalendar import CalendarEntry, calendar_text
from motcua.views.agenda_pages import AgendaFacts, AgendaPage, Days
from motcua.views.article_pages import ArticlePage
from motcua.views.laid import Laid

PRODUCT = "agenda"
# Vietnam has one zone and no summer time.
_ZONE = timezone(timedelta(hours=7))
_FIRST_DAY = date(2026, 1, 1)
_HOUR = timedelta(hours=1)


def write_agenda(pages: Iterable[Laid], address: str, output: Path) -> None:
    """Write the calendar files below `output`; `address` is where residents reach the portal, or empty."""
    listed = list(pages)
    every: list[CalendarEntry] = []
    for page in sorted(listed, key=lambda one: one.target):
        if isinstance(page.view, ArticlePage) and page.view.agenda and page.view.agenda.calendar:
            entries = list(entries_of(page, page.view, page.view.agenda, address))
            _write(output / page.view.agenda.calendar, calendar_text(entries, PRODUCT))
            every += entries
    every.sort(key=lambda one: (str(one.starts), one.uid))
    for page in listed:
        if isinstance(page.view, AgendaPage) and page.view.calendar:
            _write(output / page.view.calendar, calendar_text(every, PRODUCT, name=page.title.text))


def entries_of(page: Laid, view: ArticlePage, facts: AgendaFacts, address: str) -> Iterator[CalendarEntry]:
    """Yield an entry for each time that something takes place.

    Its UID is the same in all editions, and for an event also when it is put off to another day. SEQUENCE grows with
    the day on which the page was looked at, so that a calendar takes the newer of two downloads (section 3.8.7.4).
    """
    host = urlsplit(address).hostname or "motcua"
    where = [facts.venue.text] if facts.venue else [one.title.text for one in facts.places]
    for days in facts.days:
        starts, ends = _span(days, facts)
        yield CalendarEntry(
            uid=f"{view.slug}-{days.first}@{host}" if facts.lunar else f"{view.slug}@{host}",
            stamped=datetime.fromisoformat(facts.stamped or days.first).replace(tzinfo=UTC),
            starts=starts,
            ends=ends,
            title=view.title.text,
            place=", ".join([*where, *([view.unit.title.text] if view.unit else [])]),
            text="\n".join(one.text for one in (view.summary, facts.lunar) if one),
            url=f"{address.rstrip('/')}/{page.target}" if address else "",
            position=f"{view.latitude},{view.longitude}" if view.latitude and view.longitude else "",
            lang=view.title.lang,
            sequence=_sequence(facts),
            cancelled=facts.cancelled,
        )


def _span(days: Days, facts: AgendaFacts) -> tuple[date, date]:
    """Return both ends: moments where the hour is known, else days; an event without an end lasts an hour."""
    first, last = date.fromisoformat(days.first), date.fromisoformat(days.last)
    if not facts.starts:
        return first, last
    starts = datetime.fromisoformat(f"{days.first}T{facts.starts}").replace(tzinfo=_ZONE)
    if facts.ends:
        return starts, datetime.fromisoformat(f"{days.last}T{facts.ends}").replace(tzinfo=_ZONE)
    return starts, starts + _HOUR


def _sequence(facts: AgendaFacts) -> int:
    days = (date.fromisoformat(facts.stamped) - _FIRST_DAY).days if facts.stamped else 0
    return max(0, days) * 2 + facts.cancelled


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
