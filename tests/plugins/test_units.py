"""A page is built anew whenever something that it says has changed, and hardly more often."""

import os

import pytest

from motcua.reuse import Notebook
from plugins.pages.units import Made
from tests.golden_city import GOLDEN_CITY
from tests.plugins.portals import Portal, build, missed, missed_after_changes, portal_of, texts_of

CHANGES = int(os.environ.get("MOTCUA_CHANGES", "60"))


@pytest.fixture(scope="module")
def city() -> Portal:
    return portal_of(GOLDEN_CITY / "pelicanconf.py")


@pytest.fixture(scope="module")
def built(city: Portal) -> tuple[Notebook, dict[str, Made]]:
    notebook, made = build(city)
    city.texts = texts_of(made)
    return notebook, made


@pytest.mark.parametrize("seed", range(CHANGES))
def test_no_unit_is_taken_over_that_would_be_made_otherwise(
    seed: int, city: Portal, built: tuple[Notebook, dict[str, Made]]
) -> None:
    notebook, made = built
    wrong, _, done = missed_after_changes(notebook, made, city, seed)
    assert wrong == [], done


def test_when_nothing_has_changed_every_unit_is_taken_over(
    city: Portal, built: tuple[Notebook, dict[str, Made]]
) -> None:
    notebook, made = built
    assert missed(notebook, made, city) == ([], len(made))
