"""Remembers what has been read of each file while its bytes stay the same, in memory and, as text, between builds.

What is kept follows from the bytes of one file, its name and the code, and from nothing else: whatever depends on
other files is found out anew by each build. The text is JSON with a checksum, no pickled objects (decision 17).
"""

import contextlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import motcua
from motcua.reuse import digest_of, digest_of_files
from motcua.source import MAX_BYTES

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Form:
    """How what is made of a file is written as a line of text (None: it is not), and made of one again."""

    write: Callable[[Any], str | None]
    read: Callable[[str], Any]


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

    def read(  # noqa: PLR0913, PLR0917 - what is read, of which file, by whom; the rest has defaults
        self, kind: str, path: Path, name: str, make: Callable[[], T], form: Form | None = None, most: int = MAX_BYTES
    ) -> T:
        """Return what `make` returns, as it was made before where the file at `path` still has the same bytes.

        `make` reads the file by itself; when that changes between the two looks, nothing is kept. What it returns is
        kept between builds where it has a `form`. Files of more than `most` bytes are made each time.
        """
        before = _digest(path, most)
        kept = self._kept.get((kind, name))
        if before and kept and kept[0] == before:
            made: T = kept[1]
            return made
        line = self._lines.get(f"{kind} {name}", "")
        if before and form and line.startswith(f"{before} "):
            with contextlib.suppress(ValueError, LookupError, TypeError, AttributeError):
                made = form.read(line[len(before) + 1 :])
                self._note(kind, name, before, made, line)
                return made
        made = make()
        self._kept.pop((kind, name), None)
        if before and before == _digest(path, most):
            written = form.write(made) if form and self._file else None
            self._note(kind, name, before, made, f"{before} {written}" if written else "")
        return made

    def _note(self, kind: str, name: str, digest: str, made: object, line: str) -> None:
        self._kept[kind, name] = (digest, made)
        if line and name.isprintable():  # a line and a tab end a name in the file
            self._used[f"{kind} {name}"] = line

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


def _digest(path: Path, most: int) -> str:
    """Return a digest of a file's bytes; "" for what is no plain file, or so large that it is refused anyhow."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 - thousands of files
            data = file.read(most + 1)
    except OSError:
        return ""
    return digest_of(data) if len(data) <= most else ""
