"""The toy city as a loaded catalogue, in Vietnamese and English."""

from pathlib import Path

import pytest

from motcua.catalogue import Catalogue, load_catalogue
from motcua.languages import Edition, load_editions, load_messages, make_localisers
from motcua.settings import Settings, load_settings
from motcua.views import Context, SiteBuilder

CITY = Path(__file__).parents[2] / "golden" / "city"


@pytest.fixture(scope="session")
def settings() -> Settings:
    return load_settings(CITY / "pelicanconf.py")


@pytest.fixture(scope="session")
def editions() -> dict[str, Edition]:
    found, findings = load_editions(CITY / "translations" / "languages.yaml")
    assert not findings
    return {one.tag: one for one in found}


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    loading = load_catalogue(
        [(CITY / "procedures_yaml", "procedures_yaml")], (CITY / "content", "content"), ("vi", "en")
    )
    return loading.catalogue


@pytest.fixture(scope="session")
def bodies(catalogue: Catalogue) -> dict[str, str]:
    return {
        one.file: f'<p>{one.slug} <a href="{{procedure}}1.000001">x</a></p>'
        for versions in catalogue.articles.values()
        for one in versions.values()
    }


def _context(tag: str, catalogue: Catalogue, editions: dict[str, Edition]) -> Context:
    messages, findings = load_messages(editions.values(), CITY / "translations", "translations")
    assert not findings
    return Context(catalogue, make_localisers(editions.values(), messages)[tag])


@pytest.fixture(scope="session")
def vi(catalogue: Catalogue, editions: dict[str, Edition]) -> Context:
    return _context("vi", catalogue, editions)


@pytest.fixture(scope="session")
def en(catalogue: Catalogue, editions: dict[str, Edition]) -> Context:
    return _context("en", catalogue, editions)


@pytest.fixture(scope="session")
def site(en: Context, editions: dict[str, Edition], settings: Settings, bodies: dict[str, str]) -> SiteBuilder:
    return SiteBuilder(en, tuple(editions.values()), settings, bodies)
