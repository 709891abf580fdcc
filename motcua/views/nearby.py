"""Says what lies near a place, and how far apart two places are as the crow flies."""

import math
from dataclasses import dataclass, replace

from motcua.catalogue import Article
from motcua.languages import Passage, written_number
from motcua.views.context import Context
from motcua.views.drawings import MapView
from motcua.views.maps import Spot, map_view, middle_of
from motcua.views.parts import Card

_MOST = 3
_FARTHEST = 40.0  # kilometres; what lies farther away is no neighbour
_EARTH = 6371.0  # mean radius in kilometres


@dataclass(frozen=True, slots=True)
class Position:
    """Where a place is, in degrees; `exact` where its own position is known, else it is the middle of its unit."""

    north: float
    east: float
    exact: bool


def degrees(article: Article) -> tuple[float, float] | None:
    """Return the position that the page of a place gives, in degrees north and east."""
    north, _, east = (article.header.coordinates or "").partition(",")
    return (float(north), float(east)) if east else None


def position(context: Context, article: Article) -> Position | None:
    """Return where a place is, as well as that is known."""
    own = degrees(article)
    if own is not None:
        return Position(*own, exact=True)
    outline = context.catalogue.outlines.get(article.header.unit or "")
    return Position(*middle_of(outline), exact=False) if outline else None


def kilometres(one: Position, other: Position) -> float:
    """Return the distance along the surface (haversine formula on a sphere; off by 0.5 % at most)."""
    north, other_north = math.radians(one.north), math.radians(other.north)
    across = math.radians(other.east - one.east) / 2
    along = (other_north - north) / 2
    chord = math.sin(along) ** 2 + math.cos(north) * math.cos(other_north) * math.sin(across) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(chord))


def written_distance(context: Context, one: Position | None, other: Position | None) -> Passage | None:
    """Return how far two places are apart, said to be a straight line; None where that cannot be known."""
    if one is None or other is None or not (one.exact and other.exact):
        return None
    distance = kilometres(one, other)
    shown = written_number(round(distance), context.edition) if distance >= 10 else _tenths(distance, context)
    said = context.say("%(km)s km đường chim bay")
    return Passage(said.text % {"km": shown}, said.lang, said.mark)


def _tenths(distance: float, context: Context) -> str:
    return f"{distance:.1f}".replace(".", context.decimal_mark)


def neighbours(context: Context, article: Article, cards: dict[str, tuple[Article, Card]]) -> tuple[Card, ...]:
    """Return the nearest of `cards` (by name, each with its page) to a place, the nearest first.

    Those of the same commune or ward come first where no positions are known, and say so instead of a distance.
    """
    here = position(context, article)
    found = []
    for slug, (other, card) in cards.items():
        there = position(context, other)
        if slug == article.slug or here is None or there is None:
            continue
        away = kilometres(here, there)
        if away <= _FARTHEST:
            found.append((away, slug, replace(card, meta=_how_near(context, article, other))))
    return tuple(card for *_, card in sorted(found, key=lambda one: one[:2])[:_MOST])


def _how_near(context: Context, article: Article, other: Article) -> Passage | None:
    distance = written_distance(context, position(context, article), position(context, other))
    unit = context.catalogue.unit_by_code.get(other.header.unit or "")
    return distance or (context.say(unit.name) if unit else None)


def place_map(context: Context, article: Article, target: str) -> MapView | None:
    """Return where a place is: its commune or ward lit, a dot where its position is known."""
    here = degrees(article)
    spots = [] if here is None else [Spot(target, north=here[0], east=here[1])]
    return map_view(context.catalogue.outlines, spots, article.header.unit or "")
