"""Runs Pelican as a child process and reads what it reports, line by line."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
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


def run_pelican(
    settings: Path, output: Path, overrides: Mapping[str, Any], report: Path, tell: Callable[[Event], None]
) -> PelicanRun:
    """Build into `output`; `tell` is given each line of progress, `report` is where findings are written."""
    values = json.dumps({**overrides, "REPORT_FILE": str(report)})
    command = [sys.executable, "-m", "plugins", settings.name, str(output), values]
    failure, warnings = "", list[str]()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as trouble:
        child = subprocess.Popen(
            command, cwd=settings.parent, env=_environment(), stdout=subprocess.PIPE, stderr=trouble, encoding="utf-8"
        )
        with child:
            for event in _events(child.stdout or ()):
                if "failed" in event:
                    failure = str(event["failed"])
                elif "warning" in event:
                    warnings.append(str(event["warning"]))
                else:
                    tell(event)
        trouble.seek(0)
        said = trouble.read().strip().splitlines()
    if child.returncode not in _STATUS and not failure:
        failure = said[-1] if said else f"Pelican ended with status {child.returncode}"
    return PelicanRun(_STATUS.get(child.returncode, 2), failure, tuple(warnings), _findings(report))


def _environment() -> dict[str, str]:
    """Let the child find `motcua` and `plugins` where we were found, and make it deterministic.

    Pelican orders sets of files by their hash: a fixed seed keeps two builds alike byte for byte.
    """
    home = str(Path(__file__).parents[2])
    paths = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "0", "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}


def _events(lines: Iterable[str]) -> Iterator[Event]:
    """Yield the child's JSON lines; Pelican prints a closing sentence of its own, which is passed over."""
    for line in lines:
        if line.startswith("{"):
            yield json.loads(line)


def _findings(report: Path) -> tuple[Diagnostic, ...]:
    if not report.exists():
        return ()
    listed = json.loads(report.read_text(encoding="utf-8"))
    return tuple(Diagnostic(one["path"], one["line"], one["column"], one["code"], one["words"]) for one in listed)
