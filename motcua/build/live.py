"""Serves a portal that is being edited: pages as new as they are known, which renew themselves and say what is wrong.

What is added to a page is added while it is sent: no file of the output has it.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from motcua.build.panel import panel
from motcua.build.server import FolderHandler, serve_folder
from motcua.build.showing import Showing
from motcua.reuse import digest_of

OWN = "/-/"
_HTML = "text/html; charset=utf-8"
_FILES = MappingProxyType({"live.js": "text/javascript; charset=utf-8", "live.css": "text/css; charset=utf-8"})
_PULSE = 20.0  # seconds after which a browser that has gone is noticed
_HEAD = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY = re.compile(rb"<body(?:\s[^>]*)?>", re.IGNORECASE)
_BARE = b'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>M\xe1\xbb\x99t C\xe1\xbb\xada</title>'
_NOTHING = _BARE + b'<meta name="viewport" content="width=device-width"></head><body></body></html>'
_LOCAL = ("127.0.0.1", "localhost")


class LiveHandler(FolderHandler):
    """Files of the folder, and in front of them what `showing` knows that is newer."""

    def __init__(self, *args: Any, showing: Showing, **words: Any) -> None:
        self._showing = showing  # before the base class, which answers while it is made
        super().__init__(*args, **words)

    def do_GET(self) -> None:  # noqa: N802 - the base class asks for it
        """Answer with a page, a file, or what the script of the pages asks for."""
        address = urlsplit(self.path)
        if address.path.startswith(OWN):
            self._own(address.path.removeprefix(OWN), parse_qs(address.query))
            return
        path = self._page()
        body = self._showing.page(path) if path else None
        if body is None:
            super().do_GET()
        else:
            self.send_body(self._live(body, path, self._showing.digest(body)), _HTML)

    def missing(self) -> bytes:
        """Return the page for what is not there, with what is wrong: it may be why it is not there."""
        asked = unquote(urlsplit(self.path).path).removeprefix("/")
        return self._live(super().missing() or _NOTHING, self._page() or asked, "")

    def _page(self) -> str:
        """Return the page that is asked for, by its path below the output; empty for any other file."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if not path or path.endswith("/"):
            path += "index.html"
        return path if path.endswith(".html") and ".." not in path.split("/") else ""

    def _live(self, body: bytes, path: str, digest: str) -> bytes:
        """Return a page with the script that renews it and the panel; `digest` is that of what stands at `path`."""
        made = self._panel(path)
        attributes = f'data-page="{escape(path)}" data-digest="{digest}" data-panel="{digest_of(made)}"'
        head = f'<link rel="stylesheet" href="{OWN}live.css"><script src="{OWN}live.js" {attributes}></script></head>'
        made = f'<div id="motcua-live">{made}</div>'
        found = _BODY.search(body)
        if found is None or not _HEAD.search(body):  # a page that leads on to another
            return body
        body = body[: found.end()] + made.encode() + body[found.end() :]
        return _HEAD.sub(lambda _: head.encode(), body, count=1)

    def _panel(self, path: str) -> str:
        state = self._showing
        there = state.page(path) is not None
        return panel(state.trouble, path, state.words, there=there, building=state.building)

    def _own(self, name: str, asked: dict[str, list[str]]) -> None:
        host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        if name in _FILES:
            self.send_body((Path(__file__).parent / name).read_bytes(), _FILES[name])
        elif name == "state":
            state = self._showing
            told = {"number": state.number, "building": state.building, "ready": state.ready}
            self.send_body(json.dumps(told).encode(), "application/json")
        elif name == "events" and host in _LOCAL and "page" in asked:
            self._events(asked["page"][0], *(asked.get(one, [""])[0] for one in ("digest", "panel")))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _events(self, path: str, digest: str, said: str) -> None:
        """Tell a page, until it is left, when it is no longer the newest and when its panel says something else."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with self._looking(path):
            version = -1
            while True:
                if self._showing.digest(self._showing.page(path)) != digest:
                    self._event("reload", "")
                    return
                made = self._panel(path)
                if digest_of(made) != said:
                    self._event("panel", made)
                    said = digest_of(made)
                newer = self._showing.wait(version, _PULSE)
                if newer == version:
                    self.wfile.write(b": still here\n\n")
                version = newer

    def _event(self, name: str, data: str) -> None:
        self.wfile.write(f"event: {name}\ndata: {json.dumps(data)}\n\n".encode())
        self.wfile.flush()

    @contextmanager
    def _looking(self, path: str) -> Iterator[None]:
        self._showing.look(path)
        try:
            yield
        except (ConnectionError, TimeoutError):  # the page has been left
            self.close_connection = True
        finally:
            self._showing.leave(path)


@contextmanager
def serve_live(folder: Path, port: int, form_endpoint: str = "") -> Iterator[tuple[str, Showing]]:
    """Serve `folder` as it is edited while the block runs; gives the address, and what decides what is shown.

    Raises PortTakenError when the port cannot be listened on.
    """
    showing = Showing(folder)
    with serve_folder(folder, port, form_endpoint, partial(LiveHandler, showing=showing)) as address:
        yield address, showing
