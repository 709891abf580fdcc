"""Plans the pages of all editions before the first is built: what is built together, and from which noted sources."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from motcua.languages import SOURCE_LANGUAGE
from motcua.reuse import Digests, Notes
from motcua.views import (
    Context,
    Editions,
    Page,
    Plan,
    SiteBuilder,
    digests,
    noted,
    noted_bodies,
    signposts,
)

HOME = "index.html"
SIGNPOSTS = ""  # the unit of the pages that belong to no edition
Planned = tuple[tuple[str, Plan], ...]


@dataclass(frozen=True)
class PortalPlan:
    """All units of a portal: the plans of one name in all editions, each with its edition's tag.

    `builders` are those of each edition; the plans' own note in `notes` what they read, and `now` digests it.
    """

    notes: Notes
    builders: Mapping[str, SiteBuilder]
    contexts: Mapping[str, Context]
    editions: Editions
    units: Mapping[str, Planned]
    now: Digests

    def also(self, unit: str) -> list[str]:
        """Return the inputs of a unit that are not read from its sources."""
        return [plan.also for _, plan in self.units[unit]]


def plan(portal: Any, wanted: Container[str] | None = None) -> PortalPlan:
    """Return what there is to build, or of it the units `wanted`; lists before what they list: they take longest."""
    notes = Notes()
    builders = {one.tag: _builder(portal, one.tag) for one in portal.editions}
    noting = {tag: _noting(builder, notes) for tag, builder in builders.items()}
    editions = Editions(
        portal.editions,
        portal.localisers,
        {one.tag: one.level for one in portal.figures},
        {},
        preview=portal.settings.preview,
    )
    found: dict[str, list[tuple[str, Plan]]] = {}
    for tag, builder in noting.items():
        for one in builder.plans():
            if wanted is not None and one.name not in wanted:
                continue
            found.setdefault(one.name, []).append((tag, one))
    first = portal.editions[0].tag
    if wanted is None or SIGNPOSTS in wanted:
        found[SIGNPOSTS] = [(first, Plan(SIGNPOSTS, partial(_signposts, noting[first], editions)))]
    names = sorted(found, key=lambda one: ("/" in one, one != HOME))
    # What a text says as HTML follows from the text: it need not be made to know that it is the same.
    sources = getattr(portal.bodies, "sources", portal.bodies)
    return PortalPlan(
        notes,
        builders,
        {tag: one.context for tag, one in noting.items()},
        editions,
        {name: tuple(found[name]) for name in names},
        digests(portal.catalogue, portal.history, sources, portal.localisers.values()),
    )


def _signposts(builder: SiteBuilder, editions: Editions) -> Iterator[Page]:
    title = builder.context.say(builder.settings.city.name)
    yield from signposts(title, builder.context.tag, filter(editions.is_shown, editions.editions))


def _noting(builder: SiteBuilder, notes: Notes) -> SiteBuilder:
    source = noted(builder.source, notes) if builder.source else None
    bodies = noted_bodies(builder.bodies, notes)
    return replace(builder, context=noted(builder.context, notes), source=source, bodies=bodies)


def _builder(portal: Any, tag: str) -> SiteBuilder:
    context, source = (
        Context(portal.catalogue, portal.localisers[one], portal.history) if one in portal.localisers else None
        for one in (tag, SOURCE_LANGUAGE)
    )
    assert context is not None  # noqa: S101 - every edition has a localiser
    return SiteBuilder(
        context, portal.editions, portal.settings, portal.bodies, portal.figures, portal.declared, source
    )
