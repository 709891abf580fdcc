"""What must hold of a notice: its time, the pages where it stands, and that it is said in every edition."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.languages import SOURCE_LANGUAGE, Localiser
from motcua.rules.record import Known, Record

# The first part of an address → the records that have a page there; None where pages are written in Markdown.
_SECTIONS: Mapping[str, str | None] = MappingProxyType(
    {
        "procedures": "procedure", "fields": "field", "events": "event", "organisations": "organisation",
        "legal": "legal", "forms": "form",
        "news": None, "policies": None, "tourism": None, "business": None, "pages": None,
    }
)  # fmt: skip
_LISTS = frozenset({"site", "home", "agencies", "changes", "offices", "search", "statistics", "languages", *_SECTIONS})


def notice_has_a_time(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A notice does not end before it begins."""
    notice = record.value
    if notice.until < notice.starts:
        yield record.finding(("until",), "notice-never", first=notice.starts, last=notice.until)


def notice_is_not_over(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A notice that is over is taken away: readers without JavaScript still see it."""
    if known.today and record.value.until < known.today.isoformat():
        yield record.finding(("until",), "notice-over", day=record.value.until)


def notice_stands_somewhere(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A notice stands on pages that exist, and leads to one."""
    for number, place in enumerate(record.value.on):
        if not _exists(place, known):
            yield record.finding(("on", number), "notice-nowhere", place=place)
    link = record.value.link
    if link and not link.startswith("https:") and not _exists(link, known):
        yield record.finding(("link",), "notice-nowhere", place=link)


def _exists(place: str, known: Known) -> bool:
    section, _, identifier = place.partition("/")
    if not identifier:
        return section in _LISTS
    kind = _SECTIONS.get(section, "")
    return place in known.pages if kind is None else identifier in known.identifiers.get(kind, frozenset())


def untranslated_notices(
    records: Iterable[Record], localisers: Mapping[str, Localiser], tags: Iterable[str], known: Known
) -> Iterator[Diagnostic]:
    """A notice is said in every edition that has begun: an urgent one in Vietnamese alone misses those it is for."""
    current = [one for one in records if one.value and not list(notice_is_not_over(one, known))]
    for tag in tags:
        localiser = localisers.get(tag)
        if tag == SOURCE_LANGUAGE or localiser is None or not any(table for _, table in localiser.tables):
            continue
        for record in current:
            texts = filter(None, (record.value.title, record.value.text))
            if any(localiser.say(text).lang != tag for text in texts):
                yield record.finding(("title",), "notice-untranslated", tag=tag)


notice_rules = MappingProxyType({"notice": (notice_has_a_time, notice_is_not_over, notice_stands_somewhere)})
