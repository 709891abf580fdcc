"""Residents on raw sockets: each sends its post until it is acknowledged, always under the same key."""

import asyncio
import contextlib
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.forms.light import QUESTION, serve
from motcua.forms.answers import Answers, read
from motcua.forms.app.flow import Bound, bound
from motcua.forms.lists import Lists
from motcua.forms.store import now
from motcua.forms.tokens import Signer, kept_secret, new_key

PATH = "/gui/vi/question"
_AGAIN = 0.05  # seconds until a resident tries again
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Minter:
    """Makes posts as the page of answers would, with a token that is old enough."""

    folder: Path
    signer: Signer = field(init=False)
    config: str = field(init=False)

    def __post_init__(self) -> None:
        """Read the secret, which the endpoint has made."""
        self.signer = Signer(kept_secret(self.folder / "secret"))
        lines = (self.folder / "trial-keys").read_text().splitlines()
        served = serve(QUESTION, [one.removeprefix("# public key: ") for one in lines if one.startswith("#")])
        assert served
        self.config = served.config

    def post(self, key: str, filler: int = 300, **changes: str) -> bytes:
        """Return the body of a post under `key`, with a text of about `filler` bytes."""
        words = random.Random(key)
        text = " ".join(f"{words.getrandbits(40):x}" for _ in range(max(1, filler // 11)))
        fields = {"full_name": "Nguyễn Thị Lan", "phone": "0912 345 678", "message": text, **changes}
        answers = read(QUESTION, {name: [value] for name, value in fields.items()}, lists=NO_LISTS, today=TODAY)
        assert isinstance(answers, Answers)
        token = self.signer.token(bound(Bound(QUESTION.id, self.config, "vi", key), answers), now() - 10_000)
        return urlencode({**fields, "_step": "send", "_key": key, "_token": token}).encode()


NO_LISTS = Lists({}, {}, {})
TODAY = date(2026, 12, 1)


@dataclass
class Connection:
    """A keep-alive connection, opened when it is needed."""

    port: int
    timeout: float = 10.0
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def send(self, raw: bytes) -> Answer:
        """Send a request as it is; OSError, ValueError or TimeoutError where no whole answer comes."""
        try:
            async with asyncio.timeout(self.timeout):
                if self._writer is None:
                    self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.port)
                self._writer.write(raw)
                await self._writer.drain()
                return await self._answer()
        except BaseException:
            self.close()
            raise

    async def _answer(self) -> Answer:
        assert self._reader
        try:
            head = await self._reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")[:-2]
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            body = await self._body(headers)
        except asyncio.IncompleteReadError as error:
            raise ConnectionResetError from error
        if headers.get("connection") == "close" or "content-length" not in headers:
            self.close()
        return int(first.split()[1]), headers, body

    async def _body(self, headers: dict[str, str]) -> bytes:
        assert self._reader
        if "content-length" in headers:
            return await self._reader.readexactly(int(headers["content-length"]))
        if headers.get("transfer-encoding") != "chunked":
            return b""
        pieces = []
        while size := int(await self._reader.readline(), 16):
            pieces.append(await self._reader.readexactly(size))
            await self._reader.readline()
        await self._reader.readline()
        return b"".join(pieces)

    def close(self) -> None:
        """Close it."""
        if self._writer is not None:
            with contextlib.suppress(Exception):
                self._writer.close()
            self._reader = self._writer = None


def request(body: bytes, path: str = PATH, kind: str = "application/x-www-form-urlencoded") -> bytes:
    """Return a POST as it goes over the wire."""
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


@dataclass
class Crowd:
    """Many residents at once. `acknowledged` holds the reference of each key that was; `run` goes on until `stop`."""

    port: int
    minter: Minter
    clients: int = 32
    timeout: float = 10.0
    filler: int = 300
    acknowledged: dict[str, str] = field(default_factory=dict)
    differing: list[str] = field(default_factory=list)
    refused: int = 0
    held: asyncio.Event = field(default_factory=asyncio.Event)
    stopped: bool = False

    async def run(self) -> None:
        """Send until stopped."""
        self.held.set()
        await asyncio.gather(*(self._resident() for _ in range(self.clients)))

    async def one_more(self, seconds: float = 240) -> None:
        """Wait until something has been acknowledged from now on."""
        before, until = len(self.acknowledged), time.monotonic() + seconds
        while len(self.acknowledged) == before:
            if time.monotonic() > until:
                message = f"nothing has been acknowledged for {seconds} s"
                raise TimeoutError(message)
            await asyncio.sleep(0.01)

    async def _resident(self) -> None:
        connection = Connection(self.port, self.timeout)
        while not self.stopped:
            key = new_key()
            raw = request(self.minter.post(key, self.filler))
            while not self.stopped and not await self._acknowledged(connection, key, raw):  # noqa: ASYNC110 - a pause
                await asyncio.sleep(_AGAIN)
        connection.close()

    async def _acknowledged(self, connection: Connection, key: str, raw: bytes) -> bool:
        await self.held.wait()
        try:
            status, headers, _ = await connection.send(raw)
        except (OSError, ValueError, TimeoutError):
            return False
        if status != 303:
            self.refused += 1
            return False
        reference = headers["location"].rpartition("/")[2]
        if self.acknowledged.setdefault(key, reference) != reference:
            self.differing.append(key)
        return True


Progress = Callable[[str], None]
