"""One build from beginning to end: stage, run Pelican, check the links, swap."""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from motcua.build.links import BrokenLink, broken_links
from motcua.build.pelican_run import Event, PelicanRun, run_pelican
from motcua.build.progress import Progress
from motcua.build.staging import staging, swap
from motcua.diagnostics import Diagnostic
from motcua.settings import Settings

_SHOWN_LINKS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What to build: the settings file, and what the command line puts in the place of its values."""

    settings_file: Path
    settings: Settings
    catalogues: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    output: Path | None = None

    @property
    def target(self) -> Path:
        """Return the folder that the build replaces."""
        return self.output or self.settings.root / self.settings.output_path


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """How it went: exit status 0, 1 (findings) or 2 (failed), why, and what was counted."""

    status: int
    output: Path
    findings: tuple[Diagnostic, ...]
    failure: str = ""
    warnings: tuple[str, ...] = ()
    broken: tuple[BrokenLink, ...] = ()
    pages: int = 0
    seconds: float = 0.0


def build(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build; the last good output stands until everything has succeeded."""
    start = time.monotonic()
    output = request.target.resolve()
    with staging(output) as folder, tempfile.TemporaryDirectory() as scratch:
        run = _run(request, folder, Path(scratch) / "findings.json", progress)
        broken = tuple(islice(broken_links(folder), _SHOWN_LINKS)) if run.status == 0 else ()
        pages = sum(1 for _ in _pages(folder))
        if run.status == 0 and not broken:
            swap(folder, output)
    return BuildResult(
        status=run.status or (2 if broken else 0),
        output=output,
        findings=run.findings,
        failure=run.failure,
        warnings=run.warnings,
        broken=broken,
        pages=pages,
        seconds=time.monotonic() - start,
    )


def _run(request: BuildRequest, folder: Path, report: Path, progress: Progress) -> PelicanRun:
    overrides: dict[str, Any] = {}
    if request.catalogues:
        overrides["CATALOGUES"] = list(request.catalogues)
    if request.languages:
        overrides["EDITIONS"] = list(request.languages)

    def tell(event: Event) -> None:
        progress.advance(f"{event['stage']} {event['edition']}", event["done"], event["total"])

    return run_pelican(request.settings_file.resolve(), folder, overrides, report, tell)


def _pages(folder: Path) -> Iterator[Path]:
    yield from folder.rglob("*.html")
