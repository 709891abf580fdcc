"""Builds the pages written in Markdown: news, policies, places, business pages and plain pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from motcua.catalogue import Article
from motcua.languages import Passage
from motcua.views import targets
from motcua.views.article_pages import ArticlePage, Body, Feed, FeedEntry, NewsList
from motcua.views.context import Context
from motcua.views.drawings import PictureView
from motcua.views.listening import recordings
from motcua.views.nearby import neighbours, place_map
from motcua.views.pages import CardList
from motcua.views.pagination import in_pages
from motcua.views.parts import Card, Link
from motcua.views.pictures import picture_view, with_pictures

Bodies = Mapping[str, str]
_FEED_LENGTH = 20
_PORTAL_LINK = re.compile(r'(href|src)="(?:\{(procedure|organisation|event|field|form|page)\}|(?=images/))([^"#]*)')
_SECTIONS = {
    "procedure": "procedures",
    "organisation": "organisations",
    "event": "events",
    "field": "fields",
    "form": "forms",
}
# Which folder an article's section has in addresses; the sections are also folders of content/.
SECTION_TITLES = {
    "news": "Tin tức",
    "policies": "Chính sách",
    "tourism": "Du lịch",
    "agenda": "Lịch lễ hội, sự kiện",
    "routes": "Cung đường",
    "business": "Kinh doanh, đầu tư",
    "pages": "Về cổng",
}


def version(context: Context, versions: Mapping[str, Article]) -> Article:
    """Return the article in the best language of the edition's chain."""
    for tag in context.edition.chain:
        if tag in versions:
            return versions[tag]
    return versions["vi"]


def _said(context: Context, article: Article, text: str) -> Passage:
    """Return a text of an article; in a preview with its state, which in an edition without the article is missing."""
    own = article.tag in {context.tag, *context.edition.accepts}
    return Passage(text, article.tag, "" if context.localiser.states is None else article.mark if own else "missing")


def section_articles(context: Context, section: str) -> Iterator[Article]:
    """Yield the articles of a section: news from the newest, the others by title."""
    found = [version(context, versions) for versions in context.catalogue.in_section.get(section, ())]
    if section == "news":
        found.sort(key=lambda one: (one.header.date or "", one.slug), reverse=True)
    yield from found


def article_target(context: Context, article: Article) -> str:
    """Return the address of an article."""
    return targets.item(context.tag, article.section, article.slug)


def article_card(context: Context, article: Article) -> Card:
    """Return an article as lists show it."""
    header = article.header
    category = context.catalogue.categories.get(header.category or "")
    return Card(
        _said(context, article, header.title),
        article_target(context, article),
        summary=_said(context, article, header.summary),
        id=article.slug,
        meta=context.say(category.name) if category else None,
        image=picture_view(context.catalogue.pictures, header.image),
        image_alt=_words(header.image_alt, article.tag),
        date=context.date(header.date),
    )


def article_cards(context: Context, section: str) -> tuple[Card, ...]:
    """Return the cards of a section."""
    return tuple(article_card(context, one) for one in section_articles(context, section))


def article_page(context: Context, article: Article, bodies: Bodies) -> ArticlePage:
    """Return an article; `bodies` gives the sanitised HTML of each Markdown file."""
    header = article.header
    latitude, _, longitude = (header.coordinates or "").partition(",")
    unit = context.catalogue.unit_by_code.get(header.unit or "")
    depth = article_target(context, article).count("/")
    return ArticlePage(
        section=article.section,
        slug=article.slug,
        title=_said(context, article, header.title),
        summary=_said(context, article, header.summary),
        body=Body(_text(context, bodies[article.file], "../" * depth), article.tag, _said(context, article, "").mark),
        date=context.date(header.date),
        iso_date=header.date or "",
        modified=context.date(header.modified),
        checked_on=context.date(header.checked),
        category=_category(context, header.category),
        image=picture_view(context.catalogue.pictures, header.image),
        image_alt=_words(header.image_alt, article.tag),
        gallery=tuple(_gallery(context, article)),
        sources=tuple(cited(line) for line in header.sources),
        place_kind=header.kind or "",
        unit=context.organisation_link(unit.id) if unit else None,
        latitude=latitude.strip(),
        longitude=longitude.strip(),
        season=_words(header.season, article.tag),
        getting_there=_words(header.getting_there, article.tag),
        opening=_words(header.opening, article.tag),
        price=_words(header.price, article.tag),
        nearby=_nearby(context, article),
        map=place_map(context, article, article_target(context, article)),
        recordings=recordings(context, f"{article.section}/{article.slug}"),
    )


def _text(context: Context, html: str, prefix: str) -> str:
    return with_targets(with_pictures(html, context.catalogue.pictures, prefix), context.tag, prefix)


def _gallery(context: Context, article: Article) -> Iterator[tuple[PictureView, Passage]]:
    for line in article.header.gallery:
        path, _, words = (part.strip() for part in line.partition("|"))
        shown = picture_view(context.catalogue.pictures, path)
        if shown is not None:
            yield shown, Passage(words, article.tag)


def with_targets(html: str, tag: str, prefix: str) -> str:
    """Return `html` with {procedure}…, {page}… and images/… turned into addresses below `prefix`."""

    def address(match: re.Match[str]) -> str:
        attribute, kind, name = match.groups()
        if kind is None:
            return f'{attribute}="{prefix}{name}'
        if kind == "page":
            section, _, slug = name.partition("/")
            return f'{attribute}="{prefix}{targets.item(tag, section, slug)}'
        return f'{attribute}="{prefix}{targets.item(tag, _SECTIONS[kind], name)}'

    return _PORTAL_LINK.sub(address, html)


def _words(text: str | None, tag: str) -> Passage | None:
    return Passage(text, tag) if text else None


def cited(line: str) -> tuple[str, str]:
    """Return what a source is called and its address; a document is known by its number and has none."""
    name, _, where = (part.strip() for part in line.partition("|"))
    if where.startswith(("http://", "https://")):
        return name, where
    return (name if not where or where in name else f"{name} ({where})"), ""


def _category(context: Context, identifier: str | None) -> Link | None:
    if identifier is None:
        return None
    category = context.catalogue.categories[identifier]
    return Link(context.say(category.name), targets.item(context.tag, "news/categories", identifier))


def _nearby(context: Context, article: Article) -> tuple[Card, ...]:
    if article.section != "tourism" and not article.header.coordinates:
        return ()
    every = {one.slug: (one, article_card(context, one)) for one in section_articles(context, article.section)}
    return neighbours(context, article, every)


def section_lists(context: Context, section: str) -> Iterator[tuple[str, CardList]]:
    """Yield the pages of the list of a section, with their addresses."""
    title = context.say(SECTION_TITLES[section])
    for path, cards, pages in in_pages(targets.listing(context.tag, section), article_cards(context, section)):
        yield path, CardList(title, None, ((None, cards),), pages)


def news_lists(context: Context) -> Iterator[tuple[str, NewsList]]:
    """Yield the lists of news with their addresses: all, each category, each year; long ones in pages."""
    for target, whole in _whole_lists(context):
        for path, items, pages in in_pages(target, whole.items):
            yield path, replace(whole, items=items, pages=pages)


def _whole_lists(context: Context) -> Iterator[tuple[str, NewsList]]:
    articles = list(section_articles(context, "news"))
    categories = tuple(
        Card(context.say(one.name), targets.item(context.tag, "news/categories", one.id), count=count, id=one.id)
        for one in context.catalogue.categories.values()
        if (count := sum(article.header.category == one.id for article in articles))
    )
    years = tuple(
        Card(
            Passage(year, context.written_lang),
            targets.item(context.tag, "news/archive", year),
            count=sum(_year(article) == year for article in articles),
            id=year,
        )
        for year in sorted({_year(article) for article in articles}, reverse=True)
    )

    def listed(title: Passage, chosen: list[Article], current: str) -> NewsList:
        cards = tuple(article_card(context, one) for one in chosen)
        return NewsList(title, cards, categories, years, current, targets.feed(context.tag))

    yield targets.listing(context.tag, "news"), listed(context.say("Tin tức"), articles, "")
    for card in categories:
        yield card.target, listed(card.title, [one for one in articles if one.header.category == card.id], card.id)
    for card in years:
        yield card.target, listed(card.title, [one for one in articles if _year(one) == card.id], card.id)


def _year(article: Article) -> str:
    return (article.header.date or "")[:4]


def news_feed(context: Context, bodies: Bodies, address: str) -> Feed:
    """Return the edition's feed of the newest items; `address` is the portal's own, or empty."""
    dated = [(one.header.date or "", one) for one in section_articles(context, "news")]
    return feed_of(context, bodies, context.say("Tin tức"), dated, _prefix(address, targets.feed(context.tag)))


def agenda_feed(context: Context, bodies: Bodies, address: str) -> Feed:
    """Return the edition's feed of festivals and events, those told of last first."""
    dated = [(told(one), one) for one in section_articles(context, "agenda")]
    dated.sort(key=lambda one: (one[0], one[1].slug), reverse=True)
    title = context.say(SECTION_TITLES["agenda"])
    return feed_of(context, bodies, title, dated, _prefix(address, targets.agenda_feed(context.tag)))


def told(article: Article) -> str:
    """Return the day on which a page was last written or looked at, as far as it says so."""
    return article.header.modified or article.header.date or article.header.checked or ""


def feed_of(
    context: Context, bodies: Bodies, title: Passage, dated: Sequence[tuple[str, Article]], prefix: str
) -> Feed:
    """Return the feed of pages, each with its day, the newest first; links in their texts get `prefix`."""
    entries = tuple(
        FeedEntry(
            title=one.header.title,
            target=article_target(context, one),
            summary=one.header.summary,
            html=_text(context, bodies[one.file], prefix),
            lang=one.tag,
            iso_date=day,
        )
        for day, one in dated[:_FEED_LENGTH]
    )
    updated = max((one.header.modified or day for day, one in dated[:_FEED_LENGTH]), default="1970-01-01")
    return Feed(title.text, entries, updated or "1970-01-01")


def _prefix(address: str, feed: str) -> str:
    return f"{address}/" if address else "../" * feed.count("/")
