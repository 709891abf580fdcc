"""Makes backups that only the office can open, checks each before it counts, and brings one back."""

import os
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyrage

from motcua.forms.durable import sync_folder
from motcua.forms.seal import Sealer

HOURLY, DAILY = 24, 14  # what rotation keeps: nobody who asked to be erased stays longer than 14 days in a backup
_STAMP = "%Y%m%dT%H%M%SZ"
_ENVIRONMENT = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}


class BackupError(Exception):
    """No backup was made or brought back; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is backed up: the data folder, and the database elsewhere where `dsn` names PostgreSQL."""

    data: Path
    dsn: str = ""


def back_up(source: Source, folder: Path, recipients: Sequence[str], now: datetime) -> Path:
    """Write a checked, encrypted backup into `folder`, take away those that are too old, and return its path.

    Raises BackupError, KeysError for recipients that cannot be used, and leaves no half file under a backup's name.
    """
    keys = Sealer(tuple(recipients)).recipients
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"motcua-forms-{now.astimezone(UTC).strftime(_STAMP)}.tar.age"
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=folder) as draft:
        try:
            copy = _dumped(source.dsn, Path(draft)) if source.dsn else _vacuumed(source.data / "forms.db", Path(draft))
            packed = _packed(copy, source.data, Path(draft))
            _sealed(packed, keys, Path(draft) / "sealed")
        except (OSError, sqlite3.Error, subprocess.SubprocessError) as error:
            message = f"backup: {getattr(error, 'stderr', None) or error}"
            raise BackupError(message) from error
        (Path(draft) / "sealed").replace(target)
    sync_folder(folder)
    for old in too_old(sorted(folder.glob("motcua-forms-*.tar.age")), now):
        old.unlink()
    return target


def restore(file: Path, key_lines: Sequence[str], source: Source) -> None:
    """Bring a backup back into an empty data folder (and an empty PostgreSQL database); raises BackupError."""
    if source.data.exists() and any(source.data.iterdir()):
        message = f"{source.data} is not empty: move away what is there first"
        raise BackupError(message)
    identities = [
        pyrage.x25519.Identity.from_str(line.strip()) for line in key_lines if line.startswith("AGE-SECRET-KEY-")
    ]
    source.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=source.data) as draft:
        try:
            with file.open("rb") as sealed, (Path(draft) / "tar").open("wb") as plain:
                pyrage.decrypt_io(sealed, plain, identities)
            with tarfile.open(Path(draft) / "tar") as archive:
                archive.extractall(Path(draft) / "out", filter="data")
            _brought_back(Path(draft) / "out", source)
        except (OSError, sqlite3.Error, tarfile.TarError, pyrage.DecryptError, subprocess.SubprocessError) as error:
            message = f"{file}: {getattr(error, 'stderr', None) or error}"
            raise BackupError(message) from error
    sync_folder(source.data)


def too_old(backups: Sequence[Path], now: datetime) -> list[Path]:
    """Return those that rotation takes away: all but the newest 24 and, for 14 days, the newest of each day."""
    newest_first = sorted(backups, key=_made, reverse=True)
    days: dict[str, Path] = {}
    for one in newest_first:
        if now - _made(one) <= timedelta(days=DAILY):
            days.setdefault(_made(one).strftime("%Y%m%d"), one)
    recent = [one for one in newest_first[:HOURLY] if now - _made(one) <= timedelta(days=DAILY)]
    kept = {newest_first[0], *recent, *days.values()} if newest_first else set()
    return [one for one in newest_first if one not in kept]


def check_copy(file: Path) -> None:
    """Raise BackupError for a database that SQLite finds damaged."""
    with closing(sqlite3.connect(file)) as connection:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    if found != ["ok"]:
        message = f"{file.name}: {'; '.join(found[:3])}"
        raise BackupError(message)


def _made(backup: Path) -> datetime:
    return datetime.strptime(backup.name.removeprefix("motcua-forms-").partition(".")[0], _STAMP).replace(tzinfo=UTC)


def _vacuumed(database: Path, draft: Path) -> Path:
    """Copy the database while others write: one consistent moment, and no page that was erased."""
    if not database.is_file():
        message = f"{database}: there is no database to back up"
        raise BackupError(message)
    copy = draft / "forms.db"
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    check_copy(copy)
    return copy


def _dumped(dsn: str, draft: Path) -> Path:
    copy = draft / "forms.dump"
    words = ["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={copy}"]
    _run(words, dsn)
    _run(["pg_restore", "--list", str(copy)], dsn)  # reads its whole table of contents
    return copy


def _packed(copy: Path, data: Path, draft: Path) -> Path:
    """Put the database, the secret of the status look-up and the sealed uploads into one archive."""
    with tarfile.open(draft / "packed", "w") as archive:
        archive.add(copy, copy.name)
        for name in ("secret", "uploads"):
            if (data / name).exists():
                archive.add(data / name, name)
    return draft / "packed"


def _sealed(packed: Path, recipients: Sequence[str], target: Path) -> None:
    keys = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    with packed.open("rb") as plain, target.open("wb") as sealed:
        target.chmod(0o600)
        pyrage.encrypt_io(plain, sealed, keys)
        sealed.flush()
        os.fsync(sealed.fileno())


def _brought_back(found: Path, source: Source) -> None:
    dump, database = found / "forms.dump", found / "forms.db"
    if source.dsn and dump.is_file():
        _run(
            ["pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname=", str(dump)], source.dsn
        )
    elif database.is_file() and not source.dsn:
        check_copy(database)
    else:
        message = "the backup is of the other kind of database: SQLite and PostgreSQL do not read each other's"
        raise BackupError(message)
    for one in (found / "secret", found / "uploads", database):  # the database last: with it the folder is complete
        if one.exists():
            one.rename(source.data / one.name)


def _run(words: list[str], dsn: str) -> None:
    """Run one of PostgreSQL's programs; the password goes by the environment, where `ps` does not show it."""
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415 - who keeps a file needs no psycopg

    found = conninfo_to_dict(dsn)
    named = {_ENVIRONMENT[name]: str(value) for name, value in found.items() if name in _ENVIRONMENT}
    subprocess.run(words, check=True, env=os.environ | named, capture_output=True, text=True)
