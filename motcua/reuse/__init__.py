"""Remembers from which inputs the last build made each file, so that the next one makes only what has changed."""

from motcua.reuse.code import code_stamps
from motcua.reuse.digest import digest_of, digest_of_files
from motcua.reuse.ledger import Entry, Ledger, read_ledger, write_ledger
from motcua.reuse.manifest import Inputs, Snapshot, remember, snapshot, unchanged
from motcua.reuse.store import Store

__all__ = [
    "Entry",
    "Inputs",
    "Ledger",
    "Snapshot",
    "Store",
    "code_stamps",
    "digest_of",
    "digest_of_files",
    "read_ledger",
    "remember",
    "snapshot",
    "unchanged",
    "write_ledger",
]
