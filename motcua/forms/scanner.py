"""Has ClamAV look at uploaded files, after the receipt and at the office: only there is a key that opens them.

A scanner that hangs or is away holds up no resident: the file stays `pending`, and a pending file is not handed out.
"""

import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from motcua.forms.store import Store, StoredUpload

Finding = Literal["clean", "infected", "unscanned"]
CHUNK = 64 * 1024
MOST_OF_ANSWER = 4096
SECONDS = 60.0


class ScannerAwayError(Exception):
    """The scanner cannot be asked now; the files stay pending."""


@dataclass(frozen=True, slots=True)
class ClamAv:
    """The daemon clamd: `address` is the path of its socket, or (host, port) on the office's own network."""

    address: Path | tuple[str, int]
    seconds: float = SECONDS

    def look_at(self, content: bytes) -> Finding:
        """Return what the daemon says of `content`; unscanned where it cannot judge (too large, a fault of its own).

        Raises ScannerAwayError where there is no answer.
        """
        try:
            with self._connected() as connection:
                connection.sendall(b"zINSTREAM\0")
                self._send(connection, content)
                answer = self._answer(connection)
        except OSError as error:
            message = f"clamd: {error.strerror or type(error).__name__}"
            raise ScannerAwayError(message) from error
        return _finding(answer)

    def _connected(self) -> socket.socket:
        if isinstance(self.address, tuple):
            return socket.create_connection(self.address, self.seconds)
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(self.seconds)
        try:
            connection.connect(str(self.address))
        except OSError:
            connection.close()
            raise
        return connection

    def _send(self, connection: socket.socket, content: bytes) -> None:
        """Send in pieces, each behind its length; the daemon may end the talk in the middle, with a reason to read."""
        try:
            for begin in range(0, len(content), CHUNK):
                piece = content[begin : begin + CHUNK]
                connection.sendall(struct.pack("!I", len(piece)) + piece)
            connection.sendall(struct.pack("!I", 0))
        except (BrokenPipeError, ConnectionResetError):
            return

    def _answer(self, connection: socket.socket) -> bytes:
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < MOST_OF_ANSWER:
            got = connection.recv(MOST_OF_ANSWER)
            if not got:
                break
            answer += got
        if not answer:
            raise ConnectionAbortedError
        return answer.rstrip(b"\0\n")


def _finding(answer: bytes) -> Finding:
    if answer == b"stream: OK":
        return "clean"
    return "infected" if answer.startswith(b"stream: ") and answer.endswith(b" FOUND") else "unscanned"


def scan_pending(store: Store, opened: Callable[[StoredUpload], bytes], scanner: ClamAv) -> dict[Finding, int]:
    """Look at every pending file and say what was found; `opened` decrypts one. Raises ScannerAwayError.

    What was found before the scanner went away is kept.
    """
    found: dict[Finding, int] = {"clean": 0, "infected": 0, "unscanned": 0}
    while pending := store.uploads(scan="pending"):
        for upload in pending:
            finding = scanner.look_at(opened(upload))
            store.set_scan(upload.id, finding)
            found[finding] += 1
    return found
