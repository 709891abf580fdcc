"""A folder beside the output in which a build happens, and the swap that puts it in the output's place.

The output is replaced whole or not at all: on Linux by one atomic exchange of two names, elsewhere by
two renames of which the first is taken back when the second fails.
"""

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """Give an empty folder beside `output`; whatever is left of it afterwards is removed."""
    output.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(output)
    folder = output.parent / f".{output.name}.new-{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_leftovers(output: Path) -> None:
    """Remove what builds that were killed left beside `output`; put back an output caught mid-swap."""
    for old in output.parent.glob(f".{output.name}.old-*"):
        if not output.exists():
            old.rename(output)
        else:
            shutil.rmtree(old, ignore_errors=True)
    for folder in output.parent.glob(f".{output.name}.new-*"):
        if not _is_running(int(folder.name.rsplit("-", 1)[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def swap(new: Path, output: Path) -> None:
    """Put the folder `new` in the place of `output`; what stood there goes."""
    if not output.exists():
        new.rename(output)
        return
    if _exchange(new, output):
        return  # `new` now holds the old output; staging() removes it
    old = output.parent / f".{output.name}.old-{os.getpid()}"
    output.rename(old)
    try:
        new.rename(output)
    except OSError:
        old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step (Linux renameat2); False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
