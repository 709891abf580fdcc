"""Remembers what has been read of each file while its bytes stay the same: for a process that builds again and again.

It lives in memory only. What is kept follows from the bytes of one file and from nothing else: whatever depends on
other files is found out anew by each build.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from motcua.reuse import digest_of
from motcua.source import MAX_BYTES

T = TypeVar("T")


class Readings:
    """What was made of files, by what it is and by the name of the file, with the digest of the file's bytes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[str, Any]] = {}

    def read(self, kind: str, path: Path, name: str, make: Callable[[], T]) -> T:
        """Return what `make` returns, as it was made before where the file at `path` still has the same bytes.

        `make` reads the file by itself; when that changes between the two looks, nothing is kept.
        """
        before = _digest(path)
        kept = self._kept.get((kind, name))
        if before and kept and kept[0] == before:
            made: T = kept[1]
            return made
        made = make()
        self._kept.pop((kind, name), None)
        if before and before == _digest(path):
            self._kept[kind, name] = (before, made)
        return made


def _digest(path: Path) -> str:
    """Return a digest of a file's bytes; "" for what is no plain file, or so large that it is refused anyhow."""
    if path.is_symlink() or not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return ""
    return digest_of(data) if len(data) <= MAX_BYTES else ""
