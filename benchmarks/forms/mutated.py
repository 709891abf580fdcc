"""Mutated posts: whatever comes, no answer of 500 or more, no traceback, memory flat."""

import asyncio
import math
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.forms.clients import Connection, Minter, request
from benchmarks.forms.running import Running
from motcua.forms.tokens import new_key

LANES = 32
_SETTLED = 20_000  # posts after which a process has what it keeps: pools, caches, windows of limits
_REMEMBERED = 2_500  # and so many of them kept, of which few mutated ones are: it remembers the texts of 2,000
_FORM = "application/x-www-form-urlencoded"
_KINDS = (
    _FORM, f"{_FORM}; charset=utf-16", f"{_FORM}; charset=nonsense", "text/plain", "", "application/json",
    "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=XX",
    "multipart/form-data; boundary=YY",
)  # fmt: skip
_TOKENS = (
    b"%", b"%zz", b"%00", b"\x00", b"&&&", b"=", b"%ff%fe", b"\xff", b"--XX\r\n", b"--XX--", b"\r\n\r\n", b"_step=send",
    b"&_key=", b"%u202e", b"\xf0\x9f\x98\x80", b"a" * 5000, b"%F0%9F%98%80", b"born-day=31&", b"phone=" + b"9" * 400,
    b"%ED%A0%80", b"{{7*7}}", b"' OR 1=1 --", b"<script>", b"\\..\\..\\", b"filename=",
)  # fmt: skip
_MULTIPART = (
    b'--XX\r\nContent-Disposition: form-data; name="full_name"\r\n\r\nNguy\xe1\xbb\x85n Lan\r\n'
    b'--XX\r\nContent-Disposition: form-data; name="message"\r\n\r\nXin ch\xc3\xa0o\r\n'
    b'--XX\r\nContent-Disposition: form-data; name="file"; filename="../../etc/passwd"\r\n\r\nx\r\n'
    b"--XX\r\nContent-Disposition: form-data; name=\"f2\"; filename*=UTF-8''%e2%82%ac.txt\r\n\r\nx\r\n--XX--\r\n"
)
_PATHS = (
    "/gui/vi/question", "/gui/en/question", "/gui/vi/status", "/gui/vi/%2e%2e", "/gui/vi/%00", "/gui/%ff/question",
    "/gui/vi/" + "x" * 300, "/gui/vi/question/", "/gui/vi/receipt/ABC",
)  # fmt: skip


@dataclass
class Mutations:
    """Answers by status, connections that broke, memory in bytes early and late, lines of tracebacks in the log."""

    statuses: Counter[int] = field(default_factory=Counter)
    broken: int = 0
    early: int = 0
    late: int = 0
    tracebacks: int = 0

    @property
    def worst(self) -> int:
        """Return how many answers were 500 or more."""
        return sum(number for status, number in self.statuses.items() if status >= 500)


def mutated(chance: random.Random, seeds: list[bytes]) -> bytes:
    """Return a request with 0 to 6 changes to its body."""
    body = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(len(body) + 1)
        kind = chance.randrange(5)
        if kind == 0 and body:
            body[at % len(body)] = chance.randrange(256)
        elif kind == 1:
            body[at:at] = chance.choice(_TOKENS)
        elif kind == 2:
            del body[at : at + chance.randint(1, 40)]
        elif kind == 3:
            body = bytearray(body[:at]) + body
        else:
            del body[at:]
    multipart = bytes(body[:2]) == b"--"
    kind = chance.choice(_KINDS) if chance.random() < 0.3 else _KINDS[8] if multipart else _FORM
    path = chance.choice(_PATHS) if chance.random() < 0.2 else _PATHS[0]
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\n" + (f"Content-Type: {kind}\r\n" if kind else "")
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + bytes(body)


async def _flood(running: Running, count: int, found: Mutations, until: float) -> None:
    minter = Minter(running.folder)
    seeds = [minter.post(new_key(), 200) for _ in range(4)] + [_MULTIPART]
    seeds += [seed.replace(b"_step=send", b"_step=change") for seed in seeds[:2]]
    seeds.append(b"reference=ABC234DEFG&phone=5678")
    done = 0
    whole = min(count // 10, _REMEMBERED) // LANES
    await asyncio.gather(*(_keep(running.port, minter, whole) for _ in range(LANES)))

    async def lane(number: int) -> None:
        nonlocal done
        chance = random.Random(f"{count} {number}")
        connection = Connection(running.port, timeout=30)
        while done < count and time.monotonic() < until:
            done += 1
            if done % 50_000 == 0:
                print(f"{done} sent: {dict(found.statuses)}", flush=True)
            if done == min(count // 5, _SETTLED):
                found.early = running.memory()
            try:
                status, _, _ = await connection.send(mutated(chance, seeds))
            except (OSError, ValueError, TimeoutError):
                found.broken += 1
            else:
                found.statuses[status] += 1
        connection.close()

    await asyncio.gather(*(lane(number) for number in range(LANES)))
    found.late = running.memory()


async def _keep(port: int, minter: Minter, posts: int) -> None:
    connection = Connection(port, timeout=30)
    for _ in range(posts):
        await connection.send(request(minter.post(new_key(), 200)))
    connection.close()


def mutations(folder: Path, server: str, count: int, until: float = math.inf) -> Mutations:
    """Send `count` mutated posts, or as many as there is time for until the monotonic clock says `until`."""
    running, found = Running(folder, server).start(), Mutations()
    try:
        asyncio.run(_flood(running, count, found, until))
        assert running.get("/health/ready")[0] == 200
    finally:
        running.kill()
    found.tracebacks = running.log.read_text(errors="replace").count("Traceback")
    return found
