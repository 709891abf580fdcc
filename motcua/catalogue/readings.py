"""Remembers what has been read of each file while its bytes stay the same, in memory and, as text, between builds.

What is kept follows from the bytes of one file, its name and the code, and from nothing else: whatever depends on
other files is found out anew by each build. The text is JSON with a checksum, no pickled objects (decision 17).
"""

import contextlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import motcua
from motcua.catalogue.kept import kept_line, made_again
from motcua.reuse import digest_of, digest_of_files
from motcua.source import MAX_BYTES

T = TypeVar("T")
_CODE = ("*.py", "*.toml", "*.txt", "*.yaml")


class Readings:
    """What was made of files, by what it is and by the name of the file, with the digest of the file's bytes.

    `file` is where it is kept between builds; without one it lives in memory only.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept: dict[tuple[str, str], tuple[str, Any]] = {}
        self._code = _code() if file else ""
        self._lines = _lines(file, self._code) if file else {}
        self._used: dict[str, str] = {}

    def read(self, kind: str, path: Path, name: str, make: Callable[[], T], cls: object = None) -> T:
        """Return what `make` returns, as it was made before where the file at `path` still has the same bytes.

        `make` reads the file by itself; when that changes between the two looks, nothing is kept. What it returns is
        kept between builds where it is records with values of the class `cls`.
        """
        before = _digest(path)
        kept = self._kept.get((kind, name))
        if before and kept and kept[0] == before:
            made: T = kept[1]
            return made
        made = self._made(f"{kind} {name}", before, path, make, cls if isinstance(cls, type) else None)
        self._kept.pop((kind, name), None)
        if before and (f"{kind} {name}" in self._used or before == _digest(path)):
            self._kept[kind, name] = (before, made)
        return made

    def _made(self, name: str, digest: str, path: Path, make: Callable[[], T], cls: type[Any] | None) -> T:
        """Return what is made of a file, of its line where there is one."""
        line = self._lines.get(name, "")
        if digest and cls and line.startswith(f"{digest} "):
            with contextlib.suppress(ValueError, LookupError, TypeError, AttributeError):
                made: T = made_again(line[len(digest) + 1 :], cls)
                self._used[name] = line
                return made
        made = make()
        written = kept_line(made) if self._file and cls and digest else None
        if written and digest == _digest(path):
            self._used[name] = f"{digest} {written}"
        return made

    def keep(self) -> None:
        """Write what has been read for the next build, whole or not at all; what nobody has asked for goes."""
        if self._file is None or self._used == self._lines:
            return
        data = "\n".join(f"{name}\t{line}" for name, line in self._used.items())
        new = self._file.with_name(f"{self._file.name}.new-{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(f"{digest_of(self._code, data)}\n{data}", encoding="utf-8", newline="\n")
            new.replace(self._file)


def _lines(file: Path, code: str) -> dict[str, str]:
    """Return the lines in `file` by their names; none where the same code has not written it, or it is damaged."""
    try:
        with file.open(encoding="utf-8", newline="\n") as opened:
            total, _, data = opened.read().partition("\n")
    except (OSError, ValueError):
        return {}
    if total != digest_of(code, data):
        return {}
    parted = (line.partition("\t") for line in data.split("\n"))
    return {name: line for name, _, line in parted}


def _code() -> str:
    """Return the digest of all code that may decide what is read of a file and what rules find in it."""
    home = Path(motcua.__file__).parent
    return digest_of(*(digest_of_files(home.rglob(kind)) for kind in _CODE))


def _digest(path: Path) -> str:
    """Return a digest of a file's bytes; "" for what is no plain file, or so large that it is refused anyhow."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 - thousands of files
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return ""
    return digest_of(data) if len(data) <= MAX_BYTES else ""
