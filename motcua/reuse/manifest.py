"""The manifest of a build: every file that its output was made from, so that a build can tell that nothing has changed.

A file counts as unchanged when its size, its times and its number are those that were noted, and the times are older
than the note by more than any file system's clock is coarse; otherwise its content is compared. The time of the inode
cannot be set back by a program, as that of the content can.
"""

import hashlib
import json
import os
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from motcua.reuse.digest import digest_of

_FORM = 1
_COARSE = 2 * 10**9  # nanoseconds: FAT counts in two seconds
_PASSED_OVER = frozenset({"__pycache__", "node_modules"})
Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Inputs:
    """From what an output is made: `places` are files and folders, `key` digests the rest; `file` is the manifest's."""

    key: str
    places: tuple[Path, ...]
    file: Path
    output: Path


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of the inputs as they were at a moment (nanoseconds)."""

    taken: int
    stamps: Mapping[str, Stamp]


class UncertainError(Exception):
    """The files cannot be told apart by looking at them, as where a link leads out of a folder."""


def snapshot(inputs: Inputs) -> Snapshot | None:
    """Return the files of `inputs` as they are, or None where that cannot be told."""
    taken = time.time_ns()
    try:
        return Snapshot(taken, dict(_stamps(inputs.places)))
    except (OSError, UncertainError):
        return None


def remember(inputs: Inputs, before: Snapshot | None, report: Mapping[str, Any]) -> None:
    """Note that the output stands for the files as they were `before` the build, unless one changed meanwhile."""
    after = snapshot(inputs)
    if before is None or after is None or before.stamps != after.stamps:
        inputs.file.unlink(missing_ok=True)
        return
    noted = _read(inputs.file)
    known = _believed(noted) if noted else {}
    _write(inputs, before, {path: _digest_of(path, stamp, known) for path, stamp in before.stamps.items()}, report)


def as_written(inputs: Inputs) -> bool:
    """Say whether the output is as the last build has left it, whatever has become of the inputs."""
    noted = _read(inputs.file)
    return noted is not None and noted["output"] == _output(inputs.output)


def unchanged(inputs: Inputs) -> Mapping[str, Any] | None:
    """Return the report of the last build when a build now would make the same output, and that still stands."""
    return look(inputs)[0]


def look(inputs: Inputs) -> tuple[Mapping[str, Any] | None, bool]:
    """Return what `unchanged` does, and what `as_written` does."""
    noted = _read(inputs.file)
    if noted is None or noted["output"] != _output(inputs.output):
        return None, False
    return (_same(inputs, noted) if noted["key"] == inputs.key else None), True


def _same(inputs: Inputs, noted: Mapping[str, Any]) -> Mapping[str, Any] | None:
    now = snapshot(inputs)
    if now is None or now.stamps.keys() != noted["files"].keys():
        return None
    digests = {path: one[4] for path, one in noted["files"].items()}
    doubtful = [
        path
        for path, stamp in now.stamps.items()
        if list(stamp) != noted["files"][path][:4] or max(stamp[1:3]) + _COARSE > noted["taken"]
    ]
    try:
        if any(_digest(path) != digests[path] for path in doubtful):
            return None
    except OSError:
        return None
    report: Mapping[str, Any] = noted["report"]
    if doubtful:  # the same contents, as after a checkout: the next look is quick again
        _write(inputs, now, digests, report)
    return report


def _stamps(places: Iterable[Path]) -> Iterator[tuple[str, Stamp]]:
    for place in places:
        if place.is_dir():
            yield from _below(str(place))
        elif place.exists():
            yield str(place), _stamp(place.stat())


def _below(folder: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _PASSED_OVER:
                    yield from _below(entry.path)
            elif entry.is_file(follow_symlinks=False):
                yield entry.path, _stamp(entry.stat(follow_symlinks=False))
            else:
                raise UncertainError(entry.path)


def _stamp(found: os.stat_result) -> Stamp:
    if not stat.S_ISREG(found.st_mode):
        raise UncertainError
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _believed(noted: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return what was noted of the files whose stamps may be believed."""
    return {path: one for path, one in noted["files"].items() if max(one[1:3]) + _COARSE <= noted["taken"]}


def _digest_of(path: str, stamp: Stamp, known: Mapping[str, list[Any]]) -> str:
    """Return the digest of a file, as it was noted where its stamps are those that are `known`."""
    before = known.get(path)
    if before is None or before[:4] != list(stamp):
        return _digest(path)
    return str(before[4])


def _digest(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 - thousands of paths, which are text already
        return hashlib.blake2b(file.read(), digest_size=16).hexdigest()


def _output(folder: Path) -> str:
    """Return a digest of the names, sizes and times of an output's files; "" where there is none."""
    try:
        found = sorted((path, stamp[:2]) for path, stamp in _below(str(folder)))
    except (OSError, UncertainError):
        return ""
    return digest_of(repr(found))


def _read(file: Path) -> dict[str, Any] | None:
    """Return the manifest in `file`, or None where there is none that can be trusted."""
    try:
        noted = json.loads(file.read_bytes())
        whole = noted["form"] == _FORM and noted["output"] and noted["sum"] == _sum(noted)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return noted if whole else None


def _sum(noted: Mapping[str, Any]) -> str:
    return digest_of(*(json.dumps(noted[name]) for name in ("key", "taken", "files", "output", "report")))


def _write(inputs: Inputs, seen: Snapshot, digests: Mapping[str, str], report: Mapping[str, Any]) -> None:
    files = {path: [*stamp, digests[path]] for path, stamp in seen.stamps.items()}
    noted: dict[str, Any] = {"form": _FORM, "key": inputs.key, "taken": seen.taken, "files": files}
    noted |= {"output": _output(inputs.output), "report": dict(report)}
    noted["sum"] = _sum(noted)
    inputs.file.parent.mkdir(parents=True, exist_ok=True)
    new = inputs.file.with_suffix(f".new-{os.getpid()}")
    new.write_text(json.dumps(noted), encoding="utf-8")
    new.replace(inputs.file)
