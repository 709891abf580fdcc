"""What is kept of a post, and what the store gives back: plain data, times in milliseconds since 1970 (UTC)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

STAGES = ("received", "in_work", "done", "returned")


class Transaction(Protocol):
    """One open transaction; statements are written once for all stores, with values as `:name`."""

    def execute(self, statement: str, /, **values: object) -> list[tuple[object, ...]]:
        """Run one statement and return its rows."""
        ...

    def alone(self, name: str) -> None:
        """Wait until no other transaction that asks for `name` is open, on this machine or another."""
        ...


class RefusedError(Exception):
    """One submission cannot be taken (no place is left …); the others of its batch are.

    `message` is the identifier of a message, its Vietnamese text; `field` is the question whose answer must change.
    """

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a submission: sealed in the folder of uploads, not yet looked at by the scanner."""

    id: str
    sealed_path: str
    digest: str
    type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One post to keep. `config` names the definition of the form by its hash, `sealed` is an age file.

    `tag` gives what the status look-up compares, from the reference, which the store draws. `channels` are the ways
    by which the office gets it. `also` runs inside the same transaction with the new reference, and only when the
    key is new; a RefusedError from it takes this submission back.
    """

    key: str
    form: str
    config: str
    edition: str
    received_at: int
    sealed: bytes
    flags: tuple[str, ...] = ()
    channels: tuple[str, ...] = ("inbox",)
    tag: Callable[[str], bytes] | None = None
    uploads: tuple[Upload, ...] = ()
    also: Callable[[Transaction, str], None] | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What has become of a submission: its reference, and whether its key had been seen before."""

    reference: str
    again: bool


Outcome = Stored | RefusedError


@dataclass(frozen=True, slots=True)
class Held:
    """A submission as the store holds it."""

    reference: str
    form: str
    config: str
    edition: str
    received_at: int
    sealed: bytes
    flags: tuple[str, ...]
    stage: str
    stage_at: int
    delivered_at: int | None
    erase_after: int | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt shows: nothing personal. `followed` says whether the status can be asked for."""

    reference: str
    form: str
    received_at: int
    followed: bool


@dataclass(frozen=True, slots=True)
class Status:
    """What the status page shows."""

    reference: str
    form: str
    received_at: int
    stage: str
    stage_at: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row of the outbox that is due; `id` is what a receiver knows it by, however often it is sent."""

    id: int
    reference: str
    channel: str
    due: int
    tries: int
    last: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """How full the outbox is: rows not delivered, since when the oldest has been waiting, the most tries of any."""

    rows: int
    oldest: int | None
    most_tries: int


@dataclass(frozen=True, slots=True)
class StoredUpload:
    """A file that came with a submission; `scan` is pending, clean, infected or unscanned."""

    id: str
    reference: str
    sealed_path: str
    digest: str
    type: str
    size: int
    scan: str


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A link of the chain: who did what to which submission, and the digest that ties it to the one before."""

    id: int
    at: int
    actor: str
    act: str
    reference: str
    previous: bytes
    digest: bytes
