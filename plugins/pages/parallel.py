"""Renders pages on all cores: each process takes its share, and the first trouble of any of them ends the build."""

import os
from collections.abc import Callable, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from motcua.diagnostics import words_of
from motcua.views import Page

Write = Callable[[Page], None]
_FEWEST = 64  # below it a second process costs more than it saves
_TELL_EVERY = 50


class RenderError(Exception):
    """A page could not be rendered; the text says why and in which template and line."""

    exitcode = 2


def write_all(pages: Sequence[Page], write: Write, jobs: int, tell: Callable[[int], None]) -> None:
    """Call `write` for every page, on `jobs` processes where the system can fork; `tell` is told how many are done.

    Raises RenderError with the words of the first page that failed.
    """
    workers = jobs if len(pages) >= _FEWEST and "fork" in get_all_start_methods() else 1
    if workers == 1:
        _write_share(pages, write, tell)
        return
    forked = get_context("fork")  # the views are there already: nothing is sent to the children
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
        if _listen(pipes, tell) != len(pages):
            message = "a process that renders pages has ended before its last page; is there memory enough?"
            raise RenderError(message)
    finally:
        for child in children:
            child.terminate()
            child.join()


def jobs_from(wanted: object) -> int:
    """Return how many processes to use: those wanted, or one for each core that this process may use."""
    if isinstance(wanted, int) and wanted > 0:
        return wanted
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _child(pages: Sequence[Page], write: Write, pipe: Connection) -> None:
    try:
        _write_share(pages, write, pipe.send)
    except RenderError as error:
        pipe.send(str(error))
    pipe.close()
    os._exit(0)  # Pelican's own ending belongs to the parent


def _listen(pipes: list[Connection], tell: Callable[[int], None]) -> int:
    """Return how many pages the children have written; raise what one of them says instead of a number."""
    done = dict.fromkeys(pipes, 0)
    open_pipes = list(pipes)
    while open_pipes:
        for pipe in [one for one in open_pipes if one in wait(open_pipes)]:
            try:
                said = pipe.recv()
            except EOFError:
                open_pipes.remove(pipe)
                continue
            if isinstance(said, str):
                raise RenderError(said)
            done[pipe] = said
            tell(sum(done.values()))
    return sum(done.values())


def _write_share(pages: Sequence[Page], write: Write, tell: Callable[[int], Any]) -> None:
    for number, page in enumerate(pages, start=1):
        try:
            write(page)
        except Exception as error:
            message = f"{words_of(error)} ({page.path})"
            raise RenderError(message) from error
        if number % _TELL_EVERY == 0 or number == len(pages):
            tell(number)
