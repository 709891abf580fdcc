"""Does work on all cores: each process takes the next piece, and the first trouble of any of them ends the build."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar, cast

from motcua.diagnostics import words_of
from plugins.pages.beside import RenderError, end_with_parent

S = TypeVar("S")
T = TypeVar("T")
_FEWEST = 32  # below it a second process costs more than it saves
_BATCH = 16
_NUMBER = 4  # bytes
_MOST_NUMBERS = 1000  # a page of memory, which is what a pipe holds at least


def work_all(pieces: Sequence[S], work: Callable[[S], T], jobs: int) -> Iterator[list[T]]:
    """Call `work` for every piece, on `jobs` processes where the system can fork; yield its results, some at a time.

    Raises RenderError with the words of the first piece that failed.
    """
    workers = jobs if len(pieces) >= _FEWEST and "fork" in get_all_start_methods() else 1
    if workers == 1:
        yield from _share(iter(pieces), work)
    else:
        yield from _forked(pieces, work, workers)


def jobs_from(wanted: object) -> int:
    """Return how many processes to use: those wanted, or one for each core that this process may use."""
    if isinstance(wanted, int) and wanted > 0:
        return wanted
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _forked(pieces: Sequence[S], work: Callable[[S], T], workers: int) -> Iterator[list[T]]:
    forked = get_context("fork")  # the sources are there already: only what `work` returns goes between processes
    queue = _queue(len(pieces))
    pipes: list[Connection] = []
    children = []
    gc.freeze()  # a collection would write into each page of memory that is shared with the children
    for _ in range(workers):
        ours, theirs = forked.Pipe(duplex=False)
        child = forked.Process(target=_child, args=(pieces, queue, work, theirs), daemon=True)
        child.start()
        theirs.close()
        pipes.append(ours)
        children.append(child)
    gc.unfreeze()
    try:
        done = 0
        for batch in _batches(pipes):
            done += len(batch)
            yield batch
        if done != len(pieces):
            message = "a process that renders pages has ended before its last page; is there memory enough?"
            raise RenderError(message)
    finally:
        os.close(queue)
        for child in children:
            child.terminate()
            child.join()


def _queue(count: int) -> int:
    """Return a pipe, open for reading, that holds the numbers below `count`: who reads one has taken it.

    Unlike a lock, nobody who is killed can keep a pipe from the others.
    """
    reading, writing = os.pipe()
    step = -(-count // _MOST_NUMBERS)
    os.write(writing, b"".join(first.to_bytes(_NUMBER) for first in range(0, count, step)))
    os.close(writing)
    return reading


def _taken(queue: int, count: int) -> Iterator[int]:
    step = -(-count // _MOST_NUMBERS)
    while number := os.read(queue, _NUMBER):
        first = int.from_bytes(number)
        yield from range(first, min(first + step, count))


def _child(pieces: Sequence[S], queue: int, work: Callable[[S], T], pipe: Connection) -> None:
    end_with_parent()
    try:
        for batch in _share((pieces[number] for number in _taken(queue, len(pieces))), work):
            pipe.send(batch)
    except RenderError as error:
        pipe.send(str(error))
    pipe.close()
    os._exit(0)  # Pelican's own ending belongs to the parent


def _batches(pipes: list[Connection]) -> Iterator[Any]:
    """Yield what the children send; raise what one of them says in words."""
    waiting = list(pipes)
    while waiting:
        for pipe in cast("list[Connection]", wait(waiting)):
            try:
                said = pipe.recv()
            except EOFError:
                waiting.remove(pipe)
                continue
            if isinstance(said, str):
                raise RenderError(said)
            yield said


def _share(pieces: Iterator[S], work: Callable[[S], T]) -> Iterator[list[T]]:
    batch: list[T] = []
    for piece in pieces:
        try:
            batch.append(work(piece))
        except RenderError:
            raise
        except Exception as error:
            message = f"{words_of(error)} ({piece})"
            raise RenderError(message) from error
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
