"""What several workers of a run need is made once: the first that asks makes it, the others wait for it and find it."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

DONE, FAILED = ".done", ".failed"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder of the run in which `make` has put something; tests read it and change nothing.

    Where it could not be made, it is not tried again: every test that needs it fails with the same words.
    """
    shared = shared_folder(factory)
    folder, done, failed = (shared / f"{name}{suffix}" for suffix in ("", DONE, FAILED))
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if failed.exists():
            pytest.fail(failed.read_text(encoding="utf-8"), pytrace=False)
        if not done.exists():
            _make(folder, failed, make)
            done.touch()
    return folder


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers of this run know, and no other run."""
    own = factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "once"
    shared.mkdir(exist_ok=True)
    return shared


def _make(folder: Path, failed: Path, make: Callable[[Path], None]) -> None:
    folder.mkdir()
    try:
        make(folder)
    except BaseException as error:
        failed.write_text(f"{folder.name} could not be made: {error}", encoding="utf-8")
        raise
