"""Power cuts under PostgreSQL: its cluster lies on a disk of its own, and what was acknowledged must come back with it.

As in `power`, an answer that a sync lets through which had begun before the cut is counted as late. Needs root.
"""

import asyncio
import contextlib
import math
import random
import signal
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.forms.clients import Crowd, Minter
from benchmarks.forms.disk import Disk
from benchmarks.forms.kept import Verdict, compare
from benchmarks.forms.power import AFTER, worse
from benchmarks.forms.running import Running
from motcua.forms.store import open_store
from tools.rig.postgres import PostgresServer

_MEGABYTES = 512
_PAUSE = 10


@dataclass
class Cuts:
    """How often the power was cut, what was lost at worst, and how many answers were late."""

    cuts: int
    late: int
    verdict: Verdict


@dataclass
class _Rig:
    disk: Disk
    database: PostgresServer
    running: Running
    crowd: Crowd
    dsn: str

    async def cut(self, pause: float) -> int:
        """Cut the power after a while, bring everything back but the endpoint, and return how many were late."""
        await self.crowd.one_more()
        await asyncio.sleep(pause)
        before = set(self.crowd.acknowledged)
        self.disk.cut()
        await asyncio.sleep(AFTER)
        self.crowd.held.clear()
        self.running.kill()
        await asyncio.to_thread(self.database.stop, signal.SIGKILL)
        await asyncio.to_thread(self.disk.unmount)
        self.disk.mount()
        await asyncio.to_thread(self.database.start)
        return self._forget_late(before)

    def verdict(self) -> Verdict:
        """Compare what came back with what was acknowledged."""
        store = open_store(self.running.folder, self.dsn)
        try:
            return compare(store, self.crowd.acknowledged)
        finally:
            store.close()

    def _forget_late(self, before: set[str]) -> int:
        store = open_store(self.running.folder, self.dsn)
        try:
            with store.reading() as transaction:
                held = {str(key) for (key,) in transaction.execute("SELECT key FROM submission")}
        finally:
            store.close()
        late = [key for key in self.crowd.acknowledged if key not in before and key not in held]
        for key in late:
            del self.crowd.acknowledged[key]
        return len(late)


async def _cut_again_and_again(rig: _Rig, rounds: int, until: float) -> Cuts:
    chance, found = random.Random(rounds), Cuts(0, 0, Verdict(0, 0, 0, 0, 0, 0))
    residents = asyncio.create_task(rig.crowd.run())
    try:
        while found.cuts < rounds and time.monotonic() < until:
            found.late += await rig.cut(chance.uniform(0.1, 0.7))
            found.cuts += 1
            found.verdict = worse(found.verdict, rig.verdict())
            await asyncio.to_thread(rig.running.start)
            rig.crowd.held.set()
            if found.cuts % _PAUSE == 0:
                print(f"{found.cuts} cuts, {found.verdict}, {found.late} late", flush=True)
    finally:
        rig.running.kill()
        rig.crowd.stopped = True
        rig.crowd.held.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(residents, 30)
    final = rig.verdict()
    return replace(found, verdict=worse(found.verdict, final))


def power_postgres(rounds: int, server: str, until: float = math.inf) -> Cuts:
    """Cut the power `rounds` times, or as often as there is time for until the monotonic clock says `until`."""
    folder = Path(tempfile.mkdtemp(prefix="motcua-power-"))
    with Disk(_MEGABYTES) as disk, PostgresServer(disk.folder) as database:
        dsn = database.new_database()
        running = Running(folder, server, {"dsn": dsn}).start()
        crowd = Crowd(running.port, Minter(folder), clients=16, timeout=3.0)
        return asyncio.run(_cut_again_and_again(_Rig(disk, database, running, crowd, dsn), rounds, until))
