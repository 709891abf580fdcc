"""A process that has imported the endpoint and forks one whenever it is asked to: a thousand starts cost what they do.

What is killed is the forked process: it opens the store, brings it up to date and serves, like one that was started
afresh; only Python and its modules are there already. For uvicorn alone: granian starts processes of its own.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_CODE = """
import os, signal, sys
import benchmarks.forms.light
from motcua.forms.app.serving import run
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for line in sys.stdin:
    child = os.fork()
    if not child:
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        run({factory!r}, server="uvicorn", host="127.0.0.1", port={port})
        os._exit(0)
    print(child, flush=True)
"""


class Forked:
    """A forked endpoint, with as much of Popen as a proof needs."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def poll(self) -> int | None:
        """Return None while it runs."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, 0)
            return None
        return 0

    def wait(self, seconds: float) -> None:
        """Wait until it has ended."""
        until = time.monotonic() + seconds
        while self.poll() is None:
            if time.monotonic() > until:
                raise TimeoutError
            time.sleep(0.001)


class Starter:
    """Forks endpoints that serve `factory` on `port`; its environment and log are theirs."""

    def __init__(self, factory: str, port: int, environment: dict[str, str], log: Path) -> None:
        with log.open("ab") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _CODE.format(factory=factory, port=port)],
                cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=file,
            )  # fmt: skip

    def fork(self) -> Forked:
        """Start one."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()
        return Forked(int(self._process.stdout.readline()))

    def close(self) -> None:
        """End; what it has forked is not its business any more."""
        with self._process:
            self._process.send_signal(signal.SIGTERM)
