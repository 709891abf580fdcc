"""In the shipped portal whoever types the name of a procedure finds that procedure first, with marks or without."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from motcua.catalogue import Catalogue, load_catalogue
from motcua.languages import fold

FIRST = "async (query) => (await window.portalSearch(query, {limit: 1})).results.map((one) => one.id)[0]"


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    """The shipped procedures."""
    return load_catalogue([(root / "procedures_yaml", "procedures_yaml")]).catalogue


@pytest.mark.parametrize("typed", [str, fold], ids=["with marks", "without marks"])
def test_a_procedure_is_first_for_its_own_name(page: Page, portal_url: str, catalogue: Catalogue, typed) -> None:
    page.goto(f"{portal_url}/vi/search/index.html")
    page.wait_for_function("window.portalSearch")
    wrong = {
        entry.title: found
        for entry in catalogue.procedures.values()
        if (found := page.evaluate(FIRST, typed(entry.title))) != entry.procedure.code
    }
    assert wrong == {}
