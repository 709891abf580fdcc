"""The one thread that writes: it takes all posts that wait into one transaction, and answers when that is safe.

Everything from the beginning of a transaction on stands inside the `try`: a thread that dies of a full disk would
leave every later post waiting for ever. Should it die of anything else all the same, everyone who waits is told.
"""

import asyncio
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import Any

from motcua.forms.store.records import Outcome, RefusedError, Stored, Submission
from motcua.forms.store.store import Store, StoreUnavailableError

MOST_IN_A_BATCH = 256
MOST_WAITING = 2048  # beyond it, posts are shed: they would wait longer than anyone does
_PROBE_SECONDS = 1.5


class WriterBusyError(StoreUnavailableError):
    """More posts wait than can be written in a time that a resident waits."""


class WriterDeadError(StoreUnavailableError):
    """The thread that writes has ended."""


@dataclass(frozen=True, slots=True, eq=False)
class _Post:
    """A submission that waits, or None for a probe; `settle` takes what has become of it, in the writer's thread."""

    submission: Submission | None
    future: "Future[Any] | asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop | None


@dataclass(eq=False)
class Writer:
    """Starts the thread; `died` is called when it ends of its own accord, once everyone who waited has been told."""

    store: Store
    died: Callable[[], None] = lambda: None
    most: int = MOST_IN_A_BATCH
    failing: bool = field(default=False, init=False)  # the last thing written was refused by the store
    batches: int = field(default=0, init=False)
    written: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Start."""
        self._ended = False
        self._queue: Queue[_Post | None] = Queue()
        self._thread = threading.Thread(target=self._run, name="motcua-writer", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Return whether the thread runs."""
        return not self._ended

    @property
    def waiting(self) -> int:
        """Return about how many posts wait."""
        return self._queue.qsize()

    def submit(self, submission: Submission) -> "Future[Stored]":
        """Keep a submission; the future gives its reference once it is safe, or raises a StoreUnavailableError."""
        future: Future[Stored] = Future()
        self._put(_Post(submission, future, None))
        return future

    async def kept(self, submission: Submission) -> Stored:
        """Do the same for a coroutine."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Stored] = loop.create_future()
        self._put(_Post(submission, future, loop))
        return await future

    def probe(self, seconds: float = _PROBE_SECONDS) -> None:
        """Have the thread write something now; raises StoreUnavailableError where it cannot within `seconds`."""
        future: Future[None] = Future()
        self._put(_Post(None, future, None))
        try:
            future.result(seconds)
        except TimeoutError as error:
            message = f"nothing could be written within {seconds} seconds"
            raise StoreUnavailableError(message) from error

    def close(self, seconds: float = 10) -> None:
        """Write what waits, then end."""
        self._queue.put(None)
        self._thread.join(seconds)

    def _put(self, post: _Post) -> None:
        if self._queue.qsize() >= MOST_WAITING:
            raise WriterBusyError
        self._queue.put(post)
        if not self.alive:  # asked after it was put: whichever way the race goes, somebody answers
            self._tell_the_rest()

    def _run(self) -> None:
        batch: list[_Post] = []
        try:
            while (first := self._queue.get()) is not None:
                batch = [first, *self._taken()]
                self._write(batch)
                batch = []
            self._ended = True
            self._tell_the_rest()
        except BaseException:
            self._ended = True
            _settle((post, WriterDeadError()) for post in batch)
            threading.Thread(target=self._bury, name="motcua-writer-died", daemon=True).start()
            raise

    def _bury(self) -> None:
        self._thread.join()
        self._tell_the_rest()
        self.died()

    def _taken(self) -> list[_Post]:
        taken: list[_Post] = []
        while len(taken) < self.most - 1:
            try:
                post = self._queue.get_nowait()
            except Empty:
                break
            if post is None:
                self._queue.put(None)  # to end by, after this batch
                break
            taken.append(post)
        return taken

    def _write(self, batch: list[_Post]) -> None:
        posts = [post for post in batch if post.submission is not None]
        try:
            outcomes: list[Outcome] = self.store.add([post.submission for post in posts if post.submission])
            if len(posts) < len(batch):
                self.store.ping()
        except StoreUnavailableError as error:
            self.failing = True
            _settle((post, error) for post in batch)
            return
        self.failing = False
        self.batches += 1
        self.written += len(posts)
        _settle([*zip(posts, outcomes, strict=True), *((post, None) for post in batch if post.submission is None)])

    def _tell_the_rest(self) -> None:
        while True:
            try:
                post = self._queue.get_nowait()
            except Empty:
                return
            if post is not None:
                _settle([(post, WriterDeadError())])


def _settle(outcomes: Iterable[tuple[_Post, Stored | RefusedError | StoreUnavailableError | None]]) -> None:
    """Hand out a batch: directly to threads, in one call to each event loop."""
    loops: dict[asyncio.AbstractEventLoop, list[Any]] = {}
    for post, outcome in outcomes:
        if post.loop is None:
            _give(post.future, outcome)
        else:
            loops.setdefault(post.loop, []).append((post.future, outcome))
    for loop, given in loops.items():
        try:
            loop.call_soon_threadsafe(_give_all, given)
        except RuntimeError:  # the loop has been closed: nobody waits there any more
            continue


def _give_all(given: list[tuple[Any, Any]]) -> None:
    for future, outcome in given:
        _give(future, outcome)


def _give(future: Any, outcome: Any) -> None:
    if future.done():  # the resident has gone away
        return
    if isinstance(outcome, Exception):
        future.set_exception(outcome)
    else:
        future.set_result(outcome)


def now() -> int:
    """Return the time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000
