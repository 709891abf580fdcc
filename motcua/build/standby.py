"""Keeps a process ready that has imported all that builds need, and asks it for one build after another.

The process forks for each build (`python -m plugins`), so that none sees what another has left behind. Where the system
cannot fork, or the process is in trouble, each build is a process of its own as ever.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from motcua.build.pelican_run import Event, Heard, PelicanRun, environment, events, run_pelican


class WarmPelican:
    """Builds from one settings file."""

    def __init__(self, settings: Path) -> None:
        self._settings = settings
        self._trouble: TextIO = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed in close()
        self._child: subprocess.Popen[str] | None = None
        self._lines: Iterator[Event] = iter(())

    def prepare(self) -> None:
        """Start the process, if there is none; it gets ready while others work."""
        if self._child is None and hasattr(os, "fork"):
            self._child = subprocess.Popen(
                [sys.executable, "-m", "plugins", self._settings.name],
                cwd=self._settings.parent,
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._trouble,
                encoding="utf-8",
            )
            self._lines = events(self._child.stdout or ())

    def run(
        self, settings: Path, output: Path, overrides: Mapping[str, Any], report: Path, tell: Callable[[Event], None]
    ) -> PelicanRun:
        """Build as `run_pelican` does."""
        for _ in range(2):  # a process that holds old code ends when it is asked, and another takes its place
            self.prepare()
            made = self._asked(output, {**overrides, "REPORT_FILE": str(report)}, report, tell)
            if made is not None:
                return made
            self.close_child()
        return run_pelican(settings, output, overrides, report, tell)

    def _asked(
        self, output: Path, overrides: Mapping[str, Any], report: Path, tell: Callable[[Event], None]
    ) -> PelicanRun | None:
        """Return how the build went, or None where the process ended without one."""
        if self._child is None or self._child.stdin is None:
            return None
        start = os.fstat(self._trouble.fileno()).st_size
        ask = {"output": str(output), "overrides": overrides}
        heard = Heard(tell)
        try:
            self._child.stdin.write(json.dumps(ask) + "\n")
            self._child.stdin.flush()
        except OSError:
            return None
        for event in self._lines:
            if "ended" in event:
                return heard.run(int(event["ended"]), self._said(start), report)
            if "ready" not in event:
                heard.take(event)
        return None

    def _said(self, start: int) -> list[str]:
        self._trouble.seek(start)
        return self._trouble.read().strip().splitlines()

    def close(self) -> None:
        """End the process for good."""
        self.close_child()
        self._trouble.close()

    def close_child(self) -> None:
        """End the process."""
        if self._child is not None:
            self._child.terminate()
            self._child.communicate()
            self._child = None


@contextmanager
def warm_pelican(settings: Path) -> Iterator[WarmPelican]:
    """Give a process that stands ready while the block runs."""
    warm = WarmPelican(settings.resolve())
    try:
        warm.prepare()
        yield warm
    finally:
        warm.close()
