"""A store of each kind: SQLite in a temporary folder, and Debian's real PostgreSQL server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.forms.store import SqliteStore, Store
from motcua.forms.store.postgres import PostgresStore
from tools.rig.postgres import PostgresServer, server_programs


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server of the tests' own, on a socket in a temporary folder."""
    if server_programs() is None:
        pytest.skip("needs PostgreSQL's server: apt-get install postgresql")
    with PostgresServer() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, ready for use."""
    if request.param == "sqlite":
        made: Store = SqliteStore(tmp_path / "forms.db")
    else:
        made = PostgresStore(request.getfixturevalue("postgres").new_database())
    made.migrate()
    yield made
    made.close()
