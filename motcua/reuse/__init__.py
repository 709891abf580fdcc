"""Remembers from which inputs the last build made each file, so that the next one makes only what has changed."""

from motcua.reuse.digest import digest_of, digest_of_files
from motcua.reuse.ledger import Entry, Ledger, read_ledger, write_ledger

__all__ = ["Entry", "Ledger", "digest_of", "digest_of_files", "read_ledger", "write_ledger"]
