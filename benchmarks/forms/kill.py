"""kill -9 under load: what was acknowledged must be there, once, with its outbox row, whatever is killed."""

import asyncio
import contextlib
import math
import random
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.forms.clients import Crowd, Minter
from benchmarks.forms.kept import Verdict, compare, compare_folder
from benchmarks.forms.running import Running
from motcua.forms.store import open_store
from tools.rig.postgres import PostgresServer

SOONEST, LATEST, LONGEST = 0.05, 0.6, 6.0
_EACH = 310  # acknowledged for each kill, on average and with something to spare: a slow machine waits longer
_FEW = 50  # kills of a run in which the number of posts does not matter
_PAUSE = 50


@dataclass(frozen=True)
class Killed:
    """How often the endpoint was killed, and what it was left with."""

    kills: int
    verdict: Verdict


async def kill_rounds(
    running: Running, rounds: int, database: PostgresServer | None = None, until: float = math.inf
) -> tuple[int, dict[str, str]]:
    """Kill the endpoint `rounds` times, every third time the database server with it; return what was acknowledged.

    It stops where the monotonic clock is beyond `until`: what was done by then counts.
    """
    chance, latest, done = random.Random(rounds), LATEST, 0
    running.start_often().start()
    crowd = Crowd(running.port, Minter(running.folder))
    residents = asyncio.create_task(crowd.run())
    try:
        for number in range(1, rounds + 1):
            await crowd.one_more()
            behind = rounds > _FEW and len(crowd.acknowledged) < _EACH * number
            latest = min(latest * 1.1, LONGEST) if behind else max(latest * 0.9, LATEST)
            await asyncio.sleep(chance.uniform(SOONEST, latest))
            if database and number % 3 == 0:
                await asyncio.to_thread(database.stop, signal.SIGKILL)
                if number % 2:
                    await asyncio.sleep(0.3)  # the endpoint outlives the database for once
                    await asyncio.to_thread(database.start)
                    await crowd.one_more()
            running.kill()
            if database and not database.running:
                await asyncio.to_thread(database.start)
            await asyncio.to_thread(running.start)
            done = number
            if number % _PAUSE == 0:
                print(f"{number} kills, {len(crowd.acknowledged)} acknowledged", flush=True)
            if time.monotonic() > until:
                break
        await crowd.one_more()
    finally:
        running.close()
        crowd.stopped = True
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(residents, 30)
    assert not crowd.differing, crowd.differing
    return done, crowd.acknowledged


def kill_sqlite(folder: Path, rounds: int, server: str, until: float = math.inf) -> Killed:
    """Kill an endpoint on SQLite."""
    running = Running(folder, server)
    done, acknowledged = asyncio.run(kill_rounds(running, rounds, until=until))
    return Killed(done, compare_folder(folder, acknowledged))


def kill_postgres(folder: Path, rounds: int, server: str, database: PostgresServer, until: float = math.inf) -> Killed:
    """Kill an endpoint on PostgreSQL, and the database."""
    dsn = database.new_database()
    done, acknowledged = asyncio.run(kill_rounds(Running(folder, server, {"dsn": dsn}), rounds, database, until))
    store = open_store(folder, dsn)
    try:
        return Killed(done, compare(store, acknowledged))
    finally:
        store.close()
