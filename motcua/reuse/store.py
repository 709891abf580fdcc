"""A store of made things by the digest of what they were made from: it may be shared, or lost, at any time.

Each thing lies in a file of its own, named by its key and beginning with a digest of what follows. A file that does not
fit its own digest counts as absent. Who can write into the store can put words on the portal: it is as trusted as
the sources beside which it lies, and holds data only, never code or pickled objects. What nobody has asked for in a
month goes; who still builds an old version then makes it once more.
"""

import contextlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from motcua.reuse.digest import digest_of

_DAY = 24 * 3600  # seconds
_MONTH = 30 * _DAY
_PRUNED = "pruned"


def _is_older(found: os.stat_result, seconds: int) -> bool:
    return time.time() - found.st_mtime > seconds


def _mark_as_used(file: int) -> None:
    """Let the time of a thing say on which day it was last asked for."""
    if _is_older(os.fstat(file), _DAY):
        with contextlib.suppress(OSError):  # a store that others own, or that cannot be written
            os.utime(file)


@dataclass(frozen=True, slots=True)
class Store:
    """Things by their keys below `folder`; without one, nothing is kept."""

    folder: Path | None

    def get(self, key: str) -> bytes | None:
        """Return what is kept under `key`, or None."""
        if self.folder is None:
            return None
        try:
            with open(self._place(key), "rb") as file:  # noqa: PTH123 - thousands of small files
                digest, _, data = file.read().partition(b"\n")
                _mark_as_used(file.fileno())
        except OSError:
            return None
        return data if digest == digest_of(key, data).encode() else None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, whole or not at all; a store that cannot be written keeps nothing."""
        if self.folder is None:
            return
        place = self._place(key)
        new = f"{place}.new-{os.getpid()}"
        with contextlib.suppress(OSError):
            os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120 - as above
            with open(new, "wb") as file:  # noqa: PTH123 - as above
                file.write(digest_of(key, data).encode() + b"\n" + data)
            os.replace(new, place)  # noqa: PTH105 - as above

    def prune(self) -> int:
        """Remove what nobody has asked for in a month, at most once a day; return how many things."""
        mark = self.folder / _PRUNED if self.folder else None
        if mark is None or not mark.parent.is_dir() or (mark.exists() and not _is_older(mark.stat(), _DAY)):
            return 0
        removed = 0
        with contextlib.suppress(OSError):  # another process may be at the same work
            mark.touch()
            for folder in filter(Path.is_dir, mark.parent.iterdir()):
                for thing in folder.iterdir():
                    if _is_older(thing.stat(), _MONTH):
                        thing.unlink(missing_ok=True)
                        removed += 1
        return removed

    def _place(self, key: str) -> str:
        return f"{self.folder}/{key[:2]}/{key}"
