"""Posts a parcel to an office's own system: signed, over https only, to the address that was looked at, no further."""

import base64
import hashlib
import hmac
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from motcua.forms.delivery.addresses import Resolver, public_address, resolve
from motcua.forms.delivery.parcel import Parcel, UndeliveredError

SECONDS = 15  # for the whole call: a receiver that sends a byte each second holds nobody
MOST_OF_ANSWER = 16 * 1024
# The names of "Standard Webhooks" (standardwebhooks.com), for which receivers have libraries in many languages.
ID, TIME, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Where to post and how to reach it; `secret` is shared with the receiver alone.

    `resolver`, `connect` and `context` are the system's; tests give their own.
    """

    url: str
    secret: bytes = field(repr=False)
    seconds: float = SECONDS
    resolver: Resolver = resolve
    connect: Callable[[tuple[str, int], float], socket.socket] = socket.create_connection
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def __post_init__(self) -> None:
        """Refuse an address that could send the parcel in the clear, or that carries a password into logs."""
        parts = urlsplit(self.url)
        if parts.scheme != "https" or not parts.hostname or parts.username or parts.fragment:
            message = "a webhook's address is https://host/path, without a name and password"
            raise ValueError(message)


def post(receiver: Receiver, parcel: Parcel, now: Callable[[], float] = time.time) -> None:
    """Post the parcel; 200 to 299 and 409 (already here) are delivered, all else raises UndeliveredError."""
    body = parcel.envelope()
    stamp = str(int(now()))
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "motcua-forms",
        ID: parcel.id,
        TIME: stamp,
        SIGNATURE: signature(receiver.secret, parcel.id, stamp, body),
    }
    try:
        status = _answer(receiver, body, headers)
    except (OSError, http.client.HTTPException) as error:
        message = f"webhook: {type(error).__name__}"
        raise UndeliveredError(message) from error
    if not (200 <= status <= 299 or status == http.client.CONFLICT):
        message = f"webhook: {status}"  # a redirect too: it could lead to where nobody has looked
        raise UndeliveredError(message)


def signature(secret: bytes, parcel_id: str, stamp: str, body: bytes) -> str:
    """Return `v1,` and the base64 of HMAC-SHA256 over id, time and body, joined by full stops."""
    signed = hmac.digest(secret, b".".join((parcel_id.encode(), stamp.encode(), body)), hashlib.sha256)
    return "v1," + base64.b64encode(signed).decode("ascii")


def _answer(receiver: Receiver, body: bytes, headers: dict[str, str]) -> int:
    parts = urlsplit(receiver.url)
    host, port = parts.hostname or "", parts.port or 443
    address = public_address(host, port, receiver.resolver)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection = http.client.HTTPSConnection(host, port, timeout=receiver.seconds, context=receiver.context)
    with _deadline(connection, receiver.seconds):
        # The certificate is asked for by name, the connection goes to the address that was judged.
        plain = receiver.connect((address, port), receiver.seconds)
        connection.sock = receiver.context.wrap_socket(plain, server_hostname=host)
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        answer.read(MOST_OF_ANSWER)  # and no more: the rest goes with the connection
        return answer.status


@contextmanager
def _deadline(connection: http.client.HTTPSConnection, seconds: float) -> Iterator[None]:
    """Cut the connection when the time is over, however busily the other side drips; then TimeoutError.

    Said aloud, because half an answer that was cut off reads like a short one.
    """
    over = threading.Event()

    def cut() -> None:
        over.set()
        sock: socket.socket | None = connection.sock
        if sock is not None:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it has gone by itself

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        connection.close()
    if over.is_set():
        raise TimeoutError
