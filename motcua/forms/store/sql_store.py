"""What SQLite and PostgreSQL have in common: the whole store but for how a transaction is opened."""

import hmac
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from motcua.forms.store import statements
from motcua.forms.store.records import (
    AuditEntry,
    Delivery,
    Held,
    Outcome,
    Receipt,
    Status,
    StoredUpload,
    Submission,
    Transaction,
    Waiting,
)

_NO_TAG = bytes(32)


class SqlStore(ABC):
    """A store that runs statements; `draw` makes references."""

    def __init__(self, draw: Callable[[], str]) -> None:
        self._draw = draw

    @abstractmethod
    def transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that writes."""

    @abstractmethod
    def reading(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that only reads, and waits for no writer."""

    def add(self, batch: Sequence[Submission]) -> list[Outcome]:
        # In the order of their keys: two machines that insert the same keys must not wait for each other.
        order = sorted(range(len(batch)), key=lambda one: batch[one].key)
        with self.transaction() as transaction:
            done = {one: statements.add_or_refuse(transaction, batch[one], self._draw) for one in order}
        return [done[one] for one in range(len(batch))]

    def ping(self) -> None:
        with self.transaction() as transaction:
            transaction.execute("UPDATE pulse SET beats = beats + 1 WHERE id = 1")

    def keep_config(self, config: str, form: str, body: str, at: int) -> None:
        with self.transaction() as transaction:
            transaction.execute(
                "INSERT INTO form_config (config, form, body, first_seen) VALUES (:config, :form, :body, :at)"
                " ON CONFLICT DO NOTHING",
                config=config,
                form=form,
                body=body,
                at=at,
            )

    def config(self, config: str) -> str | None:
        with self.reading() as transaction:
            rows: list[Any] = transaction.execute("SELECT body FROM form_config WHERE config = :config", config=config)
        return rows[0][0] if rows else None

    def submission(self, reference: str) -> Held | None:
        with self.reading() as transaction:
            found = statements.submissions(transaction, reference=reference, form=None, stage=None, after=None, limit=1)
        return found[0] if found else None

    def submissions(
        self, *, form: str | None = None, stage: str | None = None, after: str | None = None, limit: int = 100
    ) -> list[Held]:
        with self.reading() as transaction:
            return statements.submissions(transaction, reference=None, form=form, stage=stage, after=after, limit=limit)

    def receipt(self, reference: str) -> Receipt | None:
        with self.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT ref, form, received_at, phone_tag IS NOT NULL FROM submission WHERE ref = :ref", ref=reference
            )
        return Receipt(rows[0][0], rows[0][1], rows[0][2], bool(rows[0][3])) if rows else None

    def status(self, reference: str, tag: bytes) -> Status | None:
        """Compare after the row was read, and with something where there is none: the time tells nothing."""
        with self.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT ref, form, received_at, stage, stage_at, phone_tag FROM submission WHERE ref = :ref",
                ref=reference,
            )
        *shown, kept = rows[0] if rows else ("", "", 0, "", 0, None)
        same = hmac.compare_digest(bytes(kept or _NO_TAG), tag)
        return Status(*shown) if same and rows and kept else None

    def set_stage(self, reference: str, stage: str, actor: str, at: int) -> bool:
        with self.transaction() as transaction:
            return statements.set_stage(transaction, reference, stage, actor, at)

    def uploads(self, *, reference: str | None = None, scan: str | None = None, limit: int = 100) -> list[StoredUpload]:
        with self.reading() as transaction:
            return statements.uploads(transaction, reference, scan, limit)

    def set_scan(self, upload: str, scan: str) -> None:
        with self.transaction() as transaction:
            transaction.execute("UPDATE upload SET scan = :scan WHERE id = :id", scan=scan, id=upload)

    def due(self, now: int, limit: int) -> list[Delivery]:
        with self.reading() as transaction:
            return statements.due(transaction, now, limit)

    def claim(self, delivery: Delivery, until: int) -> bool:
        with self.transaction() as transaction:
            return bool(
                transaction.execute(
                    "UPDATE outbox SET due = :until WHERE id = :id AND due = :due AND done_at IS NULL RETURNING id",
                    until=until,
                    id=delivery.id,
                    due=delivery.due,
                )
            )

    def delivered(self, delivery: int, at: int) -> None:
        with self.transaction() as transaction:
            statements.delivered(transaction, delivery, at)

    def failed(self, delivery: int, due: int, words: str) -> None:
        with self.transaction() as transaction:
            transaction.execute(
                "UPDATE outbox SET due = :due, tries = tries + 1, last = :words WHERE id = :id AND done_at IS NULL",
                due=due,
                words=words,
                id=delivery,
            )

    def hasten(self, form: str, channel: str, now: int) -> bool:
        with self.transaction() as transaction:
            return bool(
                transaction.execute(
                    "UPDATE outbox SET due = :now WHERE done_at IS NULL AND tries > 0 AND due > :now"
                    " AND channel = :channel AND ref IN (SELECT ref FROM submission WHERE form = :form) RETURNING id",
                    now=now,
                    channel=channel,
                    form=form,
                )
            )

    def waiting(self) -> Waiting:
        with self.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT count(*), min(s.received_at), coalesce(max(o.tries), 0)"
                " FROM outbox o JOIN submission s ON s.ref = o.ref WHERE o.done_at IS NULL"
            )
        return Waiting(*rows[0])

    def mark_erasable(self, reference: str, after: int | None) -> None:
        with self.transaction() as transaction:
            transaction.execute(
                "UPDATE submission SET erase_after = :after WHERE ref = :ref", after=after, ref=reference
            )

    def erasable(self, now: int, limit: int = 100) -> list[str]:
        with self.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT ref FROM submission WHERE erase_after <= :now ORDER BY erase_after, ref LIMIT :limit",
                now=now,
                limit=limit,
            )
        return [reference for (reference,) in rows]

    def erase(self, reference: str, actor: str, at: int) -> bool:
        with self.transaction() as transaction:
            return statements.erase(transaction, reference, actor, at)

    def audit(self, actor: str, act: str, reference: str, at: int) -> None:
        with self.transaction() as transaction:
            statements.log(transaction, actor, act, reference, at)

    def audit_entries(self, after: int = 0, limit: int = 1000) -> Iterator[AuditEntry]:
        while True:
            with self.reading() as transaction:
                rows = transaction.execute(
                    "SELECT id, at, actor, act, ref, previous, digest FROM audit WHERE id > :after"
                    " ORDER BY id LIMIT :limit",
                    after=after,
                    limit=limit,
                )
            for entry in statements.entries(rows):
                yield entry
                after = entry.id
            if len(rows) < limit:
                return
