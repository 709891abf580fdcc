"""Digests of inputs: the same value gives the same digest on every machine, day and run."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

_BYTES = 16


def digest_of(*parts: str | bytes) -> str:
    """Return a digest of `parts` in their order; the length of each counts, so that none runs into the next."""
    made = hashlib.blake2b(digest_size=_BYTES)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def digest_of_files(paths: Iterable[Path]) -> str:
    """Return a digest of the names and contents of files."""
    return digest_of(*(part for path in sorted(paths) for part in (path.name, path.read_bytes())))
