"""A backup is whole, closed to all but the office, and comes back as it was."""

import os
import secrets
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from motcua.forms.backup import BackupError, Source, back_up, restore, too_old
from motcua.forms.seal import KeysError, key_file
from motcua.forms.store import SqliteStore, Store, Submission
from motcua.forms.store.postgres import PostgresStore

NOW = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)


def keep(store: Store, count: int) -> set[str]:
    batch = [
        Submission(
            key=secrets.token_hex(11), form="f", config="c", edition="vi", received_at=1, sealed=b"planted words"
        )
        for _ in range(count)
    ]
    return {one.reference for one in store.add(batch)}


@pytest.fixture
def keys() -> tuple[list[str], tuple[str, str]]:
    """The lines of the office's key file, and the public keys of office and safe."""
    text, public = key_file()
    return text.splitlines(), (public, key_file()[1])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "uploads").mkdir(parents=True)
    (folder / "uploads" / "one").write_bytes(b"sealed file")
    (folder / "secret").write_bytes(b"s" * 32)
    return folder


class TestBackup:
    def test_comes_back_as_it_was(self, data: Path, tmp_path: Path, keys):
        lines, public = keys
        store = SqliteStore(data / "forms.db")
        store.migrate()
        acknowledged = keep(store, 300)
        made = back_up(Source(data), tmp_path / "backups", public, NOW)
        keep(store, 1)
        store.close()
        restore(made, lines, Source(tmp_path / "new"))
        again = SqliteStore(tmp_path / "new" / "forms.db")
        assert {one.reference for one in again.submissions(limit=1000)} == acknowledged
        again.close()
        assert (tmp_path / "new" / "secret").read_bytes() == b"s" * 32
        assert (tmp_path / "new" / "uploads" / "one").read_bytes() == b"sealed file"
        assert sorted(one.name for one in (tmp_path / "new").iterdir()) == ["forms.db", "secret", "uploads"]

    def test_holds_everything_acknowledged_before_it_while_posts_come_in(self, data: Path, tmp_path: Path, keys):
        lines, public = keys
        store = SqliteStore(data / "forms.db")
        store.migrate()
        acknowledged = keep(store, 50)
        stop = threading.Event()

        def post() -> None:
            while not stop.is_set():
                keep(store, 1)

        thread = threading.Thread(target=post)
        thread.start()
        try:
            made = back_up(Source(data), tmp_path / "backups", public, NOW)
        finally:
            stop.set()
            thread.join()
            store.close()
        restore(made, lines, Source(tmp_path / "new"))
        again = SqliteStore(tmp_path / "new" / "forms.db")
        assert {one.reference for one in again.submissions(limit=100_000)} >= acknowledged
        again.close()

    @pytest.mark.skipif(shutil.which("pg_dump") is None, reason="needs PostgreSQL's programs: run `make test`")
    def test_of_postgresql_comes_back_too(self, postgres, data: Path, tmp_path: Path, keys):
        lines, public = keys
        old, new = postgres.new_database(), postgres.new_database()
        store = PostgresStore(old)
        store.migrate()
        acknowledged = keep(store, 100)
        store.close()
        made = back_up(Source(data, old), tmp_path / "backups", public, NOW)
        restore(made, lines, Source(tmp_path / "new", new))
        again = PostgresStore(new)
        again.check()
        assert {one.reference for one in again.submissions(limit=1000)} == acknowledged
        again.close()

    def test_opens_for_the_office_alone(self, data: Path, tmp_path: Path, keys):
        store = SqliteStore(data / "forms.db")
        store.migrate()
        keep(store, 5)
        store.close()
        made = back_up(Source(data), tmp_path / "backups", keys[1], NOW)
        assert b"planted words" not in made.read_bytes()
        assert made.stat().st_mode & 0o077 == 0
        with pytest.raises(BackupError):
            restore(made, key_file()[0].splitlines(), Source(tmp_path / "new"))
        assert list((tmp_path / "new").iterdir()) == []

    def test_of_a_damaged_database_is_none(self, data: Path, tmp_path: Path, keys):
        store = SqliteStore(data / "forms.db")
        store.migrate()
        keep(store, 500)
        store.tidy()
        store.close()
        content = bytearray((data / "forms.db").read_bytes())
        content[8192 : len(content) // 2] = os.urandom(len(content) // 2 - 8192)
        (data / "forms.db").write_bytes(content)
        with pytest.raises(BackupError):
            back_up(Source(data), tmp_path / "backups", keys[1], NOW)
        assert list((tmp_path / "backups").iterdir()) == []

    def test_needs_two_keys(self, data: Path, tmp_path: Path, keys):
        with pytest.raises(KeysError):
            back_up(Source(data), tmp_path / "backups", keys[1][:1], NOW)

    def test_is_not_laid_over_what_is_there(self, data: Path, tmp_path: Path, keys):
        store = SqliteStore(data / "forms.db")
        store.migrate()
        store.close()
        made = back_up(Source(data), tmp_path / "backups", keys[1], NOW)
        with pytest.raises(BackupError, match="not empty"):
            restore(made, keys[0], Source(data))

    def test_a_cut_or_changed_one_is_refused(self, data: Path, tmp_path: Path, keys):
        store = SqliteStore(data / "forms.db")
        store.migrate()
        store.close()
        made = back_up(Source(data), tmp_path / "backups", keys[1], NOW)
        whole = made.read_bytes()
        for number, broken in enumerate((whole[:-100], whole[: len(whole) // 2], whole[:-5] + b"xxxxx")):
            made.write_bytes(broken)
            with pytest.raises(BackupError):
                restore(made, keys[0], Source(tmp_path / f"new{number}"))
            assert list((tmp_path / f"new{number}").iterdir()) == []


class TestRotation:
    def backups(self, *hours: float) -> list[Path]:
        return [Path(f"motcua-forms-{NOW - timedelta(hours=one):%Y%m%dT%H%M%SZ}.tar.age") for one in hours]

    def test_keeps_a_day_of_hours_and_two_weeks_of_days(self):
        hourly = self.backups(*range(24 * 20))
        left = set(hourly) - set(too_old(hourly, NOW))
        assert set(hourly[:24]) <= left
        assert len(left) == 24 + 13
        assert not [one for one in hourly[24 * 14 + 1 :] if one in left], "older than 14 days"

    def test_never_takes_the_last_one(self):
        (old,) = self.backups(24 * 400)
        assert too_old([old], NOW) == []
