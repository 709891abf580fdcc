"""Power cuts under load: what was acknowledged must be there after the file system comes back. Needs root.

What counts is what was acknowledged when the power went: nothing leaves a machine afterwards. EXT4_IOC_SHUTDOWN leaves
the processor running, and Linux 6.18 then lets a sync that had begun before the cut return success although its journal
is thrown away (seen: begun 19 ms before, 0 returned 16 ms after, EIO for every sync begun later). An answer that such a
sync lets through is counted as late, not as acknowledged.
"""

import asyncio
import contextlib
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

from benchmarks.forms.clients import Crowd, Minter
from benchmarks.forms.disk import Disk
from benchmarks.forms.kept import Verdict, compare_folder
from benchmarks.forms.running import Running

AFTER = 0.15  # the endpoint lives on: it may try to answer, and must not acknowledge


async def power_cuts(disk: Disk, rounds: int, server: str, *, careless: bool) -> Verdict:
    """Cut the power `rounds` times; `broken` counts the rounds after which the database was not sound."""
    folder = disk.folder / "data"
    folder.mkdir()
    running = Running(folder, server, {"careless": careless}, log_file=disk.folder.parent / "log").start()
    crowd = Crowd(running.port, Minter(folder), clients=16, timeout=3.0)
    residents = asyncio.create_task(crowd.run())
    try:
        worst = await _cut_again_and_again(disk, running, crowd, rounds)
    finally:
        running.kill()
        crowd.stopped = True
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(residents, 30)
    final = compare_folder(folder, crowd.acknowledged)
    return replace(worse(worst, final), acknowledged=final.acknowledged, held=final.held)


async def _cut_again_and_again(disk: Disk, running: Running, crowd: Crowd, rounds: int) -> Verdict:
    chance, folder = random.Random(rounds), running.folder
    worst, late = Verdict(0, 0, 0, 0, 0, 0), 0
    for number in range(1, rounds + 1):
        await crowd.one_more()
        await asyncio.sleep(chance.uniform(0.1, 0.7))
        before = set(crowd.acknowledged)
        disk.cut()
        await asyncio.sleep(AFTER)
        crowd.held.clear()
        running.kill()
        await asyncio.sleep(0.05)  # answers that were on their way
        disk.unmount()
        disk.mount()
        late += _forget_late(crowd, before, folder)
        worst = worse(worst, compare_folder(folder, crowd.acknowledged))
        await asyncio.to_thread(running.start)
        crowd.held.set()
        if number % 10 == 0:
            print(f"{number} cuts, {len(crowd.acknowledged)} acknowledged, {worst.lost} lost, {late} late", flush=True)
    return worst


def _forget_late(crowd: Crowd, before: set[str], folder: Path) -> int:
    """Leave out what was answered after the cut and is not there; return how many those are."""
    connection = sqlite3.connect(folder / "forms.db")
    try:
        held = {key for (key,) in connection.execute("SELECT key FROM submission")}
    except sqlite3.DatabaseError:  # a careless store can lose its tables too; the comparison says so
        held = set()
    finally:
        connection.close()
    late = [key for key in crowd.acknowledged if key not in before and key not in held]
    for key in late:
        del crowd.acknowledged[key]
    return len(late)


def worse(one: Verdict, two: Verdict) -> Verdict:
    """Return the counts of the later of two verdicts, and the worst of what is wrong in either."""
    return Verdict(
        two.acknowledged,
        two.held,
        max(one.lost, two.lost),
        max(one.differing, two.differing),
        max(one.without_outbox, two.without_outbox),
        max(one.twice, two.twice),
        one.broken + two.broken,
    )


def power(rounds: int, server: str, *, careless: bool = False) -> Verdict:
    """Cut the power under an endpoint on a disk of its own; a `careless` store must be found out."""
    with Disk() as disk:
        return asyncio.run(power_cuts(disk, rounds, server, careless=careless))
