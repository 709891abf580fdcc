"""Does work in processes of its own, and brings back its trouble in words."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any

from motcua.diagnostics import words_of

_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux's prctl


class RenderError(Exception):
    """A page could not be rendered; the text says why and in which template and line."""

    exitcode = 2


@dataclass
class Beside:
    """Does one piece of work at a time in a process of its own, while this one goes on; without `fork`, at once."""

    running: tuple[Any, Connection] | None = None

    def start(self, work: Callable[[], object]) -> None:
        """Begin `work`, once the piece before it is done."""
        self.wait()
        if "fork" not in get_all_start_methods():
            work()
            return
        forked = get_context("fork")
        ours, theirs = forked.Pipe(duplex=False)
        child = forked.Process(target=_alone, args=(work, theirs), daemon=True)
        gc.freeze()  # a collection would write into each page of memory that is shared with the child
        child.start()
        gc.unfreeze()
        theirs.close()
        self.running = (child, ours)

    def wait(self) -> None:
        """Wait for the work that was begun; raises RenderError with its words when it failed."""
        if self.running is None:
            return
        child, pipe = self.running
        self.running = None
        try:
            said = pipe.recv()
        except EOFError:
            said = "a process that writes the search has ended before it was done; is there memory enough?"
        child.join()
        if said:
            raise RenderError(said)


def side_by_side(works: Sequence[Callable[[], object]], jobs: int) -> None:
    """Do all of `works`, as many at a time as there are `jobs`."""
    places = [Beside() for _ in range(max(1, min(jobs, len(works))))]
    for number, work in enumerate(works):
        places[number % len(places)].start(work)
    for place in places:
        place.wait()


def _alone(work: Callable[[], object], pipe: Connection) -> None:
    end_with_parent()
    said = ""
    try:
        work()
    except Exception as error:  # noqa: BLE001 - whatever a listener raises ends the build, in words
        said = words_of(error)
    pipe.send(said)
    pipe.close()
    sys.stdout.flush()
    os._exit(0)  # Pelican's own ending belongs to the parent


def end_with_parent() -> None:
    """Let this process be ended when the one that forked it is killed (Linux), or it would write on for nobody."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
