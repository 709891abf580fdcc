"""Runs Pelican as a child process and reads what it reports, line by line."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from motcua.diagnostics import Diagnostic

Event = Mapping[str, Any]
# How the child ends → our own exit status; anything else means that it could not run.
_STATUS = MappingProxyType({0: 0, 3: 1})


@dataclass(frozen=True, slots=True)
class PelicanRun:
    """How the child ended: its exit status, why it failed (if it did), its warnings and findings."""

    status: int
    failure: str
    warnings: tuple[str, ...]
    findings: tuple[Diagnostic, ...]


# (settings file, output, overrides of settings, file for findings, what is told of progress) → how it went.
Pelican = Callable[[Path, Path, Mapping[str, Any], Path, Callable[[Event], None]], PelicanRun]


def run_pelican(
    settings: Path, output: Path, overrides: Mapping[str, Any], report: Path, tell: Callable[[Event], None]
) -> PelicanRun:
    """Build into `output`; `tell` is given each line of progress, `report` is where findings are written."""
    values = json.dumps({**overrides, "REPORT_FILE": str(report)})
    command = [sys.executable, "-m", "plugins", settings.name, str(output), values]
    heard = Heard(tell)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as trouble:
        child = subprocess.Popen(
            command, cwd=settings.parent, env=environment(), stdout=subprocess.PIPE, stderr=trouble, encoding="utf-8"
        )
        with child:
            for event in events(child.stdout or ()):
                heard.take(event)
        trouble.seek(0)
        said = trouble.read().strip().splitlines()
    return heard.run(child.returncode, said, report)


@dataclass
class Heard:
    """What a build has said so far; progress goes to `tell` at once."""

    tell: Callable[[Event], None]
    failure: str = ""
    warnings: list[str] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Take one line of the protocol."""
        if "failed" in event:
            self.failure = str(event["failed"])
        elif "warning" in event:
            self.warnings.append(str(event["warning"]))
        else:
            self.tell(event)

    def run(self, status: int, said: Sequence[str], report: Path) -> PelicanRun:
        """Return how the build ended that had this exit status; `said` are the lines of its trouble."""
        failure = self.failure
        if status not in _STATUS and not failure:
            failure = said[-1] if said else f"Pelican ended with status {status}"
        return PelicanRun(_STATUS.get(status, 2), failure, tuple(self.warnings), _findings(report))


def environment() -> dict[str, str]:
    """Let the child find `motcua` and `plugins` where we were found, and make it deterministic.

    Pelican orders sets of files by their hash: a fixed seed keeps two builds alike byte for byte.
    """
    home = str(Path(__file__).parents[2])
    paths = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "0", "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}


def events(lines: Iterable[str]) -> Iterator[Event]:
    """Yield the child's JSON lines; Pelican prints a closing sentence of its own, which is passed over."""
    for line in lines:
        if line.startswith("{"):
            yield json.loads(line)


def _findings(report: Path) -> tuple[Diagnostic, ...]:
    if not report.exists():
        return ()
    return tuple(map(diagnostic, json.loads(report.read_text(encoding="utf-8"))))


def diagnostic(told: Mapping[str, Any]) -> Diagnostic:
    """Return a finding as the protocol of `python -m plugins` tells it."""
    return Diagnostic(told["path"], told["line"], told["column"], told["code"], told["words"])
