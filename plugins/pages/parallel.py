"""Renders pages on all cores: each process takes its share, and the first trouble of any of them ends the build."""

import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar, cast

from motcua.diagnostics import words_of
from motcua.views import Page
from plugins.pages.beside import RenderError, end_with_parent

T = TypeVar("T")
_FEWEST = 64  # below it a second process costs more than it saves
_BATCH = 50


def write_all(pages: Sequence[Page], write: Callable[[Page], T], jobs: int) -> Iterator[list[T]]:
    """Call `write` for every page, on `jobs` processes where the system can fork; yield its results, some at a time.

    Raises RenderError with the words of the first page that failed.
    """
    workers = jobs if len(pages) >= _FEWEST and "fork" in get_all_start_methods() else 1
    if workers == 1:
        yield from _share(pages, write)
    else:
        yield from _forked(pages, write, workers)


def jobs_from(wanted: object) -> int:
    """Return how many processes to use: those wanted, or one for each core that this process may use."""
    if isinstance(wanted, int) and wanted > 0:
        return wanted
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _forked(pages: Sequence[Page], write: Callable[[Page], T], workers: int) -> Iterator[list[T]]:
    forked = get_context("fork")  # the views are there already: only what `write` returns goes between processes
    pipes: list[Connection] = []
    children = []
    for number in range(workers):
        ours, theirs = forked.Pipe(duplex=False)
        child = forked.Process(target=_child, args=(pages[number::workers], write, theirs), daemon=True)
        child.start()
        theirs.close()
        pipes.append(ours)
        children.append(child)
    try:
        done = 0
        for batch in _batches(pipes):
            done += len(batch)
            yield batch
        if done != len(pages):
            message = "a process that renders pages has ended before its last page; is there memory enough?"
            raise RenderError(message)
    finally:
        for child in children:
            child.terminate()
            child.join()


def _child(pages: Sequence[Page], write: Callable[[Page], T], pipe: Connection) -> None:
    end_with_parent()
    try:
        for batch in _share(pages, write):
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


def _share(pages: Sequence[Page], write: Callable[[Page], T]) -> Iterator[list[T]]:
    batch: list[T] = []
    for page in pages:
        try:
            batch.append(write(page))
        except Exception as error:
            message = f"{words_of(error)} ({page.path})"
            raise RenderError(message) from error
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
