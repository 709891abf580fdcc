"""The contract of the store, the same for SQLite and PostgreSQL."""

import hashlib
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from motcua.forms.reference import is_reference, new_reference
from motcua.forms.store import (
    FIRST_DIGEST,
    RefusedError,
    SqliteStore,
    Store,
    StoreUnavailableError,
    StoreUnfitError,
    Submission,
    Upload,
    audit_digest,
)
from motcua.forms.store.postgres import PostgresStore
from motcua.forms.tokens import new_key


def a_submission(**changes) -> Submission:
    made = Submission(key=new_key(), form="question", config="c1", edition="vi", received_at=1000, sealed=b"sealed")
    return replace(made, **changes)


def test_what_was_added_is_there_with_a_reference_and_an_outbox_row_for_each_channel(store: Store):
    (kept,) = store.add([a_submission(flags=("fast", "again"), channels=("inbox", "mail"))])
    held = store.submission(kept.reference)
    assert is_reference(kept.reference)
    assert held.sealed == b"sealed"
    assert held.flags == ("fast", "again")
    assert (held.stage, held.delivered_at, held.erase_after) == ("received", None, None)
    assert [one.channel for one in store.due(1000, 10)] == ["inbox", "mail"]


def test_a_key_that_is_known_gives_its_first_reference_and_no_second_row(store: Store):
    one = a_submission()
    (first,) = store.add([one])
    within, again = store.add([a_submission(), replace(one, sealed=b"other")])
    assert again.reference == first.reference
    assert (first.again, within.again, again.again) == (False, False, True)
    assert store.submission(first.reference).sealed == b"sealed"
    assert len(store.submissions()) == 2
    assert store.waiting().rows == 2


def test_the_same_key_twice_in_one_batch_is_one_submission(store: Store):
    one = a_submission()
    first, second = store.add([one, one])
    assert first.reference == second.reference
    assert len(store.submissions()) == 1


def test_the_results_stand_in_the_order_of_the_batch(store: Store):
    batch = [a_submission(sealed=bytes([number])) for number in range(20)]
    references = [one.reference for one in store.add(batch)]
    assert [store.submission(one).sealed for one in references] == [one.sealed for one in batch]


def test_a_reference_that_is_taken_or_was_erased_is_drawn_again(store: Store):
    taken, erased, free = (new_reference() for _ in range(3))
    drawn = iter([taken, erased, taken, erased, free])
    store._draw = lambda: next(drawn)
    store.add([a_submission(), a_submission()])
    store.erase(erased, "test", 1)
    (kept,) = store.add([a_submission()])
    assert kept.reference == free


def test_keys_raced_from_many_threads_give_one_reference(store: Store):
    keys = [new_key() for _ in range(5)]
    given: list[tuple[str, str]] = []

    def post() -> None:
        batch = [a_submission(key=key) for key in keys]
        given.extend((key, one.reference) for key, one in zip(keys, store.add(batch), strict=True))

    threads = [threading.Thread(target=post) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(given) == 30
    assert len(set(given)) == 5
    assert len(store.submissions()) == 5


def test_a_refusal_takes_back_its_own_submission_alone(store: Store):
    def refuse(transaction, reference):
        transaction.execute(
            "INSERT INTO booking (ref, form, counter, starts_at, number) VALUES (:ref, 'f', 'c', 1, 1)", ref=reference
        )
        raise RefusedError("Hết chỗ", "time")  # noqa: EM101, TRY003 - a message id

    before, refused, after = store.add([a_submission(), a_submission(also=refuse), a_submission()])
    assert isinstance(refused, RefusedError)
    assert {one.reference for one in store.submissions()} == {before.reference, after.reference}
    with store.transaction() as transaction:
        assert transaction.execute("SELECT count(*) FROM booking") == [(0,)]


def test_what_runs_with_a_submission_runs_once_for_its_key(store: Store):
    ran = []
    one = a_submission(also=lambda _, reference: ran.append(reference))
    store.add([one])
    store.add([one])
    assert len(ran) == 1


def test_an_error_takes_the_whole_transaction_back(store: Store):
    def fail(transaction, reference):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.add([a_submission(), a_submission(also=fail)])
    assert store.submissions() == []
    assert store.waiting().rows == 0
    store.ping()


def test_the_status_needs_the_tag_of_the_reference(store: Store):
    (kept,) = store.add([a_submission(tag=lambda reference: hashlib.sha256(reference.encode()).digest())])
    (untagged,) = store.add([a_submission()])
    right = hashlib.sha256(kept.reference.encode()).digest()
    assert store.status(kept.reference, right).stage == "received"
    assert store.status(kept.reference, bytes(32)) is None
    assert store.status("unknown", right) is None
    assert store.status(untagged.reference, bytes(32)) is None


def test_submissions_are_listed_newest_first_page_by_page(store: Store):
    stored = store.add([a_submission(received_at=at, form="a" if at % 2 else "b") for at in range(10)])
    newest = [one.reference for one in stored][::-1]
    first = store.submissions(limit=4)
    second = store.submissions(limit=10, after=first[-1].reference)
    assert [one.reference for one in (*first, *second)] == newest
    assert [one.received_at for one in store.submissions(form="a")] == [9, 7, 5, 3, 1]


def test_a_stage_is_moved_to_and_logged(store: Store):
    (kept,) = store.add([a_submission()])
    assert store.set_stage(kept.reference, "in_work", "lan", 2000)
    assert not store.set_stage("unknown", "done", "lan", 2000)
    assert store.submission(kept.reference).stage == "in_work"
    assert [one.reference for one in store.submissions(stage="in_work")] == [kept.reference]
    assert [(one.actor, one.act, one.reference) for one in store.audit_entries()] == [
        ("lan", "stage in_work", kept.reference)
    ]


def test_a_delivery_is_taken_by_one_put_off_and_closes_its_submission_with_the_last(store: Store):
    (kept,) = store.add([a_submission(channels=("mail", "folder"))])
    mail, folder = store.due(1000, 10)
    assert store.claim(mail, 5000)
    assert not store.claim(mail, 6000)
    assert [one.id for one in store.due(1000, 10)] == [folder.id]
    store.failed(mail.id, 9000, "no answer")
    (later,) = [one for one in store.due(9000, 10) if one.id == mail.id]
    assert (later.tries, later.last) == (1, "no answer")
    store.delivered(folder.id, 9500)
    assert store.submission(kept.reference).delivered_at is None
    assert store.waiting().rows == 1
    assert store.waiting().oldest == 1000
    store.delivered(mail.id, 9600)
    assert store.submission(kept.reference).delivered_at == 9600
    assert store.due(99999, 10) == []
    assert store.waiting().rows == 0


def test_erasing_takes_two_steps_and_leaves_a_tombstone(store: Store):
    upload = Upload(id="u1", sealed_path="u1.age", digest="d", type="application/pdf", size=3)
    (kept,) = store.add([a_submission(uploads=(upload,))])
    assert [one.scan for one in store.uploads(reference=kept.reference)] == ["pending"]
    store.set_scan("u1", "clean")
    assert store.uploads(scan="pending") == []
    assert store.erasable(10**15) == []
    store.mark_erasable(kept.reference, 5000)
    assert store.erasable(4999) == []
    assert store.erasable(5000) == [kept.reference]
    assert store.erase(kept.reference, "retention", 5000)
    assert not store.erase(kept.reference, "retention", 5000)
    assert store.submission(kept.reference) is None
    assert store.uploads() == []
    assert store.due(10**15, 10) == []
    with store.transaction() as transaction:
        ((form, digest),) = transaction.execute("SELECT form, digest FROM tombstone")
    assert form == "question"
    assert bytes(digest) == hashlib.sha256(b"sealed").digest()
    store.tidy()


def test_the_log_is_a_chain(store: Store):
    for number in range(5):
        store.audit("lan", f"read {number}", "REF", number)
    previous = FIRST_DIGEST
    for entry in store.audit_entries(limit=2):
        assert entry.previous == previous
        assert entry.digest == audit_digest(previous, entry.at, entry.actor, entry.act, entry.reference)
        previous = entry.digest
    assert entry.id == 5


def test_the_definition_of_a_form_is_kept_once(store: Store):
    store.keep_config("hash", "question", "{}", 1)
    store.keep_config("hash", "question", "other", 2)
    assert store.config("hash") == "{}"
    assert store.config("unknown") is None


def test_migrating_again_keeps_what_is_there(store: Store):
    store.add([a_submission()])
    store.migrate()
    store.check()
    assert len(store.submissions()) == 1


def test_sqlite_survives_only_with_full_syncs_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    store = SqliteStore(tmp_path / "forms.db")
    store.migrate()
    store._free[-1].execute("PRAGMA synchronous = NORMAL")
    with pytest.raises(StoreUnfitError, match="synchronous 1"):
        store.check()
    store.close()


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path):
    with pytest.raises(StoreUnavailableError, match="unable to open"):
        SqliteStore(tmp_path / "missing" / "forms.db").ping()


def test_bytes_of_an_erased_submission_leave_the_file(tmp_path: Path):
    store = SqliteStore(tmp_path / "forms.db")
    store.migrate()
    planted = b"PLANTED-CIPHERTEXT-" * 300
    (kept,) = store.add([a_submission(sealed=planted)])
    store.tidy()
    assert b"PLANTED" in (tmp_path / "forms.db").read_bytes()
    store.erase(kept.reference, "retention", 1)
    store.tidy()
    assert not [one for one in tmp_path.iterdir() if b"PLANTED" in one.read_bytes()]
    store.close()


def test_postgresql_without_fsync_is_refused(postgres):
    dsn = postgres.new_database()
    store = PostgresStore(f"{dsn} options='-c synchronous_commit=off'")
    store.migrate()
    with postgres_session(store) as run:
        run("ALTER DATABASE " + dsn.rpartition("=")[2] + " SET synchronous_commit = off")
    store.close()
    again = PostgresStore(dsn)
    with pytest.raises(StoreUnfitError, match="synchronous_commit off"):
        again.check()
    again.close()


def postgres_session(store: PostgresStore):
    from contextlib import contextmanager

    @contextmanager
    def session():
        with store._pool.connection() as connection:
            yield connection.execute

    return session()
