"""A toy city that has been built once; each test has a copy of its own to break."""

from pathlib import Path

import pytest

from tests.plugins.city import City, copy_of, toy_city


@pytest.fixture(scope="session")
def built_city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The toy city with its last good output."""
    city = toy_city(tmp_path_factory.mktemp("toy") / "city")
    outcome = city.build()
    assert outcome.status == 0, outcome.said
    return city


@pytest.fixture
def city(built_city: City, tmp_path: Path) -> City:
    """A copy of it, output and all."""
    return copy_of(built_city, tmp_path / "city")
