"""Asks an ASGI application directly, without a server: one request, its whole answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.types import ASGIApp, Message

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Reply:
    """What the application has answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode()


async def ask(  # noqa: PLR0913, PLR0917 - a request has as many parts
    app: ASGIApp,
    path: str,
    fields: Iterable[tuple[str, str]] | Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    chunks: Iterable[bytes] | None = None,
    client: str = "127.0.0.1",
) -> Reply:
    """Post `fields` (or `chunks` as they are) to `path`, or get it where neither is given."""
    pieces = list(chunks) if chunks is not None else [urlencode(list(_pairs(fields))).encode()] if fields else []
    sent = {"host": "127.0.0.1", **({"content-type": FORM} if pieces else {}), **(headers or {})}
    queue = [{"type": "http.request", "body": one, "more_body": True} for one in pieces]
    queue.append({"type": "http.request", "body": b"", "more_body": False})
    got: list[Message] = []

    async def receive() -> Message:
        return queue.pop(0) if queue else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        got.append(message)

    await app(_scope(path, "POST" if pieces else "GET", sent, client), receive, send)
    start = next(one for one in got if one["type"] == "http.response.start")
    body = b"".join(one.get("body", b"") for one in got if one["type"] == "http.response.body")
    return Reply(start["status"], {name.decode(): value.decode() for name, value in start["headers"]}, body)


def _pairs(fields: Iterable[tuple[str, str]] | Mapping[str, str] | None) -> Iterable[tuple[str, str]]:
    return fields.items() if isinstance(fields, Mapping) else fields or ()


def _scope(path: str, method: str, headers: Mapping[str, str], client: str) -> dict[str, object]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path.partition("?")[0],
        "raw_path": path.encode(),
        "query_string": path.partition("?")[2].encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()],
        "client": (client, 5000),
        "server": ("127.0.0.1", 80),
    }
