"""Stands before the inbox: who comes in, from which address, and whether a post comes from its own page.

Answers lie open here, so a page of another site must not get in by the browser of somebody in the office: not by a
name that is turned on this machine (the Host is checked), not by a form of its own (a signed token is asked for).
"""

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN_LASTS = 12 * 3600 * 1000


class BindingError(Exception):
    """The inbox would be open to a network; the text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """How people come in, by the proxy's login or from this machine alone.

    `header` is the one in which the proxy names who has logged in; without it, whoever comes is `actor`, and the
    address cannot be guessed. `hosts` are the names by which the inbox may be asked for.
    """

    host: str = "127.0.0.1"
    header: str = ""
    actor: str = "office"
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "[::1]"})
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def __post_init__(self) -> None:
        """Refuse to listen to a network without somebody who asks for a name and password."""
        if not self.header and not is_loopback(self.host):
            message = (
                f"the inbox holds open answers and would be reachable at {self.host} without a login: leave it on"
                " 127.0.0.1, or put it behind a proxy that asks for one and name its header with --staff-header"
            )
            raise BindingError(message)

    def actor_of(self, request: Request) -> str:
        """Return who is there; raises HTTPException 403 where the proxy has not said."""
        if not self.header:
            return self.actor
        name = request.headers.get(self.header, "").strip()
        if not name or len(name) > 100:
            raise HTTPException(403)
        return name

    def token(self, actor: str, bound: str, now: int) -> str:
        """Return what a form of a page carries back: bound to who opened it, what it is for, and the time."""
        return f"{now}.{self._mac(actor, bound, now)}"

    def check_post(self, request: Request, token: str, bound: str, now: int) -> None:
        """Raise HTTPException 403 for a post that no page of ours has made."""
        stamp, _, mac = token.partition(".")
        made = int(stamp) if stamp.isdecimal() and len(stamp) < 16 else 0
        right = hmac.compare_digest(mac.encode(), self._mac(self.actor_of(request), bound, made).encode())
        elsewhere = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
        if not right or elsewhere or not 0 <= now - made <= TOKEN_LASTS:
            raise HTTPException(403)

    def _mac(self, actor: str, bound: str, now: int) -> str:
        said = "\0".join((actor, bound, str(now))).encode()
        return hmac.new(self.secret, said, hashlib.sha256).hexdigest()


def is_loopback(host: str) -> bool:
    """Say whether a server that listens to `host` is reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Gate:
    """Checks the name that was asked for, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, door: Door, headers: Mapping[str, str]) -> None:
        self._app, self._door = app, door
        self._headers = {**headers, "Cache-Control": "no-store", "X-Robots-Tag": "noindex"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        status = self._refusal(Request(scope))
        if status:
            await sending(
                {"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]}
            )
            await sending({"type": "http.response.body", "body": str(status).encode()})
            return
        await self._app(scope, receive, sending)

    def _refusal(self, request: Request) -> int:
        """Return 421 for a name that is not ours, 403 for somebody whom the proxy has not named, else 0."""
        try:
            name = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
            self._door.actor_of(request)
        except ValueError:
            return 421
        except HTTPException as error:
            return error.status_code
        return 0 if (f"[{name}]" if ":" in name else name) in self._door.hosts else 421
