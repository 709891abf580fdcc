"""What the process that stands ready hears and begins: one build at a time, and other questions while it goes on."""

import json
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator

_PATIENCE = 5  # how much nicer a build is that goes on behind what an editor waits for


def fork(work: Callable[[], int]) -> int:
    """Do `work` in a process of its own, and return its number."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        status = work()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return child


class Asks:
    """The lines of the standard input, also while a process builds; when that ends, it is told how."""

    def __init__(self) -> None:
        self._child, self._alive, self._rest = 0, -1, b""

    def __iter__(self) -> Iterator[bytes]:
        while True:
            watched = [0] if self._alive < 0 else [0, self._alive]
            ready, _, _ = select.select(watched, [], [])
            if self._alive in ready:
                self.wait()
            if 0 in ready:
                data = os.read(0, 1 << 16)
                if not data:  # nobody is there any more for whom the build would be
                    if self._child:
                        os.kill(self._child, signal.SIGKILL)
                    return
                *lines, self._rest = (self._rest + data).split(b"\n")
                yield from lines

    def begin(self, work: Callable[[], int]) -> None:
        """Do `work` in a process of its own, which leaves the processors to those whom somebody waits for."""
        self.wait()
        self._alive, theirs = os.pipe()

        def politely() -> int:
            os.nice(_PATIENCE)
            return work()

        self._child = fork(politely)
        os.close(theirs)  # when the child has ended, and all that it has begun, there is nothing more to be read

    def wait(self) -> None:
        """Wait for the process that builds, and tell how it has ended."""
        if self._child:
            _, status = os.waitpid(self._child, 0)
            os.close(self._alive)
            self._child, self._alive = 0, -1
            print(json.dumps({"ended": os.waitstatus_to_exitcode(status)}), flush=True)  # noqa: T201 - the protocol
