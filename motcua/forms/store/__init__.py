"""Keeps what has been acknowledged: one interface, SQLite or PostgreSQL behind it, one thread that writes."""

from motcua.forms.store.opening import open_store
from motcua.forms.store.records import (
    STAGES,
    AuditEntry,
    Delivery,
    Held,
    Outcome,
    Receipt,
    RefusedError,
    Status,
    Stored,
    StoredUpload,
    Submission,
    Transaction,
    Upload,
    Waiting,
)
from motcua.forms.store.sqlite import SqliteStore
from motcua.forms.store.store import (
    FIRST_DIGEST,
    Store,
    StoreUnavailableError,
    StoreUnfitError,
    audit_digest,
)
from motcua.forms.store.writer import Writer, WriterBusyError, WriterDeadError, now

__all__ = [
    "FIRST_DIGEST",
    "STAGES",
    "AuditEntry",
    "Delivery",
    "Held",
    "Outcome",
    "Receipt",
    "RefusedError",
    "SqliteStore",
    "Status",
    "Store",
    "StoreUnavailableError",
    "StoreUnfitError",
    "Stored",
    "StoredUpload",
    "Submission",
    "Transaction",
    "Upload",
    "Waiting",
    "Writer",
    "WriterBusyError",
    "WriterDeadError",
    "audit_digest",
    "now",
    "open_store",
]
