"""Tells whether the code that a process holds is still the one in the files."""

import os
from collections.abc import Iterable
from pathlib import Path

Stamps = dict[str, tuple[int, int, int]]


def code_stamps(files: Iterable[str], packages: Iterable[Path]) -> Stamps:
    """Return size, time and number of `files` and of every file of `packages`, by path; zeros for one that is gone."""
    paths = {path for path in files if path}
    for package in packages:
        paths.update(str(one) for one in package.rglob("*.*") if "__pycache__" not in one.parts)
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> tuple[int, int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 - thousands of paths, which are text already
    except OSError:
        return 0, 0, 0
    return found.st_size, found.st_mtime_ns, found.st_ino
