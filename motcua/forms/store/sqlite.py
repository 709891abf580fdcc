"""The embedded store: one SQLite file in the data folder, in WAL mode, synced at every commit."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from motcua.forms.reference import new_reference
from motcua.forms.store.numbered import migrations
from motcua.forms.store.records import Transaction
from motcua.forms.store.sql_store import SqlStore
from motcua.forms.store.store import StoreUnavailableError, StoreUnfitError

# A minute's wait for a lock would hold every resident; who holds one for longer than this is an accident.
_BUSY_SECONDS = 1.0
_FULL = 2  # of PRAGMA synchronous
_LEAST = (3, 37)  # STRICT tables; RETURNING came before


class SqliteStore(SqlStore):
    """Keeps submissions in `file`, whose folder must exist; connections are opened as threads need them."""

    def __init__(self, file: Path, draw: Callable[[], str] = new_reference) -> None:
        super().__init__(draw)
        self.file = file
        self._free: deque[sqlite3.Connection] = deque()

    def migrate(self) -> None:
        with self._lent() as connection, _transaction(connection, "EXCLUSIVE"):
            ((done,),) = connection.execute("PRAGMA user_version").fetchall()
            for number, statements in migrations("sqlite", done):
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")

    def check(self) -> None:
        if sqlite3.sqlite_version_info < _LEAST:
            message = f"SQLite {sqlite3.sqlite_version} is too old: it must be {'.'.join(map(str, _LEAST))} or later"
            raise StoreUnfitError(message)
        with self._lent() as connection:
            ((journal,),) = connection.execute("PRAGMA journal_mode").fetchall()
            ((synchronous,),) = connection.execute("PRAGMA synchronous").fetchall()
        if journal != "wal" or synchronous != _FULL:
            message = (
                f"{self.file}: journal_mode is {journal} and synchronous {synchronous}; they must be wal and {_FULL}"
                " (FULL), or a power cut would lose what residents were told is kept"
            )
            raise StoreUnfitError(message)
        try:
            self.ping()
        except StoreUnavailableError as error:
            message = f"{self.file} cannot be written: {error}"
            raise StoreUnfitError(message) from error

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        with self._lent() as connection, _transaction(connection, "IMMEDIATE"):
            yield _Statements(connection)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        with self._lent() as connection, _transaction(connection, "DEFERRED"):
            yield _Statements(connection)

    def tidy(self) -> None:
        """Move the log into the file and cut it off: secure_delete has written zeros over what was erased."""
        with self._lent() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        while self._free:
            self._free.pop().close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection to one thread at a time; one that has met an error is not used again."""
        connection = None
        try:
            connection = self._connection()
            yield connection
        except sqlite3.Error as error:
            if connection:
                connection.close()
            raise StoreUnavailableError(str(error)) from error
        self._free.append(connection)

    def _connection(self) -> sqlite3.Connection:
        with suppress(IndexError):
            return self._free.pop()
        connection = sqlite3.connect(self.file, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = wal").fetchall()
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON").fetchall()
        except sqlite3.Error:
            connection.close()
            raise
        return connection


class _Statements:
    """An open transaction of SQLite; BEGIN IMMEDIATE has made it the only one that writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, /, **values: object) -> list[tuple[object, ...]]:
        """Run one statement."""
        return self._connection.execute(statement, values).fetchall()

    def alone(self, name: str) -> None:
        """Do nothing: a transaction that writes is alone already."""


@contextmanager
def _transaction(connection: sqlite3.Connection, kind: str) -> Iterator[None]:
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled it back already
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise
