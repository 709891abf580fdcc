"""Builds the history of a procedure, the page of the newest changes, and the feeds that tell them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from types import MappingProxyType

from motcua.catalogue import Entry
from motcua.history import Happening
from motcua.languages import Passage
from motcua.model import Field
from motcua.views import targets
from motcua.views.article_pages import Feed, FeedEntry
from motcua.views.context import Context
from motcua.views.history_lines import lines_of
from motcua.views.history_parts import ChangeEntry, ChangeLine, ChangesPage, HistoryDay
from motcua.views.history_values import joined
from motcua.views.parts import Link

_MOST_ENTRIES = 200
_FEED_LENGTH = 40
_MOST_LINKS = 10
_TAGS = MappingProxyType({"kept": "", "removed": "del", "added": "ins"})
_TITLE = "Thay đổi gần đây"


def history_days(context: Context, entry: Entry) -> tuple[HistoryDay, ...]:
    """Return what happened to a procedure, newest first."""
    happenings = context.history.by_code.get(entry.procedure.code, ())
    return tuple(
        HistoryDay(day_id(iso), context.date(iso), iso, _lines(context, listed))
        for iso, listed in groupby(happenings, key=lambda one: one.date)
    )


def day_id(iso: str) -> str:
    """Return the fragment of a day on a procedure's page."""
    return f"thay-doi-{iso}"


def _lines(context: Context, happenings: Iterable[Happening]) -> tuple[ChangeLine, ...]:
    return tuple(dict.fromkeys(line for one in happenings for line in lines_of(context, one)))


def change_entries(context: Context, field: str = "") -> tuple[ChangeEntry, ...]:
    """Return what is news, newest first: one entry for each procedure and day, one for each law; of one field or all.

    What has been on the portal from its first day is no news, nor is the old decision that published a procedure.
    """
    entries: list[ChangeEntry] = []
    for iso, listed in groupby(_news(context, field), key=lambda one: one.date):
        entries += _of_a_day(context, iso, list(listed))
        if len(entries) >= _MOST_ENTRIES:
            return tuple(entries[:_MOST_ENTRIES])
    return tuple(entries)


def _news(context: Context, field: str) -> Iterator[Happening]:
    procedures = context.catalogue.procedures
    for one in context.history.all:
        if one.kind == "decided" or (one.kind == "listed" and one.first):
            continue
        entry = procedures.get(one.code) or procedures.get(one.successor)
        if not field or (entry is not None and entry.procedure.field_ == field):
            yield one


def _of_a_day(context: Context, iso: str, happenings: list[Happening]) -> Iterator[ChangeEntry]:
    """Yield the entries of a day; laws and many new procedures are told once, with the procedures concerned."""
    laws: dict[tuple[str, str], list[str]] = defaultdict(list)
    own: dict[str, list[Happening]] = defaultdict(list)
    new = [one.code for one in happenings if one.kind == "listed"]
    for one in happenings:
        if one.kind == "law":
            laws[one.legal[0], one.state].append(one.code)
        elif one.kind != "listed" or len(new) <= _MOST_LINKS:
            own[one.code].append(one)
    for code, listed in own.items():
        yield _of_a_procedure(context, iso, code, listed)
    for (law, state), codes in laws.items():
        told = Happening(code="", date=iso, kind="law", legal=(law,), state=state)
        number = Passage(context.catalogue.legal[law].number, "vi")
        yield _of_many(context, f"{iso}-{law}-{state}", number, lines_of(context, told), codes)
    if len(new) > _MOST_LINKS:
        yield _of_many(context, f"{iso}-new", context.say("Thủ tục mới trên cổng"), (), new)


def _of_a_procedure(context: Context, iso: str, code: str, happenings: list[Happening]) -> ChangeEntry:
    entry = context.catalogue.procedures.get(code)
    title = context.say(entry.title) if entry else context.say(happenings[0].text)
    successor = context.catalogue.procedures.get(happenings[0].successor)
    target = f"{targets.procedure(context.tag, code)}#{day_id(iso)}" if entry else ""
    if not entry and successor:
        target = targets.procedure(context.tag, successor.procedure.code)
    shown = entry or successor
    field = context.say(context.catalogue.fields[shown.procedure.field_].name) if shown else None
    return ChangeEntry(
        f"{iso}-{code}", title, target, context.date(iso), iso, _lines(context, happenings), (), 0, field
    )


def _of_many(
    context: Context, identifier: str, title: Passage, lines: tuple[ChangeLine, ...], codes: Iterable[str]
) -> ChangeEntry:
    entries = [context.catalogue.procedures[one] for one in dict.fromkeys(codes)]
    links = tuple(context.procedure_link(one) for one in entries[:_MOST_LINKS])
    iso = identifier[:10]
    more = len(entries) - len(links)
    return ChangeEntry(identifier, title, "", context.date(iso), iso, lines, links, more, None)


def is_coming(context: Context, entry: ChangeEntry) -> bool:
    """Return whether the day of the entry lies ahead of everything that is recorded.

    No page may depend on the day of its build, so that "today" is the newest day that files and commits name.
    """
    return bool(context.history.known_on) and entry.iso_date > context.history.known_on


def changes_page(context: Context) -> ChangesPage:
    """Return the newest changes of all procedures."""
    entries = change_entries(context)
    past = [one for one in entries if not is_coming(context, one)]
    coming = [one for one in entries if is_coming(context, one)]
    months = groupby(past, key=lambda one: one.iso_date[:7])
    return ChangesPage(
        title=context.say(_TITLE),
        coming=tuple(reversed(coming)),
        months=tuple((context.date(month), tuple(listed)) for month, listed in months),
        feed=targets.changes_feed(context.tag),
    )


def changes_link(context: Context) -> Link:
    """Return the link to the page of the newest changes."""
    return Link(context.say(_TITLE), targets.listing(context.tag, "changes"))


def changes_feed(context: Context, field: Field | None = None) -> Feed:
    """Return the newest changes as a feed, of one field or all; `updated` is the day of the newest of them."""
    entries = [one for one in change_entries(context, field.id if field else "") if not is_coming(context, one)]
    title = context.say(_TITLE).text
    listed = tuple(_feed_entry(context, one) for one in entries[:_FEED_LENGTH])
    updated = max((one.iso_date for one in listed), default="")
    return Feed(f"{title}: {context.say(field.name).text}" if field else title, listed, updated)


def _feed_entry(context: Context, entry: ChangeEntry) -> FeedEntry:
    said = [_plain(line) for line in entry.lines]
    lang = entry.title.lang
    html = "".join(f"<li>{_marked(line, lang)}</li>" for line in entry.lines)
    names = "".join(f"<li>{_span(one.title, escape(one.title.text), lang)}</li>" for one in entry.links)
    return FeedEntry(
        title=entry.title.text,
        target=entry.target or f"{targets.listing(context.tag, 'changes')}#{entry.id}",
        summary="; ".join(said) or "; ".join(link.title.text for link in entry.links),
        html=f"<ul>{html}{names}</ul>",
        lang=entry.title.lang,
        iso_date=entry.iso_date,
    )


def _plain(line: ChangeLine) -> str:
    """Return a line as text: "Phí, lệ phí: 30.000 đồng → 20.000 đồng"."""
    return "".join(one.text for one in _pieces(line))


def _marked(line: ChangeLine, lang: str) -> str:
    """Return a line as HTML in an entry whose language is `lang`."""
    said = "".join(_span(one, escape(one.text), lang) for one in joined(_pieces(line)))
    if not line.difference:
        return said
    texts = ((_TAGS[one.kind], escape(one.text.text)) for one in line.difference)
    shown = "".join(f"<{tag}>{text}</{tag}>" if tag else text for tag, text in texts)
    return f"{said}<br>{_span(line.difference[0].text, shown, lang)}"


def _span(passage: Passage, html: str, lang: str) -> str:
    return html if passage.lang == lang else f'<span lang="{passage.lang}">{html}</span>'


def _pieces(line: ChangeLine) -> Iterator[Passage]:
    label = line.label or Passage("", "vi")
    detail, before, after = line.detail, line.before, line.after
    if line.label:
        yield label
        if detail or before or after:
            yield Passage(": ", label.lang)
    yield from detail
    if detail and (before or after):
        yield Passage(": ", label.lang)
    yield from before
    if before or after:
        yield Passage(" → " if before and after else "", label.lang)
    yield from after
    for number, one in enumerate(line.legal):
        yield Passage((", " if number else " (") + one.number, "vi")
    if line.legal:
        yield Passage(")", label.lang)
