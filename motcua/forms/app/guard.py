"""Stands before every request: its size, its time, where it comes from; and puts the headers on every answer."""

import asyncio
import logging
import time
import traceback
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from motcua.forms.app.desk import Desk
from motcua.forms.app.replies import problem_page
from motcua.forms.uploads import MOST_BYTES as MOST_OF_FILE, MOST_FILES

MOST_BYTES = 128 * 1024  # of a body without files
MOST_INSIDE = 400  # requests at once: who comes beyond would wait longer than anybody does
_LOG = logging.getLogger("motcua.forms")
_ALWAYS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
_KINDS = frozenset({"health", "metrics", "receipt", "queue", "status", "openapi.json"})


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk
        sent = {**_ALWAYS, **desk.headers}
        self._inside = 0
        self._busy: dict[str, bytes] = {}
        self._headers = [(name.lower().encode(), value.encode()) for name, value in sent.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; an error that nobody foresaw is logged without a word of what was posted."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *self._headers]
            await send(message)

        self._inside += 1
        try:
            if self._inside > MOST_INSIDE and not scope["path"].startswith("/health/"):
                await self._shed(scope, receive, sending)
                return
            body = _Body(receive, self._desk.seconds, most_bytes(self._desk, scope["path"]))
            await self._app(scope, body, sending)
        except Exception as error:  # noqa: BLE001 - the last resort: Starlette has answered already
            _LOG.error("error in %s", where(error))
        finally:
            self._inside -= 1
            self._count(scope["path"], status, time.perf_counter() - started)

    async def _shed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say that there are too many at once, with a page that is made once for each edition."""
        tag = scope["path"].removeprefix(self._desk.base).partition("/")[0]
        context = self._desk.contexts.get(tag) or self._desk.first
        if context.tag not in self._busy:
            page = problem_page(self._desk, context, 503)
            self._busy[context.tag] = self._desk.renderer.render(page, context.tag).encode()
        headers = {"Retry-After": "10", "Connection": "close"}
        await HTMLResponse(self._busy[context.tag], 503, headers)(scope, receive, send)

    def _count(self, path: str, status: int, seconds: float) -> None:
        kind = self._kind(path)
        self._desk.metrics.answers.labels(kind, str(status)).inc()
        self._desk.metrics.seconds.labels(kind).observe(seconds)

    def _kind(self, path: str) -> str:
        """Return one of a few words, never a part of the path: metrics must not grow with what is asked for."""
        for part in path.split("/"):
            if part in _KINDS:
                return part
        return "form" if path.rpartition("/")[2] in self._desk.forms else "other"


class _Body:
    """Reads a body: no more than so many bytes, in no more than so many seconds from the beginning."""

    def __init__(self, receive: Receive, seconds: float, most: int) -> None:
        self._receive = receive
        self._most = most
        self._until = time.monotonic() + seconds
        self._bytes = 0
        self._ended = False

    async def __call__(self) -> Message:
        """Return the next piece; raise HTTPException 408 or 413."""
        if self._ended:
            return await self._receive()
        try:
            async with asyncio.timeout(self._until - time.monotonic()):
                message = await self._receive()
        except TimeoutError as error:
            raise HTTPException(408, headers={"Connection": "close"}) from error
        self._bytes += len(message.get("body", b""))
        self._ended = not message.get("more_body", False)
        if self._bytes > self._most:
            raise HTTPException(413, headers={"Connection": "close"})
        return message


def most_bytes(desk: Desk, path: str) -> int:
    """Return how large a body may be: larger where a form asks for files, and files are taken."""
    served = desk.forms.get(path.rpartition("/")[2]) if desk.uploads else None
    asks = served is not None and any(one.type == "file" for one in served.form.fields)
    return MOST_BYTES + (MOST_FILES * MOST_OF_FILE if asks else 0)


def refuse_strangers(request: Request, desk: Desk) -> None:
    """Raise HTTPException 403 for a post that a page of another site has sent.

    There are no cookies to ride on: this only keeps others from using the endpoint as theirs. Pages with the policy
    no-referrer, as ours, send `Origin: null`; then the browser's own Sec-Fetch-Site decides, where it sends one.
    """
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length[:18]) > most_bytes(desk, request.url.path):
        raise HTTPException(413, headers={"Connection": "close"})
    origin, site = request.headers.get("origin", ""), request.headers.get("sec-fetch-site", "")
    known = {request.headers.get("host", ""), urlsplit(desk.portal).netloc} - {""}
    if origin not in {"", "null"}:
        allowed = urlsplit(origin).netloc in known if _is_origin(origin) else False
    else:
        elsewhere = bool(urlsplit(desk.portal).netloc)
        allowed = site != "cross-site" or elsewhere
    if not allowed:
        raise HTTPException(403)


def _is_origin(text: str) -> bool:
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def sender_of(request: Request, desk: Desk) -> str:
    """Return the address of who sends: the last one that a proxy of ours has put down, else the peer's."""
    peer = request.client.host if request.client else ""
    forwarded = request.headers.get("x-forwarded-for", "")
    return forwarded.rpartition(",")[2].strip() if forwarded and peer in desk.proxies else peer


def where(error: BaseException) -> str:
    """Return the kind of an error and where it was raised: its text could hold what somebody has written."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{type(error).__name__} at {last.filename}:{last.lineno}" if last else type(error).__name__


def with_portal(headers: Mapping[str, str], portal: str) -> dict[str, str]:
    """Return the portal's headers; a portal at another address gives the pages their styles and pictures."""
    policy = headers.get("Content-Security-Policy", "")
    parts = urlsplit(portal)
    if not parts.netloc or not policy:
        return dict(headers)
    origin = f"{parts.scheme}://{parts.netloc}"
    for directive in ("script-src", "style-src", "img-src", "font-src"):
        policy = policy.replace(f"{directive} 'self'", f"{directive} 'self' {origin}")
    return {**headers, "Content-Security-Policy": policy}
