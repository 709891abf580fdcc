"""kill -9 under load: what was acknowledged must be there, once, with its outbox row, whatever is killed."""

import asyncio
import contextlib
import random
import signal
from pathlib import Path

from benchmarks.forms.clients import Crowd, Minter
from benchmarks.forms.kept import Verdict, compare, compare_folder
from benchmarks.forms.running import Running
from motcua.forms.store import open_store
from tools.rig.postgres import PostgresServer

SOONEST, LATEST = 0.05, 0.6
_PAUSE = 50


async def kill_rounds(running: Running, rounds: int, database: PostgresServer | None = None) -> dict[str, str]:
    """Kill the endpoint `rounds` times, every third time the database server with it; return what was acknowledged."""
    chance = random.Random(rounds)
    running.start()
    crowd = Crowd(running.port, Minter(running.folder))
    residents = asyncio.create_task(crowd.run())
    try:
        for number in range(1, rounds + 1):
            await crowd.one_more()
            await asyncio.sleep(chance.uniform(SOONEST, LATEST))
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
            if number % _PAUSE == 0:
                print(f"{number} kills, {len(crowd.acknowledged)} acknowledged", flush=True)
        await crowd.one_more()
    finally:
        running.kill()
        crowd.stopped = True
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(residents, 30)
    assert not crowd.differing, crowd.differing
    return crowd.acknowledged


def kill_sqlite(folder: Path, rounds: int, server: str) -> Verdict:
    """Kill an endpoint on SQLite."""
    running = Running(folder, server)
    return compare_folder(folder, asyncio.run(kill_rounds(running, rounds)))


def kill_postgres(folder: Path, rounds: int, server: str, database: PostgresServer) -> Verdict:
    """Kill an endpoint on PostgreSQL, and the database."""
    dsn = database.new_database()
    acknowledged = asyncio.run(kill_rounds(Running(folder, server, {"dsn": dsn}), rounds, database))
    store = open_store(folder, dsn)
    try:
        return compare(store, acknowledged)
    finally:
        store.close()
