"""Keeps a process ready that has imported all that builds need, and asks it for one build after another.

The process forks for each build (`python -m plugins`), so that none sees what another has left behind. Where the system
cannot fork, or the process is in trouble, each build is a process of its own as ever.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any, TextIO

from motcua.build.pelican_run import Event, Heard, PelicanRun, environment, events, run_pelican


class WarmPelican:
    """Builds from one settings file; one thread may ask for a build while another asks for early pages."""

    def __init__(self, settings: Path) -> None:
        self._settings = settings
        self._trouble: TextIO = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed in close()
        self._child: subprocess.Popen[str] | None = None
        self._lines: Iterator[Event] = iter(())
        self._early: Mapping[str, Any] | None = None
        self._closed = False
        self._one = RLock()

    def prepare(self) -> None:
        """Start the process, if there is none; it gets ready while others work."""
        with self._one:
            if self._child is not None or self._closed or not hasattr(os, "fork"):
                return
            self._child = subprocess.Popen(
                [sys.executable, "-m", "plugins", self._settings.name],
                cwd=self._settings.parent,
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._trouble,
                encoding="utf-8",
                start_new_session=True,  # with all that it has begun it is ended by us, not by the terminal
            )
            self._lines = events(self._child.stdout or ())
            if self._early is not None:
                self._ask(self._early)

    def begin_early(self, address: str, output: Path, overrides: Mapping[str, Any]) -> None:
        """Let a process read everything and answer on the socket at `address`; one that did so before ends.

        When the process that stands ready is replaced by another, that one is asked the same.
        """
        with self._one:
            running = self._child is not None
            self._early = {"early": address, "output": str(output), "overrides": overrides}
            self.prepare()
            if running:
                self._ask(self._early)

    def run(
        self, settings: Path, output: Path, overrides: Mapping[str, Any], report: Path, tell: Callable[[Event], None]
    ) -> PelicanRun:
        """Build as `run_pelican` does."""
        for _ in range(2):  # a process that holds old code ends when it is asked, and another takes its place
            self.prepare()
            made = self._asked(output, {**overrides, "REPORT_FILE": str(report)}, report, tell)
            if made is not None:
                return made
            if self._closed:
                return PelicanRun(2, "motcua serve has ended", (), ())
            self.close_child()
        return run_pelican(settings, output, overrides, report, tell)

    def _asked(
        self, output: Path, overrides: Mapping[str, Any], report: Path, tell: Callable[[Event], None]
    ) -> PelicanRun | None:
        """Return how the build went, or None where the process ended without one."""
        start = os.fstat(self._trouble.fileno()).st_size
        heard = Heard(tell)
        if not self._ask({"output": str(output), "overrides": overrides}):
            return None
        for event in self._lines:
            if "ended" in event:
                return heard.run(int(event["ended"]), self._said(start), report)
            if "ready" not in event:
                heard.take(event)
        return None

    def _ask(self, ask: Mapping[str, Any]) -> bool:
        """Write a line to the process; False where there is none that reads."""
        with self._one:
            if self._child is None or self._child.stdin is None:
                return False
            try:
                self._child.stdin.write(json.dumps(ask) + "\n")
                self._child.stdin.flush()
            except OSError:
                return False
            return True

    def _said(self, start: int) -> list[str]:
        self._trouble.seek(start)
        return self._trouble.read().strip().splitlines()

    def close(self) -> None:
        """End the process for good."""
        self._closed = True
        self.close_child()
        self._trouble.close()

    def close_child(self) -> None:
        """End the process and all that it has begun."""
        with self._one:
            child, self._child = self._child, None
        if child is not None:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with suppress(OSError, ValueError):
                        pipe.close()


@contextmanager
def warm_pelican(settings: Path) -> Iterator[WarmPelican]:
    """Give a process that stands ready while the block runs."""
    warm = WarmPelican(settings.resolve())
    try:
        warm.prepare()
        yield warm
    finally:
        warm.close()
