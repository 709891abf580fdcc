"""Plans the pages of all editions before the first is written: each says what there is of it in the others."""

from typing import Any

import motcua
from motcua.languages import SOURCE_LANGUAGE
from motcua.views import Context, Editions, Page, SiteBuilder, SiteView, by_address, signposts


def plan(portal: Any) -> dict[str, tuple[list[Page], SiteView]]:
    """Return the pages of each edition, and what stands on all of them, by the edition's tag."""
    builders = {one.tag: _builder(portal, one.tag) for one in portal.editions}
    pages = {tag: list(builder.pages()) for tag, builder in builders.items()}
    editions = Editions(
        portal.editions,
        portal.localisers,
        {one.tag: one.level for one in portal.figures},
        {tag: by_address(listed) for tag, listed in pages.items()},
        preview=portal.settings.preview,
    )
    joined = {tag: editions.joined(listed) for tag, listed in pages.items()}
    first = portal.editions[0].tag
    title = builders[first].context.say(portal.settings.city.name)
    joined[first] += signposts(title, first, filter(editions.is_shown, portal.editions))
    return {tag: (listed, builders[tag].site(motcua.__version__)) for tag, listed in joined.items()}


def _builder(portal: Any, tag: str) -> SiteBuilder:
    context, source = (
        Context(portal.catalogue, portal.localisers[one], portal.history) if one in portal.localisers else None
        for one in (tag, SOURCE_LANGUAGE)
    )
    assert context is not None  # noqa: S101 - every edition has a localiser
    return SiteBuilder(
        context, portal.editions, portal.settings, portal.bodies, portal.figures, portal.declared, source
    )
