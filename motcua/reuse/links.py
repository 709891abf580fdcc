"""Gives a file of an old output, or of a cache, its place in the new output without writing its bytes again."""

import os
import shutil
from pathlib import Path


def link_or_copy(old: str | Path, new: str | Path) -> None:
    """Give a file a second name: the old output is removed after the swap, and nobody writes into a file in place."""
    Path(new).parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:  # a file system without links, or another one
        shutil.copyfile(old, new)
