"""A toy city that has been built once; each test has a copy of its own to break."""

from pathlib import Path

import pytest

from tests.once import made_once
from tests.plugins.city import City, copy_of, toy_city


@pytest.fixture(scope="session")
def built_city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The toy city with its last good output."""
    return City(made_once(tmp_path_factory, "toy", _build) / "city")


def _build(folder: Path) -> None:
    outcome = toy_city(folder / "city").build()
    assert outcome.status == 0, outcome.said


@pytest.fixture
def city(built_city: City, tmp_path: Path) -> City:
    """A copy of it, output and all."""
    return copy_of(built_city, tmp_path / "city")
