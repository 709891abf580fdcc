"""The store for several machines: PostgreSQL through psycopg, behind the same interface as SQLite."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from motcua.forms.reference import new_reference
from motcua.forms.store.numbered import migrations
from motcua.forms.store.records import Transaction
from motcua.forms.store.sql_store import SqlStore
from motcua.forms.store.store import StoreUnavailableError, StoreUnfitError

_WAIT_SECONDS = 1.5
_MOST_CONNECTIONS = 8
# A server that hangs must not hold residents; one that forgets commits must not be used at all (see check).
_OPTIONS = "-c statement_timeout=5000 -c lock_timeout=1500 -c idle_in_transaction_session_timeout=10000"
_NAMED = re.compile(r"(?<!:):([a-z]\w*)")
_SAFE_COMMITS = {"on", "remote_apply", "remote_write"}


class PostgresStore(SqlStore):
    """Keeps submissions in the database that the connection string `dsn` names."""

    def __init__(self, dsn: str, draw: Callable[[], str] = new_reference) -> None:
        super().__init__(draw)
        self._pool = ConnectionPool(
            dsn,
            kwargs={"autocommit": True, "connect_timeout": 2, "options": _OPTIONS, "application_name": "motcua"},
            min_size=1,
            max_size=_MOST_CONNECTIONS,
            timeout=_WAIT_SECONDS,
            reconnect_timeout=_WAIT_SECONDS,  # then ask anew: a server that is back is found at once
            check=ConnectionPool.check_connection,
            open=True,
        )

    def migrate(self) -> None:
        with self.transaction() as transaction:
            transaction.alone("migrate")
            transaction.execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)")
            rows: list[Any] = transaction.execute("SELECT coalesce(max(number), 0) FROM migration")
            for number, statements in migrations("postgres", rows[0][0]):
                for statement in statements:
                    transaction.execute(statement)
                transaction.execute("INSERT INTO migration (number) VALUES (:number)", number=number)

    def check(self) -> None:
        try:
            with self.reading() as transaction:
                settings = {name: _setting(transaction, name) for name in ("fsync", "synchronous_commit")}
            self.ping()
        except StoreUnavailableError as error:
            message = f"the PostgreSQL server cannot be used: {error}"
            raise StoreUnfitError(message) from error
        if settings["fsync"] != "on" or settings["synchronous_commit"] not in _SAFE_COMMITS:
            message = (
                f"PostgreSQL runs with fsync {settings['fsync']} and synchronous_commit"
                f" {settings['synchronous_commit']}; both must be on, or a power cut would lose what residents were"
                " told is kept"
            )
            raise StoreUnfitError(message)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        try:
            with self._pool.connection() as connection, connection.transaction():
                yield _Statements(connection)
        except (psycopg.Error, PoolTimeout) as error:
            raise StoreUnavailableError(str(error)) from error

    reading = transaction  # readers never wait for writers here

    def tidy(self) -> None:
        """Let PostgreSQL use the room of erased rows again."""
        try:
            with self._pool.connection() as connection:
                connection.execute("VACUUM submission, outbox, upload, booking")
        except (psycopg.Error, PoolTimeout) as error:
            raise StoreUnavailableError(str(error)) from error

    def close(self) -> None:
        self._pool.close()


class _Statements:
    """An open transaction of PostgreSQL."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    def execute(self, statement: str, /, **values: object) -> list[tuple[object, ...]]:
        """Run one statement."""
        words = _NAMED.sub(r"%(\1)s", statement)
        cursor = self._connection.execute(words.encode(), values)
        return cursor.fetchall() if cursor.description else []

    def alone(self, name: str) -> None:
        """Hold a lock of this name until the transaction ends."""
        self._connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"motcua {name}"])


def _setting(transaction: Transaction, name: str) -> str:
    rows: list[Any] = transaction.execute("SELECT current_setting(:name)", name=name)
    return str(rows[0][0])
