"""The statements of the store, written once for SQLite and PostgreSQL, with values as `:name`."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from motcua.forms.store.records import (
    AuditEntry,
    Delivery,
    Held,
    RefusedError,
    Stored,
    StoredUpload,
    Submission,
    Transaction,
)
from motcua.forms.store.store import FIRST_DIGEST, audit_digest

_HELD = "ref, form, config, edition, received_at, sealed, flags, stage, stage_at, delivered_at, erase_after"
_MOST_DRAWS = 20  # with 2.6e13 references, two collisions in a row already mean that something else is wrong
_ERASED = ("outbox", "upload", "booking", "submission")


def add(transaction: Transaction, submission: Submission, draw: Callable[[], str]) -> Stored:
    """Keep one submission with its outbox rows; a reference that is taken is drawn again."""
    for _ in range(_MOST_DRAWS):
        reference = draw()
        if _insert(transaction, submission, reference):
            break
        known = transaction.execute("SELECT ref FROM submission WHERE key = :key", key=submission.key)
        if known:
            return Stored(cast("str", known[0][0]), again=True)
    else:
        message = "no free reference could be drawn"
        raise RuntimeError(message)
    for channel in submission.channels:
        transaction.execute(
            "INSERT INTO outbox (ref, channel, due, tries, last) VALUES (:ref, :channel, :due, 0, '')",
            ref=reference,
            channel=channel,
            due=submission.received_at,
        )
    _add_uploads(transaction, submission, reference)
    if submission.also:
        submission.also(transaction, reference)
    return Stored(reference, again=False)


def _insert(transaction: Transaction, one: Submission, reference: str) -> bool:
    """Return whether the row is new: neither its key nor its reference was known, alive or erased."""
    if transaction.execute("SELECT 1 FROM tombstone WHERE ref = :ref", ref=reference):
        return False
    return bool(
        transaction.execute(
            "INSERT INTO submission"
            " (ref, key, form, config, edition, received_at, sealed, flags, phone_tag, stage, stage_at)"
            " VALUES (:ref, :key, :form, :config, :edition, :at, :sealed, :flags, :tag, 'received', :at)"
            " ON CONFLICT DO NOTHING RETURNING ref",
            ref=reference,
            key=one.key,
            form=one.form,
            config=one.config,
            edition=one.edition,
            at=one.received_at,
            sealed=one.sealed,
            flags=" ".join(one.flags),
            tag=one.tag(reference) if one.tag else None,
        )
    )


def _add_uploads(transaction: Transaction, submission: Submission, reference: str) -> None:
    for one in submission.uploads:
        transaction.execute(
            "INSERT INTO upload (id, ref, sealed_path, digest, type, size, scan)"
            " VALUES (:id, :ref, :path, :digest, :type, :size, 'pending')",
            id=one.id,
            ref=reference,
            path=one.sealed_path,
            digest=one.digest,
            type=one.type,
            size=one.size,
        )


def add_or_refuse(transaction: Transaction, submission: Submission, draw: Callable[[], str]) -> Stored | RefusedError:
    """Do the same where the submission may be refused: it alone is taken back then."""
    if submission.also is None:
        return add(transaction, submission, draw)
    transaction.execute("SAVEPOINT one")
    try:
        stored = add(transaction, submission, draw)
    except RefusedError as refusal:
        transaction.execute("ROLLBACK TO SAVEPOINT one")
        return refusal
    transaction.execute("RELEASE SAVEPOINT one")
    return stored


def submissions(  # noqa: PLR0913 - one argument for each condition
    transaction: Transaction,
    *,
    reference: str | None = None,
    form: str | None = None,
    stage: str | None = None,
    after: str | None = None,
    limit: int,
) -> list[Held]:
    """Return submissions that fit, newest first."""
    conditions = {
        "ref = :ref": reference,
        "form = :form": form,
        "stage = :stage": stage,
        "(received_at, ref) < (SELECT received_at, ref FROM submission WHERE ref = :after)": after,
    }
    where = " AND ".join(one for one, value in conditions.items() if value is not None) or "1 = 1"
    rows = transaction.execute(
        f"SELECT {_HELD} FROM submission WHERE {where} ORDER BY received_at DESC, ref DESC LIMIT :limit",  # noqa: S608 - our own words only
        ref=reference,
        form=form,
        stage=stage,
        after=after,
        limit=limit,
    )
    return [_held(row) for row in rows]


def _held(row: tuple[Any, ...]) -> Held:
    ref, form, config, edition, received_at, sealed, flags, *rest = row
    return Held(ref, form, config, edition, received_at, bytes(sealed), tuple(flags.split()), *rest)


def set_stage(transaction: Transaction, reference: str, stage: str, actor: str, at: int) -> bool:
    """Move a submission and log it."""
    moved = transaction.execute(
        "UPDATE submission SET stage = :stage, stage_at = :at WHERE ref = :ref RETURNING ref",
        stage=stage,
        at=at,
        ref=reference,
    )
    if moved:
        log(transaction, actor, f"stage {stage}", reference, at)
    return bool(moved)


def due(transaction: Transaction, now: int, limit: int) -> list[Delivery]:
    """Return the rows of the outbox that are due."""
    rows: list[Any] = transaction.execute(
        "SELECT id, ref, channel, due, tries, last FROM outbox WHERE done_at IS NULL AND due <= :now"
        " ORDER BY due, id LIMIT :limit",
        now=now,
        limit=limit,
    )
    return [Delivery(*row) for row in rows]


def delivered(transaction: Transaction, delivery: int, at: int) -> None:
    """Close a row of the outbox, and with the last one its submission."""
    rows = transaction.execute(
        "UPDATE outbox SET done_at = :at, last = '' WHERE id = :id AND done_at IS NULL RETURNING ref",
        at=at,
        id=delivery,
    )
    for (reference,) in rows:
        transaction.execute(
            "UPDATE submission SET delivered_at = :at WHERE ref = :ref AND delivered_at IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM outbox WHERE ref = :ref AND done_at IS NULL)",
            at=at,
            ref=reference,
        )


def erase(transaction: Transaction, reference: str, actor: str, at: int) -> bool:
    """Delete a submission and what hangs on it; leave a tombstone with the hash of its ciphertext."""
    rows: list[Any] = transaction.execute("SELECT form, sealed FROM submission WHERE ref = :ref", ref=reference)
    if not rows:
        return False
    for table in _ERASED:
        transaction.execute(f"DELETE FROM {table} WHERE ref = :ref", ref=reference)  # noqa: S608 - our own words only
    transaction.execute("UPDATE arrival SET ref = NULL WHERE ref = :ref", ref=reference)  # the number was called out
    ((form, sealed),) = rows
    transaction.execute(
        "INSERT INTO tombstone (ref, form, erased_at, digest) VALUES (:ref, :form, :at, :digest)",
        ref=reference,
        form=form,
        at=at,
        digest=hashlib.sha256(bytes(sealed)).digest(),
    )
    log(transaction, actor, "erase", reference, at)
    return True


def log(transaction: Transaction, actor: str, act: str, reference: str, at: int) -> None:
    """Add a link to the log, alone, for each is tied to the one before."""
    transaction.alone("audit")
    last: list[Any] = transaction.execute("SELECT id, digest FROM audit ORDER BY id DESC LIMIT 1")
    number, previous = (last[0][0], bytes(last[0][1])) if last else (0, FIRST_DIGEST)
    transaction.execute(
        "INSERT INTO audit (id, at, actor, act, ref, previous, digest)"
        " VALUES (:id, :at, :actor, :act, :ref, :previous, :digest)",
        id=number + 1,
        at=at,
        actor=actor,
        act=act,
        ref=reference,
        previous=previous,
        digest=audit_digest(previous, at, actor, act, reference),
    )


def entries(rows: Iterable[tuple[Any, ...]]) -> Iterator[AuditEntry]:
    """Yield rows of the log as entries."""
    for number, at, actor, act, reference, previous, digest in rows:
        yield AuditEntry(number, at, actor, act, reference, bytes(previous), bytes(digest))


def uploads(transaction: Transaction, reference: str | None, scan: str | None, limit: int) -> list[StoredUpload]:
    """Return files that fit."""
    rows: list[Any] = transaction.execute(
        "SELECT id, ref, sealed_path, digest, type, size, scan FROM upload"
        " WHERE (CAST(:ref AS TEXT) IS NULL OR ref = :ref) AND (CAST(:scan AS TEXT) IS NULL OR scan = :scan)"
        " ORDER BY id LIMIT :limit",
        ref=reference,
        scan=scan,
        limit=limit,
    )
    return [StoredUpload(*row) for row in rows]
