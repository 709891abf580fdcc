"""The store: what every place that keeps submissions must be able to do."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

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

FIRST_DIGEST = bytes(32)  # what the first link of the audit log is tied to


class StoreUnfitError(Exception):
    """The store cannot keep what it acknowledges; the text says why and what to do, for people."""


class StoreUnavailableError(Exception):
    """The store cannot be written or read just now (disk full, locked, server gone); it may come back by itself."""


class Store(Protocol):
    """Keeps submissions. Every method may be called from any thread; all but the first two raise StoreUnavailableError.

    What `add` has returned survives a power cut.
    """

    def migrate(self) -> None:
        """Bring the tables up to date; what is there is kept."""
        ...

    def check(self) -> None:
        """Raise StoreUnfitError where an acknowledged submission could be lost."""
        ...

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that is committed at the end, or taken back when something is raised."""
        ...

    def reading(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that only reads, and waits for no writer."""
        ...

    def add(self, batch: Sequence[Submission]) -> list[Outcome]:
        """Keep a batch in one transaction, in its order; a key that is known gives its first reference again.

        Submission and outbox rows stand and fall together.
        """
        ...

    def ping(self) -> None:
        """Write one row and return when it is safe."""
        ...

    def keep_config(self, config: str, form: str, body: str, at: int) -> None:
        """Keep the definition of a form under its hash, once."""
        ...

    def config(self, config: str) -> str | None:
        """Return the definition that was kept under `config`."""
        ...

    def submission(self, reference: str) -> Held | None:
        """Return a submission."""
        ...

    def receipt(self, reference: str) -> Receipt | None:
        """Return what the receipt shows."""
        ...

    def status(self, reference: str, tag: bytes) -> Status | None:
        """Return what the status page shows, or None, in the same time, for a wrong tag and an unknown reference."""
        ...

    def submissions(
        self, *, form: str | None = None, stage: str | None = None, after: str | None = None, limit: int = 100
    ) -> list[Held]:
        """Return submissions, newest first; `after` is the reference of the last one of the page before."""
        ...

    def set_stage(self, reference: str, stage: str, actor: str, at: int) -> bool:
        """Move a submission to a stage and log it; False where there is no such submission."""
        ...

    def uploads(self, *, reference: str | None = None, scan: str | None = None, limit: int = 100) -> list[StoredUpload]:
        """Return the files of a submission, or those in a state of the scan."""
        ...

    def set_scan(self, upload: str, scan: str) -> None:
        """Say what the scanner has found."""
        ...

    def due(self, now: int, limit: int) -> list[Delivery]:
        """Return what is to be delivered now, longest due first."""
        ...

    def claim(self, delivery: Delivery, until: int) -> bool:
        """Keep others from taking the same delivery before `until`; False where one has been quicker."""
        ...

    def delivered(self, delivery: int, at: int) -> None:
        """Say that a delivery has arrived; with the last one of a submission, that is delivered."""
        ...

    def failed(self, delivery: int, due: int, words: str) -> None:
        """Say that a delivery has failed, and when to try again."""
        ...

    def hasten(self, form: str, channel: str, now: int) -> bool:
        """Let what has failed by a channel of a form be due now; return whether anything was waiting."""
        ...

    def waiting(self) -> Waiting:
        """Return how full the outbox is."""
        ...

    def mark_erasable(self, reference: str, after: int | None) -> None:
        """Set when a submission may be erased (the first of two steps), or take it back with None."""
        ...

    def erasable(self, now: int, limit: int = 100) -> list[str]:
        """Return the references whose time has come."""
        ...

    def erase(self, reference: str, actor: str, at: int) -> bool:
        """Erase a submission with all that hangs on it; a tombstone with its hash stays, and a line in the log."""
        ...

    def tidy(self) -> None:
        """Make erased bytes leave the files where the store can."""
        ...

    def audit(self, actor: str, act: str, reference: str, at: int) -> None:
        """Add a link to the log."""
        ...

    def audit_entries(self, after: int = 0, limit: int = 1000) -> Iterator[AuditEntry]:
        """Yield the log in its order, from behind the entry `after`."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


def audit_digest(previous: bytes, at: int, actor: str, act: str, reference: str) -> bytes:
    """Return the digest of a link of the log: it covers the one before, so none can be changed or left out unseen."""
    said = json.dumps([at, actor, act, reference], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(previous + said.encode()).digest()
