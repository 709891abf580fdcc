"""One measured run of a program with all its children, and the rounds that our own portal is put through."""

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.real_set import ROOT

_TICK = os.sysconf("SC_CLK_TCK")
_PORT = 8377
_OURS = {"PYTHONPATH": str(ROOT)}


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of wall time and of processors, and the most memory that the processes held at one moment."""

    wall: float
    cpu: float
    mebibytes: float


class Work:
    """Something that is built and measured."""

    name = ""


def median(runs: Sequence[Run]) -> Run:
    """Return the medians of `runs`."""
    return Run(*(statistics.median(getattr(one, name) for one in runs) for name in Run.__slots__))


def shown(run: Run) -> str:
    """Return a run in one line."""
    return f"wall {run.wall:8.2f} s  cpu {run.cpu:8.2f} s  peak {run.mebibytes:6.0f} MiB  load {os.getloadavg()[0]:.1f}"


def measured(command: Sequence[str], folder: Path, log: Path, more: Mapping[str, str] = _OURS) -> Run:
    """Run `command` and return what it cost; memory is that of all its processes, each counting its share of pages.

    `more` are variables of its environment beside those of this process.
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **more}
    with log.open("ab") as out:
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=out)
        most = [0.0]
        watcher = threading.Thread(target=_watch, args=(child.pid, most), daemon=True)
        watcher.start()
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        watcher.join()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)} failed: see {log}")
    return Run(wall, used.ru_utime + used.ru_stime, most[0] or used.ru_maxrss / 1024)


def _watch(process: int, most: list[float]) -> None:
    while Path(f"/proc/{process}").exists():
        most[0] = max(most[0], sum(_share(one) for one in _tree(process)) / 1024)
        time.sleep(0.25)


def _tree(process: int) -> Iterator[int]:
    yield process
    try:
        below = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for one in below:
        yield from _tree(int(one))


def _share(process: int) -> int:
    """Return the proportional set size in KiB: pages that forked processes share are divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(one.split()[1]) for one in lines if one.startswith("Pss:")), 0)


def tree_cpu(process: int) -> float:
    """Return the processor seconds of a process, its children that ended and those that run."""
    total = 0.0
    for one in _tree(process):
        try:
            fields = Path(f"/proc/{one}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += sum(map(int, fields[11:15])) / _TICK
    return total


class Ours(Work):
    """Our portal over the corpus, with the real theme."""

    name = "motcua"

    def __init__(self, corpus: Path, folder: Path, *, search: bool) -> None:
        self.corpus = corpus
        self.folder = folder
        self.search = search
        self.command = [sys.executable, "-m", "motcua", "build", "--lang", "en"]
        self.log = folder.with_suffix(".log")
        self._codes: list[str] = []
        self._mark = ""
        self._original: tuple[Path, str] | None = None

    def pictures(self) -> Run:
        """Draw the photographs in all their sizes: work that no peer does, so that it is measured apart."""
        command = [sys.executable, "-m", "benchmarks.bench_pictures", str(self.folder)]
        return measured(command, self.folder, self.log)

    def round(self, number: int) -> Iterator[tuple[str, Run]]:
        """Build from nothing but the drawn pictures, again without a change, and after one edit of a procedure."""
        shutil.rmtree(self.folder / "output", ignore_errors=True)
        for one in (self.folder / ".cache/motcua").iterdir():
            if one.name != "pictures":
                shutil.rmtree(one) if one.is_dir() else one.unlink()
        yield "cold", measured(self.command, self.folder, self.log)
        yield "nothing changed", measured(self.command, self.folder, self.log)
        mark = f"SUA{number:03d}"
        self.edit(mark)
        yield "one edit", measured(self.command, self.folder, self.log)
        if not self.shows(mark):
            sys.exit("an edit is not on all of its pages")

    def edit(self, mark: str) -> None:
        """Mark the name and the first step of the first procedure."""
        path = min((self.folder / "procedures_yaml/national").rglob("*.yaml"), key=lambda one: one.name)
        self._codes = [path.stem]
        self._original = self._original or (path, path.read_text(encoding="utf-8"))
        text = self._original[1]
        text = text.replace("\nname: ", f"\nname: {mark} ", 1).replace("\n- text: '", f"\n- text: '{mark} ", 1)
        path.write_text(text, encoding="utf-8")
        self._mark = mark

    def shows(self, mark: str) -> bool:
        """Say whether the page and the list of its letter show the mark."""
        page = self.folder / "output/vi/procedures" / self._codes[0] / "index.html"
        return mark in page.read_text(encoding="utf-8")

    def serve(self, times: int) -> Iterator[tuple[str, Run]]:
        """Edit under `motcua serve`, when it is at rest: from the save until the page is served that shows it.

        And until the whole portal is: from then on each page is as a build of its own would make it.
        """
        command = [sys.executable, "-m", "motcua", "serve", "--port", str(_PORT)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with self.log.open("ab") as out:
            child = subprocess.Popen(command, cwd=self.folder, env=environment, stdout=out, stderr=out)
        try:
            self._rest()
            for number in range(100, 100 + times):
                time.sleep(2)
                used, start = tree_cpu(child.pid), time.perf_counter()
                self.edit(f"SUA{number}")
                for stage, wait in (("one edit, serve", self._shown), ("the same, all of it", self._rest)):
                    wait()
                    wall = time.perf_counter() - start
                    memory = sum(_share(one) for one in _tree(child.pid)) / 1024
                    yield stage, Run(wall, tree_cpu(child.pid) - used, memory)
        finally:
            child.terminate()
            child.wait()

    def _shown(self) -> None:
        """Wait until the page of the edited procedure shows the mark of the last edit."""
        self._fetch_until(f"vi/procedures/{self._codes[0]}/index.html", lambda text: self._mark in text)

    def _rest(self) -> None:
        """Wait until `motcua serve` has nothing more to do."""
        self._fetch_until("-/state", lambda text: json.loads(text)["ready"] and not json.loads(text)["building"])

    def _fetch_until(self, path: str, holds: Callable[[str], bool], seconds: float = 1800) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{_PORT}/{path}", timeout=60) as answer:
                    if holds(answer.read().decode()):
                        return
            except OSError:
                pass
            time.sleep(0.01)
        sys.exit(f"the server never showed {path} as it should be")

    def check(self) -> str:
        """Take the edits back, and say whether all pages of the corpus are there and say what their sources do."""
        from benchmarks.bench_check import problems  # noqa: PLC0415 - reads the corpus, only at the end

        if self._original:
            self._original[0].write_text(self._original[1], encoding="utf-8")
        measured(self.command, self.folder, self.log)
        found = list(problems(self.corpus, self.folder / "output", random.Random(7)))
        return f"{'PASS' if not found else 'FAIL'} {found[:3]}"
