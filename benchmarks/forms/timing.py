"""The status look-up: a wrong phone number and an unknown reference must take the same time."""

import asyncio
import statistics
import time
from pathlib import Path

from benchmarks.forms.clients import Connection, Minter, request
from benchmarks.forms.running import Running
from motcua.forms.reference import new_reference
from motcua.forms.tokens import new_key

STATUS = "/gui/vi/status"


async def _ask(running: Running, rounds: int) -> dict[str, float]:
    minter, connection = Minter(running.folder), Connection(running.port)
    known = []
    for _ in range(200):
        _, headers, _ = await connection.send(request(minter.post(new_key())))
        known.append(headers["location"].rpartition("/")[2])
    times: dict[str, list[float]] = {"wrong": [], "unknown": []}
    bodies: dict[str, set[bytes]] = {"wrong": set(), "unknown": set()}
    for number in range(rounds):
        pair = [("wrong", known[number % len(known)]), ("unknown", new_reference())]
        for kind, reference in pair if number % 2 else pair[::-1]:
            raw = request(f"reference={reference}&phone=0000".encode(), STATUS)
            started = time.perf_counter()
            _, _, body = await connection.send(raw)
            times[kind].append(time.perf_counter() - started)
            bodies[kind].add(body)
    assert bodies["wrong"] == bodies["unknown"]
    assert len(bodies["wrong"]) == 1
    return {kind: statistics.median(one) * 1000 for kind, one in times.items()}


def medians(folder: Path, server: str, rounds: int) -> dict[str, float]:
    """Return the median times in milliseconds of `rounds` look-ups of each kind, in turns."""
    running = Running(folder, server).start()
    try:
        return asyncio.run(_ask(running, rounds))
    finally:
        running.kill()
