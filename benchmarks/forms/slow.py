"""Connections that send half a head or half a body, or nothing: closed in time, while others are answered."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.forms.clients import PATH
from benchmarks.forms.running import Running

_HEAD = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n".encode()
HALVES = {
    "head": _HEAD,
    "body": _HEAD + b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nfull_",
}


@dataclass
class Patience:
    """How many connections were closed, after how many seconds the last was, the slowest health answer meanwhile."""

    closed: int
    last: float
    health: float


async def _wait(running: Running, half: bytes, number: int, most: float) -> Patience:
    started, ends = time.perf_counter(), list[float]()

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", running.port)
        writer.write(half)
        try:
            async with asyncio.timeout(most):
                await reader.read()
        except TimeoutError:
            return
        except OSError:
            pass
        finally:
            writer.close()
        ends.append(time.perf_counter() - started)

    waiting = asyncio.gather(*(one() for _ in range(number)))
    health = 0.0
    while not waiting.done():
        asked = time.perf_counter()
        await asyncio.to_thread(running.get, "/health/live")
        health = max(health, time.perf_counter() - asked)
        await asyncio.sleep(0.5)
    await waiting
    return Patience(len(ends), max(ends, default=0.0), health)


def patience(folder: Path, server: str, half: str, number: int, most: float = 45.0) -> Patience:
    """Hold `number` connections with half a request."""
    running = Running(folder, server).start()
    try:
        return asyncio.run(_wait(running, HALVES[half], number, most))
    finally:
        running.kill()
