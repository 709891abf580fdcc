"""Posts at a given rate, and as fast as they are answered: times, errors, and a plain application beside ours."""

import asyncio
import os
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.forms.clients import Connection, Minter, request
from benchmarks.forms.plain import FACTORY as PLAIN
from benchmarks.forms.preload import bad_disk
from benchmarks.forms.running import Running
from motcua.forms.tokens import new_key

SYNC_MS = 5


@dataclass
class Load:
    """What was answered: statuses, errors of the connection, times in milliseconds."""

    statuses: Counter[int] = field(default_factory=Counter)
    errors: int = 0
    times: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def at(self, share: float) -> float:
        """Return the time within which this share of the posts was answered, in milliseconds."""
        return sorted(self.times)[int(len(self.times) * share) - 1] if self.times else 0.0

    @property
    def rate(self) -> float:
        """Return how many were kept each second."""
        return self.statuses[303] / self.seconds if self.seconds else 0.0

    def __str__(self) -> str:
        """Return all of it in a line."""
        statuses = dict(sorted(self.statuses.items()))
        times = f"p50 {self.at(0.5):.0f} ms, p99 {self.at(0.99):.0f} ms"
        return f"{statuses}, {self.errors} errors, {times}, {self.rate:.0f} kept/s"


async def at_rate(running: Running, rate: float, seconds: float, lanes: int = 1000) -> Load:
    """Send at `rate`, whether answers come or not: a post's time begins when it was due, not when it was sent."""
    minter, load = Minter(running.folder), Load()
    free: asyncio.Queue[Connection] = asyncio.Queue()
    for _ in range(lanes):
        free.put_nowait(Connection(running.port))
    started = time.perf_counter()

    async def one(due: float, raw: bytes) -> None:
        connection = await free.get()
        try:
            status, _, _ = await connection.send(raw)
            load.statuses[status] += 1
            load.times.append((time.perf_counter() - due) * 1000)
        except (OSError, ValueError, TimeoutError):
            load.errors += 1
        finally:
            free.put_nowait(connection)

    async with asyncio.TaskGroup() as group:
        for number in range(int(rate * seconds)):
            due = started + number / rate
            raw = request(minter.post(new_key()))
            if (pause := due - time.perf_counter()) > 0:
                await asyncio.sleep(pause)
            group.create_task(one(due, raw))
    load.seconds = time.perf_counter() - started
    while not free.empty():
        free.get_nowait().close()
    return load


async def as_fast(port: int, bodies: list[bytes], clients: int = 64) -> Load:
    """Send all bodies over so many connections."""
    load, waiting = Load(), list(bodies)
    started = time.perf_counter()

    async def client() -> None:
        connection = Connection(port, timeout=60)
        while waiting:
            sent = time.perf_counter()
            status, _, _ = await connection.send(request(waiting.pop()))
            load.statuses[status] += 1
            load.times.append((time.perf_counter() - sent) * 1000)
        connection.close()

    await asyncio.gather(*(client() for _ in range(clients)))
    load.seconds = time.perf_counter() - started
    return load


def on_slow_disk(folder: Path, server: str, **more: object) -> Running:
    """Start an endpoint whose every sync takes 5 ms."""
    os.environ["MOTCUA_SYNC_MS"] = str(SYNC_MS)
    return Running(folder, server, preload=bad_disk(folder), **more).start()


def steady(folder: Path, server: str, rate: float, seconds: float) -> Load:
    """Send at a rate to an endpoint on a slow disk."""
    running = on_slow_disk(folder, server)
    try:
        return asyncio.run(at_rate(running, rate, seconds))
    finally:
        running.kill()


def beside_plain(folder: Path, server: str, posts: int, rounds: int = 3) -> tuple[Load, Load]:
    """Return the best of `rounds` of ours and of the plain application, in turns, both on a slow disk."""
    ours, plain = on_slow_disk(folder, server), on_slow_disk(folder, server, factory=PLAIN)
    minter = Minter(folder)
    try:
        pairs = []
        for _ in range(rounds):
            made = [[minter.post(new_key()) for _ in range(posts)] for _ in range(2)]
            pairs.append([asyncio.run(as_fast(one.port, own)) for one, own in zip((ours, plain), made, strict=True)])
        best = [max(loads, key=lambda one: one.rate) for loads in zip(*pairs, strict=True)]
        return best[0], best[1]
    finally:
        ours.kill()
        plain.kill()
