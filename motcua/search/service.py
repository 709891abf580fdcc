"""Talks to `pagefind --service`: JSON in base64, one message after another, each ended by a comma.

Pagefind's own Python interface sleeps a tenth of a second for each record, which is four minutes for a
national catalogue; this one keeps a bounded number of messages on the way.
"""

import base64
import json
import os
import queue
import subprocess
import tempfile
import threading
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

_BINARIES = ("pagefind_bin_extended", "pagefind_bin")
_UNANSWERED = 256
_PATIENCE = 120.0
_CHUNK = 1 << 16
Message = dict[str, Any]


class SearchIndexError(Exception):
    """The search index could not be made; its text says why."""


def executable() -> Path:
    """Return the Pagefind program of the installed wheel, the extended one when both are there."""
    for name in _BINARIES:
        try:
            found = Path(import_module(name).get_executable())
        except (ImportError, FileNotFoundError):
            continue
        return found
    message = "no Pagefind program is installed: pip install 'pagefind[bin]'"
    raise SearchIndexError(message)


class Service:
    """A running Pagefind; use it in a `with` statement, which always ends the process."""

    def __init__(self, command: tuple[str, ...], patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._complaints: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __exit__
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints
            )
        except OSError as error:
            self._complaints.close()
            message = f"Pagefind does not start: {error}"
            raise SearchIndexError(message) from error
        self._replies: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._sent = 0
        self._unanswered = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout, self._complaints):
            _close(pipe)

    def send(self, **payload: object) -> None:
        """Send a message whose answer matters only when it is an error."""
        while self._unanswered >= _UNANSWERED:
            self._receive()
        self._sent += 1
        self._unanswered += 1
        message = {"message_id": self._sent, "payload": payload}
        try:
            self._stdin.write(base64.b64encode(json.dumps(message).encode()) + b",")
            self._stdin.flush()
        except OSError as error:
            raise self._ended() from error

    def ask(self, **payload: object) -> Message:
        """Send a message, wait until every message is answered, and return the last answer."""
        self.send(**payload)
        answer: Message = {}
        while self._unanswered:
            answer = self._receive()
        return answer

    @property
    def _stdin(self) -> IO[bytes]:
        if self._process.stdin is None:
            raise self._ended()
        return self._process.stdin

    def _receive(self) -> Message:
        try:
            reply = self._replies.get(timeout=self._patience)
        except queue.Empty:
            message = f"Pagefind has not answered for {self._patience:.0f} s"
            raise SearchIndexError(message) from None
        if reply is None:
            raise self._ended()
        self._unanswered -= 1
        if reply.get("type") == "Error":
            message = f"Pagefind refuses: {reply.get('message')}"
            raise SearchIndexError(message)
        return reply

    def _ended(self) -> SearchIndexError:
        self._process.kill()
        code = self._process.wait()
        self._complaints.seek(0)
        said = self._complaints.read().decode(errors="replace").strip()
        return SearchIndexError(f"Pagefind has ended ({code}): {said[-500:] or 'it says nothing'}")

    def _read(self) -> None:
        """Hand over each answer as it comes, then None; always reading, so that Pagefind never waits for us."""
        stdout = self._process.stdout
        rest = bytearray()
        while stdout is not None and (chunk := os.read(stdout.fileno(), _CHUNK)):
            rest += chunk
            if b"," in chunk:
                *whole, last = rest.split(b",")
                for one in whole:
                    self._replies.put(_payload(one))
                rest = last
        self._replies.put(None)


def _payload(message: bytearray) -> Message:
    try:
        payload = json.loads(base64.b64decode(message))["payload"]
    except (ValueError, KeyError, TypeError):
        payload = None
    if not isinstance(payload, dict):
        return {"type": "Error", "message": f"an answer that cannot be read: {bytes(message[:80])!r}"}
    return payload


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        return  # what was still to be written has nobody to read it
