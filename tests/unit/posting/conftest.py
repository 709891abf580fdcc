"""The toy city's procedures as their pages show them, and a workshop with the theme that we ship."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from motcua.catalogue import load_portal
from motcua.languages import Passage
from motcua.posting.blocks import Sheet
from motcua.posting.sheet import Surroundings, posting_sheet
from motcua.posting.typeset import Workshop, workshop
from motcua.posting.words import Speech
from motcua.settings import Settings, load_settings
from motcua.views import Context, Page, SiteBuilder
from motcua.views.pages import OrganisationPage, ProcedurePage

ROOT = Path(__file__).parents[3]
CITY = ROOT / "tests" / "golden" / "city"
PUBLIC = "https://dochoi.example"


@dataclass(frozen=True)
class Toy:
    """One edition of the toy city."""

    settings: Settings
    pages: tuple[Page, ...]
    around: Surroundings

    def page(self, code: str) -> Page:
        return next(one for one in self.pages if isinstance(one.view, ProcedurePage) and one.view.code == code)

    def sheet(self, code: str = "1.000001", **changed: Any) -> Sheet:
        """Return the sheet of a procedure, parts of its view changed."""
        page = self.page(code)
        view = replace(page.view, **changed)
        return posting_sheet(replace(page, view=view), view, self.around)


def toy(tag: str) -> Toy:
    settings = replace(load_settings(CITY / "pelicanconf.py"), public_address=PUBLIC)
    portal = load_portal(settings)
    context = Context(portal.catalogue, portal.localisers[tag])
    bodies = {one.file: "" for versions in portal.catalogue.articles.values() for one in versions.values()}
    builder = SiteBuilder(context, portal.editions, settings, bodies)
    pages = tuple(builder.pages())
    offices = {one.path: one.view for one in pages if isinstance(one.view, OrganisationPage)}
    return Toy(settings, pages, Surroundings(builder.site("0"), Speech(context.localiser), offices))


@pytest.fixture(scope="session")
def city() -> Toy:
    """The Vietnamese edition."""
    return toy("vi")


@pytest.fixture(scope="session")
def shop() -> Iterator[Workshop]:
    with workshop(ROOT / "themes" / "civic", CITY / "content", (), ()) as made:
        yield made


@pytest.fixture
def said():
    """Return all the text of a value made of blocks, in its order, a line break between blocks."""

    def text(value: Any) -> str:
        if isinstance(value, (tuple, list)):
            return "".join(text(one) for one in value)
        if hasattr(value, "lang") and hasattr(value, "look"):
            return str(value.text)
        slots = getattr(value, "__dataclass_fields__", {})
        return "".join(text(getattr(value, name)) for name in slots) + ("\n" if slots else "")

    return text


def vi(text: str) -> Passage:
    """Return a Vietnamese passage."""
    return Passage(text, "vi")
