"""Builds the pages of border gates: a map with a table, and one page for each gate."""

from collections.abc import Iterable

from motcua.languages import SOURCE_LANGUAGE
from motcua.model import Gate, GateHours
from motcua.views import targets
from motcua.views.articles import article_card, cited, version
from motcua.views.business_pages import GatePage, GatesPage, GateView, HoursView
from motcua.views.context import Context
from motcua.views.drawings import MapView
from motcua.views.maps import Spot, map_view
from motcua.views.parts import Card, Link, Stated


def gate_target(context: Context, gate: Gate) -> str:
    """Return the address of a gate."""
    return targets.item(context.tag, targets.GATES, gate.id)


def gates_page(context: Context) -> GatesPage:
    """Return all gates, in the order that the registry gives."""
    return GatesPage(
        title=context.say("Cửa khẩu"),
        intro=context.say("Cửa khẩu, lối thông quan của tỉnh: loại, phía đối diện, ai và hàng gì được qua, giờ mở."),
        gates=gate_views(context),
        map=gates_map(context),
        files=targets.GATE_FILES,
    )


def gate_views(context: Context) -> tuple[GateView, ...]:
    """Return every gate as lists show it."""
    return tuple(gate_view(context, one) for one in context.catalogue.gates.values())


def gates_map(context: Context) -> MapView | None:
    """Return the gates on the map, numbered in their order."""
    return map_view(context.catalogue.outlines, (_spot(context, one) for one in context.catalogue.gates.values()))


def gate_view(context: Context, gate: Gate) -> GateView:
    """Return a gate as lists show it."""
    whole = context.catalogue.gates.get(gate.part_of or "")
    unit = context.catalogue.unit_by_code.get(gate.unit or "")
    return GateView(
        id=gate.id,
        title=context.say(gate.name),
        target=gate_target(context, gate),
        kind=gate.kind,
        transport=gate.transport,
        crossings=_stated(gate.crossings),
        opposite=context.maybe(gate.opposite),
        part_of=Link(context.say(whole.name), gate_target(context, whole)) if whole else None,
        summary=context.maybe(gate.summary),
        unit=context.organisation_link(unit.id) if unit else None,
        hours=_hours(context, gate),
    )


def _stated(words: tuple[str, ...] | str) -> Stated[str]:
    return Stated((), "not_published") if isinstance(words, str) else Stated(words, "given")


def _hours(context: Context, gate: Gate) -> Stated[HoursView]:
    if isinstance(gate.hours, str):
        return Stated((), "not_published")
    return Stated(tuple(_hours_view(context, one) for one in gate.hours), "given")


def _hours_view(context: Context, one: GateHours) -> HoursView:
    return HoursView(
        crossing=one.crossing,
        opens=one.opens,
        closes=one.closes,
        days=context.maybe(one.days),
        valid_from=context.date(one.valid_from),
        valid_until=context.date(one.valid_until),
        note=context.maybe(one.note),
        source=cited(one.source),
        checked_on=context.date(one.checked_on),
    )


def gate_page(context: Context, gate: Gate) -> GatePage:
    """Return the page of a gate."""
    catalogue = context.catalogue
    latitude, _, longitude = (gate.position or "").partition(",")
    below = [one for one in catalogue.gates.values() if one.part_of == gate.id]
    return GatePage(
        gate=gate_view(context, gate),
        latitude=latitude.strip(),
        longitude=longitude.strip(),
        passages=tuple(Link(context.say(one.name), gate_target(context, one)) for one in below),
        offices=tuple(context.office(one) for one in gate.offices),
        procedures=procedure_links(context, gate.procedures),
        legal=context.legal(gate.legal),
        articles=_articles(context, gate.pages),
        sources=tuple(cited(line) for line in gate.sources),
        checked_on=context.date(gate.checked_on),
        map=map_view(catalogue.outlines, [_spot(context, gate)], gate.unit or ""),
    )


def procedure_links(context: Context, codes: Iterable[str]) -> tuple[Link, ...]:
    """Return the links to procedures, each once: two old codes may lead to one."""
    procedures = context.catalogue.procedures
    return tuple(dict.fromkeys(context.procedure_link(procedures[code]) for code in codes if code in procedures))


def _articles(context: Context, pages: Iterable[str]) -> tuple[Card, ...]:
    """Return the cards of pages that are published at least in Vietnamese."""
    named = (one.partition("/") for one in pages)
    found = (context.catalogue.articles.get((section, slug)) for section, _, slug in named)
    return tuple(article_card(context, version(context, one)) for one in found if one and SOURCE_LANGUAGE in one)


def _spot(context: Context, gate: Gate) -> Spot:
    north, _, east = (gate.position or "").partition(",")
    if not east:
        return Spot(gate_target(context, gate), unit=gate.unit or "")
    return Spot(gate_target(context, gate), unit=gate.unit or "", north=float(north), east=float(east))
