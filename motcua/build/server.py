"""Serves a folder on the loopback address for a preview, with the headers that a public server must send."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from motcua.exports import security_headers


class FolderHandler(SimpleHTTPRequestHandler):
    """Files with the security headers; 404.html for unknown addresses; nothing is kept by the browser."""

    def __init__(self, *args: Any, form_endpoint: str, **words: Any) -> None:
        self._form_endpoint = form_endpoint  # before the base class, which answers while it is made
        super().__init__(*args, **words)

    def end_headers(self) -> None:
        """Send the headers that every server of the portal must send."""
        whole_text = any(Path(self.directory).glob("*/search/whole"))
        for name, value in security_headers(self._form_endpoint, whole_text=whole_text).items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the portal's own page where there is nothing."""
        body = self.missing() if code == 404 else None
        if body is None:
            super().send_error(code, message, explain)
            return
        self.send_body(body, "text/html; charset=utf-8", code)

    def missing(self) -> bytes | None:
        """Return the page for what is not there, if the portal has one."""
        page = Path(self.directory) / "404.html"
        return page.read_bytes() if page.is_file() else None

    def send_body(self, body: bytes, kind: str, code: int = 200) -> None:
        """Answer with `body`, whose type is `kind`."""
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: Any) -> None:  # noqa: ARG002 - the base class asks for it
        """Show no folder."""
        self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Stay silent: the terminal belongs to the findings."""


class _Server(ThreadingHTTPServer):
    """A thread for each request; a browser that leaves a page before it has come is no error."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class PortTakenError(Exception):
    """The port cannot be listened on; the text says why."""


@contextmanager
def serve_folder(
    folder: Path, port: int, form_endpoint: str = "", handler: Callable[..., FolderHandler] = FolderHandler
) -> Iterator[str]:
    """Serve `folder` on 127.0.0.1 while the block runs; gives the address. Port 0 takes a free one.

    The headers allow forms to be sent to `form_endpoint`. A `handler` of one's own may answer in another way.

    Raises PortTakenError when the port cannot be listened on.
    """
    made = partial(handler, directory=str(folder), form_endpoint=form_endpoint)
    FolderHandler.extensions_map |= {".atom": "application/atom+xml"}
    try:
        server = _Server(("127.0.0.1", port), made)
    except OSError as error:
        raise PortTakenError(error.strerror) from error
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
