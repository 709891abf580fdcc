"""Builds routes: places in their order, on the map of the province."""

from collections.abc import Iterator

from motcua.catalogue import Article
from motcua.languages import Passage
from motcua.views.agenda import source_of
from motcua.views.agenda_pages import RouteFacts, Stop
from motcua.views.articles import article_card, article_target, section_articles, version
from motcua.views.context import Context
from motcua.views.maps import Spot, map_view
from motcua.views.nearby import degrees, position, written_distance
from motcua.views.parts import Card


def route_facts(context: Context, article: Article) -> RouteFacts:
    """Return the stops of a route; its length is what a source says, never a sum of straight lines."""
    stops = list(_places(context, article))
    spots = [spot_of(context, one) for one in stops]
    return RouteFacts(
        stops=tuple(_stops(context, stops)),
        map=map_view(context.catalogue.outlines, spots, joined=True),
        distance=Passage(article.header.distance, article.tag) if article.header.distance else None,
        duration=Passage(article.header.duration, article.tag) if article.header.duration else None,
    )


def _places(context: Context, article: Article) -> Iterator[Article]:
    for slug in source_of(context, article).header.places:
        versions = context.catalogue.articles.get(("tourism", slug))
        if versions:
            yield version(context, versions)


def _stops(context: Context, places: list[Article]) -> Iterator[Stop]:
    last = None
    for place in places:
        here = position(context, place)
        unit = context.catalogue.unit_by_code.get(place.header.unit or "")
        latitude, _, longitude = (place.header.coordinates or "").partition(",")
        yield Stop(
            card=article_card(context, place),
            unit=context.say(unit.name) if unit else None,
            getting_there=Passage(place.header.getting_there, place.tag) if place.header.getting_there else None,
            latitude=latitude.strip(),
            longitude=longitude.strip(),
            away=written_distance(context, last, here),
        )
        last = here


def route_cards(context: Context, place: str = "") -> tuple[Card, ...]:
    """Return the cards of all routes, or of those that lead past a place."""
    return tuple(
        article_card(context, one)
        for one in section_articles(context, "routes")
        if not place or place in source_of(context, one).header.places
    )


def spot_of(context: Context, place: Article) -> Spot:
    """Return where a place stands on the map."""
    target, unit = article_target(context, place), place.header.unit or ""
    own = degrees(place)
    return Spot(target, unit=unit, north=own[0], east=own[1]) if own else Spot(target, unit=unit)
