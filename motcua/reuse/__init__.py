"""Remembers from which inputs the last build made each file, so that the next one makes only what has changed."""

from motcua.reuse.code import code_stamps
from motcua.reuse.digest import digest_of, digest_of_files
from motcua.reuse.ledger import Entry, Ledger, read_ledger, write_ledger
from motcua.reuse.links import link_or_copy
from motcua.reuse.manifest import Inputs, Snapshot, as_written, look, remember, snapshot, unchanged
from motcua.reuse.notebook import Notebook, Unit, Writing, read_notebook, write_notebook
from motcua.reuse.notes import ALL, ONE, Digests, NotedMapping, Notes, Thing
from motcua.reuse.store import Store

__all__ = [
    "ALL",
    "ONE",
    "Digests",
    "Entry",
    "Inputs",
    "Ledger",
    "Notebook",
    "NotedMapping",
    "Notes",
    "Snapshot",
    "Store",
    "Thing",
    "Unit",
    "Writing",
    "as_written",
    "code_stamps",
    "digest_of",
    "digest_of_files",
    "link_or_copy",
    "look",
    "read_ledger",
    "read_notebook",
    "remember",
    "snapshot",
    "unchanged",
    "write_ledger",
    "write_notebook",
]
