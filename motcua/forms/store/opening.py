"""Opens the store that was asked for, brings its tables up to date, and refuses one that could lose something."""

from pathlib import Path

from motcua.forms.store.sqlite import SqliteStore
from motcua.forms.store.store import Store, StoreUnavailableError, StoreUnfitError

FILE = "forms.db"


def open_store(data: Path, dsn: str = "") -> Store:
    """Return the store in the folder `data`, or the PostgreSQL database that `dsn` names; raises StoreUnfitError."""
    try:
        store = _made(data, dsn)
    except OSError as error:
        message = f"{data}: {error.strerror}"
        raise StoreUnfitError(message) from error
    try:
        store.migrate()
        store.check()
    except (StoreUnavailableError, StoreUnfitError) as error:
        store.close()
        message = f"the store cannot be used: {error}"
        raise StoreUnfitError(message) from error
    return store


def _made(data: Path, dsn: str) -> Store:
    if dsn:
        from motcua.forms.store.postgres import PostgresStore  # noqa: PLC0415 - who keeps a file needs no psycopg

        return PostgresStore(dsn)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    return SqliteStore(data / FILE)
