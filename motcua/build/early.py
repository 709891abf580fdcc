"""Asks for the pages that an editor waits for: of a process that has the portal in memory, on a socket of our own.

Questions and answers are lines of JSON (plugins/pages/early.py). Where there is no such process, as on a system that
cannot fork, pages come with the whole build.
"""

import json
import socket
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Any, TextIO

from motcua.build.standby import WarmPelican

Answer = Mapping[str, Any]
_PATIENCE = 600.0  # seconds that a process may take to come


class EarlyPages:
    """Begins that process, asks it, and hands what it answers to `tell`, from a thread of its own."""

    def __init__(self, warm: WarmPelican, tell: Callable[[Answer], None]) -> None:
        self._warm, self._tell = warm, tell
        self._one = Lock()
        self._lines: TextIO | None = None
        self._ready = False
        self._begun: socket.socket | None = None
        self._waiting: dict[str, None] = {}
        self._read: dict[str, None] = {}
        self._folder = TemporaryDirectory(prefix="motcua-", ignore_cleanup_errors=True)
        self._count = 0
        self._closed = False
        self._asking = False
        self._next: tuple[Sequence[str], int] = ((), 0)

    @property
    def stands(self) -> bool:
        """Say whether a process answers, or will once it has read everything."""
        with self._one:
            return self._begun is not None

    def begin(self, overrides: Mapping[str, Any], changed: Iterable[str] = ()) -> None:
        """Let a process read everything as it is now; `overrides` are those of the settings.

        It will be asked for the pages of what has `changed`, too, which it finds changed already.
        """
        self.end()
        self._read.update(dict.fromkeys([*self._waiting, *changed]))
        self._waiting.clear()
        if self._closed or not hasattr(socket, "AF_UNIX"):
            return
        with self._one:
            self._count += 1
            address = str(Path(self._folder.name) / str(self._count))
            listening = socket.socket(socket.AF_UNIX)
            try:
                listening.bind(address)
            except OSError:  # a folder for temporary files whose name is too long: pages come with the whole build
                listening.close()
                return
            listening.listen(1)
            listening.settimeout(_PATIENCE)
            self._begun = listening
        report = Path(f"{address}.json")
        Thread(target=self._listen, args=(listening, report), daemon=True).start()
        self._warm.begin_early(address, Path(self._folder.name) / "output", {**overrides, "REPORT_FILE": str(report)})

    def ask(self, changed: Iterable[str], shown: Sequence[str], number: int) -> bool:
        """Ask for the pages of what has changed, and for those `shown`; say whether an answer will come soon.

        A process that still reads, or answers, is asked later: then for all that has changed meanwhile. `number` stands
        in every answer.
        """
        with self._one:
            self._waiting.update(dict.fromkeys(changed))
            self._next = (shown, number)
            return self._asking or self._send()

    def _send(self) -> bool:
        """Ask what is to be asked next; the caller holds the lock."""
        shown, number = self._next
        if self._lines is None or not self._ready:
            return False
        question: dict[str, Any] = {"changed": list(self._waiting), "read": list(self._read)}
        question |= {"shown": list(shown), "number": number}
        try:
            self._lines.write(json.dumps(question) + "\n")
            self._lines.flush()
        except (OSError, ValueError):  # it is gone: its thread will notice
            return False
        self._waiting.clear()
        self._read.clear()
        self._asking = True
        return True

    def end(self) -> None:
        """Let the process go."""
        with self._one:
            begun = self._begun
            self._begun, self._lines, self._ready, self._asking = None, None, False, False
        if begun is not None:
            begun.close()  # a process that has come is ended by the one that begins the next

    def close(self) -> None:
        """Let the process go for good."""
        self._closed = True
        self.end()
        self._folder.cleanup()

    def _listen(self, listening: socket.socket, report: Path) -> None:
        with suppress(OSError, ValueError):  # it was ended before it came, or in the middle of a line
            connection, _ = listening.accept()
            with connection, connection.makefile("rw", encoding="utf-8") as lines:
                self._hear(lines, listening, report)
        with self._one:
            if self._begun is listening:
                self._begun, self._lines, self._ready, self._asking = None, None, False, False

    def _hear(self, lines: TextIO, listening: socket.socket, report: Path) -> None:
        """Pass on what a process says, as long as it is the one that is asked."""
        with self._one:
            if self._begun is listening:
                self._lines = lines
        for line in lines:
            answer = json.loads(line)
            with self._one:
                if self._begun is not listening:
                    return
                if "ready" in answer or "ended" in answer:
                    self._ready = "ready" in answer
                    answer |= _report(report)
                if "done" in answer:
                    self._asking = False
                    if self._waiting:
                        self._send()
            self._tell(answer)


def _report(file: Path) -> Answer:
    """Return what was found when everything was read."""
    try:
        return {"report": json.loads(file.read_text(encoding="utf-8"))}
    except (OSError, ValueError):
        return {}
