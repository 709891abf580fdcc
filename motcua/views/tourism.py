"""Builds the front of tourism: all places on one map, and by kind."""

from typing import get_args

from motcua.catalogue import Article
from motcua.model import PlaceKind
from motcua.views.article_pages import TourismPage
from motcua.views.articles import article_card, article_target, section_articles
from motcua.views.context import Context
from motcua.views.maps import Spot, map_view


def tourism_page(context: Context) -> TourismPage:
    """Return the places by kind, in the order of the kinds in the model; those without a kind come last."""
    places = list(section_articles(context, "tourism"))
    kinds = [kind for kind in (*get_args(PlaceKind), None) if any(one.header.kind == kind for one in places)]
    grouped = [(kind, [one for one in places if one.header.kind == kind]) for kind in kinds]
    spots = [spot_of(context, one) for _, of_kind in grouped for one in of_kind]
    return TourismPage(
        title=context.say("Du lịch"),
        intro=context.say("Mỗi nơi có đường đi, mùa đẹp, giờ mở cửa và giá vé nếu có nguồn công bố."),
        map=map_view(context.catalogue.outlines, spots),
        groups=tuple((kind or "", tuple(article_card(context, one) for one in of_kind)) for kind, of_kind in grouped),
    )


def spot_of(context: Context, place: Article) -> Spot:
    """Return where a place stands on the map."""
    north, _, east = (place.header.coordinates or "").partition(",")
    target = article_target(context, place)
    if not east:
        return Spot(target, unit=place.header.unit or "")
    return Spot(target, unit=place.header.unit or "", north=float(north), east=float(east))
