"""The toy city's editions, and the pages of each."""

from dataclasses import replace
from pathlib import Path

import pytest

from motcua.catalogue import load_portal
from motcua.languages import Localiser
from motcua.settings import load_settings
from motcua.views import Context, Page, SiteBuilder

CITY = Path(__file__).parents[2] / "golden" / "city"


class Toy:
    """The toy city: its context in an edition that a voice may be given, and its pages there."""

    def __init__(self) -> None:
        self.settings = load_settings(CITY / "pelicanconf.py")
        self.portal = load_portal(self.settings)

    def context(self, tag: str, voice: str) -> Context:
        localiser = self.portal.localisers[tag]
        return Context(self.portal.catalogue, Localiser(replace(localiser.edition, voice=voice), localiser.tables))

    def pages(self, context: Context) -> list[Page]:
        bodies = {one.file: "" for found in self.portal.catalogue.articles.values() for one in found.values()}
        return list(SiteBuilder(context, self.portal.editions, self.settings, bodies).pages())


@pytest.fixture(scope="session")
def toy() -> Toy:
    return Toy()


@pytest.fixture(scope="session")
def speaking(toy: Toy) -> Context:
    return toy.context("vi", "vi")


@pytest.fixture(scope="session")
def pages(toy: Toy, speaking: Context) -> list[Page]:
    return toy.pages(speaking)
