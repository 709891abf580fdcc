"""Power cuts under load: what was acknowledged must be there after the file system comes back. Needs root."""

import asyncio
import contextlib
import random
from dataclasses import replace

from benchmarks.forms.clients import Crowd, Minter
from benchmarks.forms.disk import Disk
from benchmarks.forms.kept import Verdict, compare_folder
from benchmarks.forms.running import Running

_AFTER = 0.15  # the endpoint lives on: it may try to answer, and must not acknowledge


async def power_cuts(disk: Disk, rounds: int, server: str) -> Verdict:
    """Cut the power `rounds` times; `broken` counts the rounds after which the database was not sound."""
    chance = random.Random(rounds)
    folder = disk.folder / "data"
    folder.mkdir()
    running = Running(folder, server)
    running.log_file = disk.folder.parent / "log"
    running.start()
    crowd = Crowd(running.port, Minter(folder), clients=16, timeout=3.0)
    residents = asyncio.create_task(crowd.run())
    lost: set[str] = set()
    worst = Verdict(0, 0, 0, 0, 0, 0)
    for number in range(1, rounds + 1):
        await crowd.one_more()
        await asyncio.sleep(chance.uniform(0.1, 0.7))
        disk.cut()
        await asyncio.sleep(_AFTER)
        crowd.held.clear()
        running.kill()
        await asyncio.sleep(0.05)  # answers that were on their way are counted
        disk.unmount()
        disk.mount()
        verdict = compare_folder(folder, crowd.acknowledged)
        worst = _worse(worst, verdict)
        lost |= {str(number)} if verdict.lost else set()
        await asyncio.to_thread(running.start)
        crowd.held.set()
        if number % 10 == 0:
            print(f"{number} cuts, {len(crowd.acknowledged)} acknowledged, lost in rounds {sorted(lost)}", flush=True)
    running.kill()
    crowd.stopped = True
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(residents, 30)
    final = compare_folder(folder, crowd.acknowledged)
    return replace(_worse(worst, final), acknowledged=final.acknowledged, held=final.held)


def _worse(one: Verdict, two: Verdict) -> Verdict:
    return Verdict(
        two.acknowledged,
        two.held,
        max(one.lost, two.lost),
        max(one.differing, two.differing),
        max(one.without_outbox, two.without_outbox),
        max(one.twice, two.twice),
        one.broken + two.broken,
    )


def power(rounds: int, server: str) -> Verdict:
    """Cut the power under an endpoint on a disk of its own."""
    with Disk() as disk:
        return asyncio.run(power_cuts(disk, rounds, server))
