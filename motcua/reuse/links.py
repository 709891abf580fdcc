"""Gives a file of an old output, or of a cache, its place in the new output without writing its bytes again."""

import os
import shutil
from pathlib import Path


def link_or_copy(old: str | Path, new: str | Path) -> None:
    """Give a file a second name: the old output is removed after the swap, and nobody writes into a file in place."""
    try:
        os.link(old, new)
    except OSError:  # no folder yet, or a file system without links, or another one
        os.makedirs(os.path.dirname(new), exist_ok=True)  # noqa: PTH103, PTH120 - thousands of files
        _link_or_copy(old, new)


def _link_or_copy(old: str | Path, new: str | Path) -> None:
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)
