"""Builds festivals and events: their days in the years to come, where they are, and the list of them by month."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from motcua.catalogue import Article
from motcua.languages import SOURCE_LANGUAGE, Passage, written_date, written_days
from motcua.lunar import LunarDay, LunarSpan, holds, lunar_span, solar_spans
from motcua.model import Header
from motcua.views import targets
from motcua.views.agenda_pages import AgendaCard, AgendaDay, AgendaFacts, AgendaMonth, AgendaPage, Days
from motcua.views.articles import SECTION_TITLES, article_card, article_target, section_articles, told, version
from motcua.views.context import Context
from motcua.views.parts import Link

Years = Sequence[int]
_MONTHS = (
    "tháng Giêng", "tháng Hai", "tháng Ba", "tháng Tư", "tháng Năm", "tháng Sáu", "tháng Bảy", "tháng Tám",
    "tháng Chín", "tháng Mười", "tháng Mười Một", "tháng Chạp",
)  # fmt: skip
_TENTH = 10  # the days up to it are called "mùng"


def source_of(context: Context, article: Article) -> Article:
    """Return the Vietnamese page, on which days, times and places stand."""
    return context.catalogue.articles[article.section, article.slug].get(SOURCE_LANGUAGE, article)


def agenda_facts(context: Context, article: Article, years: Years) -> AgendaFacts:
    """Return when and where a festival or an event takes place."""
    source = source_of(context, article)
    facts, own = source.header, article.header
    days = tuple(_days(context, facts, years))
    return AgendaFacts(
        lunar=lunar_words(context, facts.lunar),
        days=days,
        starts=facts.starts or "",
        ends=facts.ends or "",
        venue=_words(own.venue, article.tag),
        organiser=_words(own.organiser, article.tag),
        places=place_links(context, facts),
        cancelled=facts.status == "cancelled",
        stamped=max(told(source), told(article)),
        calendar=targets.agenda_calendar(context.tag, article.slug) if days else "",
    )


def place_links(context: Context, header: Header) -> tuple[Link, ...]:
    """Return the links to the places of a page, in their order."""
    found = (context.catalogue.articles.get(("tourism", slug)) for slug in header.places)
    pages = (version(context, versions) for versions in found if versions)
    return tuple(Link(article_card(context, one).title, article_target(context, one)) for one in pages)


def _words(text: str | None, tag: str) -> Passage | None:
    return Passage(text, tag) if text else None


def _days(context: Context, header: Header, years: Years) -> Iterator[Days]:
    for first, last in _times(header, years):
        yield Days(first.isoformat(), last.isoformat(), written_days(first, last, context.edition))


def _times(header: Header, years: Years) -> Iterator[tuple[date, date]]:
    if header.lunar and holds(header.lunar):
        yield from solar_spans(lunar_span(header.lunar), years, tuple(int(one) for one in header.years))
    elif header.from_:
        yield date.fromisoformat(header.from_), date.fromisoformat(header.to or header.from_)


def lunar_words(context: Context, text: str | None) -> Passage | None:
    """Return lunar days in words: "ngày 22 đến 27 tháng Giêng âm lịch"."""
    if not text or not holds(text):
        return None
    span = lunar_span(text)
    said = context.say(_pattern(span))
    values = {"day": span.first.day, "month": _month(context, span.first)}
    values |= {"last": span.last.day, "other": _month(context, span.last)}
    return Passage(said.text % values, said.lang, said.mark)


def _pattern(span: LunarSpan) -> str:
    if span.first == span.last:
        return "mùng %(day)s %(month)s âm lịch" if span.first.day <= _TENTH else "ngày %(day)s %(month)s âm lịch"
    if span.first.month == span.last.month:
        return "ngày %(day)s đến %(last)s %(month)s âm lịch"
    return "ngày %(day)s %(month)s đến ngày %(last)s %(other)s âm lịch"


def _month(context: Context, day: LunarDay) -> str:
    return context.say(_MONTHS[day.month - 1]).text


def agenda_cards(context: Context, years: Years, place: str = "") -> tuple[AgendaCard, ...]:
    """Return all festivals and events, or those at a place: festivals by their days in the lunar year, then events."""
    found = [(source_of(context, one).header, one) for one in section_articles(context, "agenda")]
    chosen = [(facts, one) for facts, one in found if not place or place in facts.places]
    return tuple(_card(context, one, years) for facts, one in sorted(chosen, key=_in_order))


def _in_order(one: tuple[Header, Article]) -> tuple[bool, LunarDay, str, str]:
    header, article = one
    day = lunar_span(header.lunar).first if header.lunar and holds(header.lunar) else LunarDay(0, 0)
    return header.lunar is None, day, header.from_ or "", article.slug


def _card(context: Context, article: Article, years: Years) -> AgendaCard:
    facts = agenda_facts(context, article, years)
    return AgendaCard(
        article_card(context, article), facts.lunar, facts.days, _where(context, article), facts.cancelled
    )


def _where(context: Context, article: Article) -> Passage | None:
    """Return where something takes place in a few words: the venue, else the commune or ward."""
    unit = context.catalogue.unit_by_code.get(source_of(context, article).header.unit or "")
    return _words(article.header.venue, article.tag) or (context.say(unit.name) if unit else None)


def agenda_page(context: Context, years: Years) -> AgendaPage:
    """Return all that takes place in the years to come, by year and the month in which it begins."""
    every = [(days, one) for one in agenda_cards(context, years) for days in one.days]
    every.sort(key=lambda one: (one[0].first, one[0].last, one[1].card.target))
    return AgendaPage(
        title=context.say(SECTION_TITLES["agenda"]),
        intro=context.say(
            "Ngày âm lịch đã đổi ra ngày dương lịch theo lịch Việt Nam. Chương trình từng năm do ban tổ chức công bố."
        ),
        years=tuple(
            (year, tuple(_months(context, list(of_year))))
            for year, of_year in groupby(every, key=lambda one: one[0].first[:4])
        ),
        calendar=targets.agenda_calendar(context.tag) if every else "",
        feed=targets.agenda_feed(context.tag),
    )


def _months(context: Context, of_year: list[tuple[Days, AgendaCard]]) -> Iterator[AgendaMonth]:
    for month, items in groupby(of_year, key=lambda one: one[0].first[:7]):
        listed = tuple(AgendaDay(one.card, one.lunar, days, one.where, one.cancelled) for days, one in items)
        yield AgendaMonth(month, written_date(month, context.edition), listed)
