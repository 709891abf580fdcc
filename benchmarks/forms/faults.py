"""A disk that is full or cannot be written: no receipt, red within two seconds, right again by itself. Needs root."""

import asyncio
import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.forms.clients import Connection, Minter, request
from benchmarks.forms.disk import Disk
from benchmarks.forms.kept import Verdict, compare_folder
from benchmarks.forms.preload import bad_disk
from benchmarks.forms.running import Running
from motcua.forms.tokens import new_key


@dataclass
class Trouble:
    """What happened before, during and after: statuses by phase, seconds until red and until green again."""

    statuses: dict[str, Counter[int]] = field(default_factory=dict)
    red: float = -1.0
    green: float = -1.0
    verdict: Verdict | None = None


async def _posts(running: Running, minter: Minter, number: int, acknowledged: dict[str, str]) -> Counter[int]:
    statuses: Counter[int] = Counter()
    connection = Connection(running.port)
    for _ in range(number):
        key = new_key()
        status, headers, _body = await connection.send(request(minter.post(key, 3000)))
        statuses[status] += 1
        if status == 303:
            acknowledged[key] = headers["location"].rpartition("/")[2]
    connection.close()
    return statuses


def _until(running: Running, status: int, seconds: float = 15) -> float:
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        if running.get("/health/ready")[0] == status:
            return time.monotonic() - started
        time.sleep(0.05)
    return -1.0


def trouble(  # noqa: PLR0913, PLR0917 - what varies
    folder: Path,
    log: Path,
    server: str,
    begin: Callable[[], None],
    end: Callable[[], None],
    posts: int,
    preload: str = "",
) -> Trouble:
    """Post before, during and after a trouble; then kill the endpoint and compare."""
    folder.mkdir(exist_ok=True)
    running = Running(folder, server, preload=preload, log_file=log).start()
    found, acknowledged = Trouble(), dict[str, str]()
    minter = Minter(folder)
    try:
        found.statuses["before"] = asyncio.run(_posts(running, minter, posts, acknowledged))
        begin()
        found.red = _until(running, 503)
        found.statuses["during"] = asyncio.run(_posts(running, minter, posts + posts // 2, acknowledged))
        end()
        found.green = _until(running, 200)
        found.statuses["after"] = asyncio.run(_posts(running, minter, posts, acknowledged))
    finally:
        running.kill()
    found.verdict = compare_folder(folder, acknowledged)
    return found


def disk_full(server: str, posts: int) -> Trouble:
    """Fill the disk under the endpoint, then make room."""
    with Disk() as disk:
        log = disk.folder.parent / "log"
        return trouble(disk.folder / "data", log, server, disk.fill, disk.free, posts)


def unwritable(folder: Path, server: str, posts: int) -> Trouble:
    """Let every write fail, as on a disk that the kernel has mounted read-only, then let it be again. Needs no root."""
    flag = folder.parent / f"{folder.name}.failing"
    os.environ["MOTCUA_FAILING"] = str(flag)
    folder.mkdir(exist_ok=True)
    try:
        return trouble(
            folder, flag.with_suffix(".log"), server, flag.touch, flag.unlink, posts, bad_disk(folder.parent)
        )
    finally:
        flag.unlink(missing_ok=True)
        del os.environ["MOTCUA_FAILING"]
