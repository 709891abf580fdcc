"""Builds the front of tourism and its pages: places, festivals and events, routes."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import get_args

from motcua.catalogue import Article
from motcua.model import PlaceKind
from motcua.settings import Settings
from motcua.views import targets
from motcua.views.agenda import Years, agenda_cards, agenda_facts, agenda_page
from motcua.views.article_pages import ArticlePage, TourismPage
from motcua.views.articles import (
    SECTION_TITLES,
    Bodies,
    agenda_feed,
    article_card,
    article_page,
    article_target,
    section_articles,
    section_lists,
)
from motcua.views.context import Context
from motcua.views.laid import Laid
from motcua.views.maps import map_view
from motcua.views.parts import Link
from motcua.views.routes import route_cards, route_facts, spot_of

TOURISM_SECTIONS = MappingProxyType({"tourism": "place.html", "agenda": "agenda_item.html", "routes": "route.html"})
# A page of this kind is no place: it says what to know before one goes.
_GUIDE = "guide"


def tourism_page(context: Context, years: Years = ()) -> TourismPage:
    """Return the places by kind, in the order of the kinds in the model; those without a kind come last."""
    every = list(section_articles(context, "tourism"))
    places = [one for one in every if one.header.kind != _GUIDE]
    kinds = [kind for kind in (*get_args(PlaceKind), None) if any(one.header.kind == kind for one in places)]
    grouped = [(kind, [one for one in places if one.header.kind == kind]) for kind in kinds]
    agenda = agenda_cards(context, years)
    return TourismPage(
        title=context.say("Du lịch"),
        intro=context.say("Mỗi nơi có đường đi, mùa đẹp, giờ mở cửa và giá vé nếu có nguồn công bố."),
        map=map_view(context.catalogue.outlines, [spot_of(context, one) for _, listed in grouped for one in listed]),
        groups=tuple((kind or "", tuple(article_card(context, one) for one in of_kind)) for kind, of_kind in grouped),
        guides=tuple(article_card(context, one) for one in every if one.header.kind == _GUIDE),
        agenda=agenda,
        agenda_target=targets.listing(context.tag, "agenda") if agenda else "",
        calendar=targets.agenda_calendar(context.tag) if any(one.days for one in agenda) else "",
        routes=route_cards(context),
    )


def tourism_article(context: Context, article: Article, bodies: Bodies, years: Years) -> ArticlePage:
    """Return the page of a place, a festival or event, or a route."""
    view = article_page(context, article, bodies)
    if article.section == "agenda":
        return replace(view, agenda=agenda_facts(context, article, years))
    if article.section == "routes":
        route = route_facts(context, article)
        return replace(view, route=route, map=route.map)
    happens = agenda_cards(context, years, article.slug)
    return replace(view, happens_here=happens, routes=route_cards(context, article.slug))


def tourism_pages(context: Context, bodies: Bodies, settings: Settings) -> Iterator[Laid]:
    """Yield the front of tourism, the lists of festivals and events and of routes, and the pages of all of these."""
    tag, years = context.tag, settings.years
    front = tourism_page(context, years)
    yield Laid(targets.listing(tag, "tourism"), "tourism.html", front.title, front, (), front.intro.text)
    crumb = _crumb(context, "tourism")
    if front.agenda:
        listed = agenda_page(context, years)
        yield Laid(targets.listing(tag, "agenda"), "agenda.html", listed.title, listed, (crumb,), listed.intro.text)
        yield Laid(targets.agenda_feed(tag), "feed.xml", listed.title, agenda_feed(context, bodies, settings.siteurl))
    if front.routes:
        for target, routes in section_lists(context, "routes"):
            yield Laid(target, "cards.html", routes.title, routes, (crumb,))
    for section, template in TOURISM_SECTIONS.items():
        crumbs = (crumb,) if section == "tourism" else (crumb, _crumb(context, section))
        for article in section_articles(context, section):
            view = tourism_article(context, article, bodies, years)
            yield Laid(article_target(context, article), template, view.title, view, crumbs, view.summary.text)


def _crumb(context: Context, section: str) -> Link:
    return Link(context.say(SECTION_TITLES[section]), targets.listing(context.tag, section))
