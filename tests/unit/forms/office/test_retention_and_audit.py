"""What is kept no longer than promised is gone, bytes and all; the log of who did what cannot be bent unseen."""

import secrets
from pathlib import Path

import pytest

from motcua.forms.audit import ChainBrokenError, verify
from motcua.forms.retention import RetentionError, erase_due, keep_longer, mark_delivered, request_erasure
from motcua.forms.store import SqliteStore, Store, Submission, Upload

DAY = 86_400_000
NOW = 1_795_000_000_000


def keep(store: Store, sealed: bytes = b"sealed", form: str = "question", uploads: tuple[Upload, ...] = ()) -> str:
    one = Submission(
        key=secrets.token_hex(11),
        form=form,
        config="c",
        edition="vi",
        received_at=NOW,
        sealed=sealed,
        uploads=uploads,
        channels=("mail",),
    )
    return store.add([one])[0].reference


def deliver(store: Store, at: int) -> None:
    for one in store.due(at, 1000):
        store.delivered(one.id, at)


class TestRetention:
    def test_everything_is_gone_on_its_day_and_nothing_before(self, store: Store, tmp_path: Path):
        kept = {form: keep(store, form=form) for form in ("question", "dossier", "forgotten")}
        deliver(store, NOW + DAY)
        assert mark_delivered(store, {"question": 30, "dossier": 180}) == 3
        assert mark_delivered(store, {"question": 1, "dossier": 1}) == 0, "a date stands once it is given"
        for day, left in ((30, 3), (31, 1), (180, 1), (181, 0)):
            erase_due(store, tmp_path, "timer", NOW + day * DAY)
            assert len(store.submissions()) == left, day
        assert all(store.submission(one) is None for one in kept.values())

    def test_no_form_keeps_longer_than_the_law_of_the_house(self, store: Store):
        reference = keep(store)
        deliver(store, NOW)
        mark_delivered(store, {"question": 9999})
        assert store.submission(reference).erase_after == NOW + 180 * DAY

    def test_what_has_not_been_delivered_is_not_erased(self, store: Store, tmp_path: Path):
        reference = keep(store)
        mark_delivered(store, {"question": 1})
        assert erase_due(store, tmp_path, "timer", NOW + 400 * DAY) == 0
        assert store.submission(reference)

    def test_who_asks_to_be_erased_is_after_three_days_and_can_be_told_so(self, store: Store, tmp_path: Path):
        reference = keep(store)
        assert request_erasure(store, reference, "lan", NOW) == NOW + 3 * DAY
        assert erase_due(store, tmp_path, "timer", NOW + 3 * DAY - 1) == 0
        assert erase_due(store, tmp_path, "timer", NOW + 3 * DAY) == 1
        assert [(one.actor, one.act) for one in store.audit_entries()] == [("lan", "erase asked"), ("timer", "erase")]

    def test_asking_never_makes_it_later(self, store: Store):
        reference = keep(store)
        store.mark_erasable(reference, NOW + DAY)
        assert request_erasure(store, reference, "lan", NOW) == NOW + DAY

    def test_a_date_can_be_put_off_but_not_for_ever(self, store: Store):
        reference = keep(store)
        deliver(store, NOW)
        keep_longer(store, reference, NOW + 180 * DAY, "lan", NOW)
        with pytest.raises(RetentionError, match="180 days"):
            keep_longer(store, reference, NOW + 181 * DAY, "lan", NOW)
        assert store.submission(reference).erase_after == NOW + 180 * DAY

    def test_an_unknown_reference_is_said_to_be_unknown(self, store: Store):
        with pytest.raises(RetentionError, match="no such"):
            request_erasure(store, "2222222222", "lan", NOW)

    def test_its_files_go_too_and_no_others(self, store: Store, tmp_path: Path):
        folder = tmp_path / "uploads"
        folder.mkdir()
        for name in ("mine", "other"):
            (folder / name).write_bytes(b"x")
        (tmp_path / "secret").write_bytes(b"x")
        names = ("mine", "../secret", "gone")
        files = tuple(Upload(id=one, sealed_path=one, digest="d", type="t", size=1) for one in names)
        request_erasure(store, keep(store, uploads=files), "lan", NOW)
        assert erase_due(store, folder, "timer", NOW + 3 * DAY) == 1
        assert [one.name for one in folder.iterdir()] == ["other"]
        assert (tmp_path / "secret").exists()

    def test_the_bytes_have_left_the_files_of_the_database(self, tmp_path: Path):
        store = SqliteStore(tmp_path / "forms.db")
        store.migrate()
        marks = [secrets.token_bytes(24) for _ in range(40)]
        references = [keep(store, mark * 300) for mark in marks]  # long ones spill over to pages of their own
        files = lambda: b"".join(one.read_bytes() for one in tmp_path.glob("forms.db*"))  # noqa: E731
        assert all(mark in files() for mark in marks)
        for one in references[:30]:
            request_erasure(store, one, "lan", NOW)
        assert erase_due(store, tmp_path, "timer", NOW + 3 * DAY) == 30
        left = files()
        store.close()
        assert [mark in left for mark in marks] == [False] * 30 + [True] * 10


FORGERIES: dict[str, str] = {
    "changed": "UPDATE audit SET actor = 'an' WHERE id = 3",
    "missing": "DELETE FROM audit WHERE id = 3",
    "exchanged": "UPDATE audit SET id = 9 - id WHERE id IN (4, 5)",
}


class TestAudit:
    @pytest.fixture
    def logged(self, store: Store) -> Store:
        for number in range(6):
            store.audit("lan", f"open {number}", "ABC", NOW + number)
        return store

    def test_a_log_that_nobody_touched_fits(self, logged: Store):
        chain = verify(logged)
        assert (chain.lines, len(chain.head)) == (6, 64)

    def test_an_empty_log_fits(self, store: Store):
        assert verify(store).lines == 0

    @pytest.mark.parametrize("forgery", FORGERIES)
    def test_a_line_that_was_touched_breaks_it(self, logged: Store, forgery: str):
        with logged.transaction() as transaction:
            if forgery == "exchanged":  # in one statement both databases refuse: the key is unique at every moment
                for old, new in ((4, 99), (5, 4), (99, 5)):
                    transaction.execute("UPDATE audit SET id = :new WHERE id = :old", old=old, new=new)
            else:
                transaction.execute(FORGERIES[forgery])
        with pytest.raises(ChainBrokenError, match=r"line [34]"):
            verify(logged)

    def test_an_end_that_was_cut_off_shows_by_the_head_that_was_written_down(self, logged: Store):
        head = verify(logged).head
        logged.audit("lan", "stage done", "ABC", NOW)
        assert verify(logged, head).lines == 7
        with logged.transaction() as transaction:
            transaction.execute("DELETE FROM audit WHERE id >= 5")
        assert verify(logged).lines == 4
        with pytest.raises(ChainBrokenError, match="written down"):
            verify(logged, head)
