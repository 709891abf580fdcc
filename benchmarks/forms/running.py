"""Starts the light endpoint as a process group of its own, kills it, and asks it things."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.forms.light import FACTORY, NAME
from benchmarks.forms.starter import Forked, Starter

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Running:
    """An endpoint on `folder`; `said` goes into its environment, `preload` is a library for LD_PRELOAD."""

    folder: Path
    server: str = "uvicorn"
    said: dict[str, Any] = field(default_factory=dict)
    preload: str = ""
    factory: str = FACTORY
    cpu: str = ""
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | Forked | None = None
    log_file: Path | None = None
    starter: Starter | None = None

    @property
    def log(self) -> Path:
        """Return where the process writes, beside its folder: that may be full or gone."""
        return self.log_file or self.folder.parent / f"{self.folder.name}.log"

    def start(self, *, wait: bool = True) -> "Running":
        """Start it, and wait until it answers."""
        words = f"{self.factory!r}, server={self.server!r}, host='127.0.0.1', port={self.port}"
        call = f"from motcua.forms.app.serving import run; run({words})"
        command = [sys.executable, "-c", call]
        if self.cpu:
            command = ["taskset", "-c", self.cpu, *command]
        said = json.dumps({"folder": str(self.folder), **self.said})
        environment = {**os.environ, NAME: said, "PYTHONPATH": str(ROOT)}
        if self.preload:
            environment["LD_PRELOAD"] = self.preload
        if self.starter:
            self.process = self.starter.fork()
            return self.wait()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        return self.wait() if wait else self

    def start_often(self) -> "Running":
        """Let a process that has imported everything fork the endpoint from now on, where its server allows that."""
        if self.server == "uvicorn":
            said = json.dumps({"folder": str(self.folder), **self.said})
            environment = {**os.environ, NAME: said, "PYTHONPATH": str(ROOT)}
            self.starter = Starter(self.factory, self.port, environment, self.log)
        return self

    def close(self) -> None:
        """Kill it, and whoever starts it."""
        self.kill()
        if self.starter:
            self.starter.close()
            self.starter = None

    def wait(self, seconds: float = 120) -> "Running":
        """Wait until it answers; RuntimeError with its last words where it does not."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                self.get("/health/live")
            except OSError:
                time.sleep(0.03)
            else:
                return self
        raise RuntimeError(self.log.read_text()[-2000:])

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask for a page."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def ended(self) -> bool:
        """Return whether it has ended of its own accord."""
        return self.process is None or self.process.poll() is not None

    def kill(self, with_signal: int = signal.SIGKILL) -> None:
        """End the whole group."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, with_signal)
        self.process.wait(30)
        self.process = None

    def memory(self) -> int:
        """Return the resident memory of the group in bytes."""
        assert self.process
        group = str(self.process.pid)
        return sum(_resident(one) for one in Path("/proc").glob("[0-9]*") if _field(one, 2) == group)


def _field(process: Path, number: int) -> str:
    """Return a field of /proc/…/stat behind the command's name, which may hold anything."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[number]
    except OSError:
        return ""


def _resident(process: Path) -> int:
    try:
        return int((process / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
