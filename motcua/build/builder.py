"""One build from beginning to end: stage, run Pelican, check the links, swap."""

import shutil
import tempfile
import time
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePath
from typing import Any

from motcua.build.links import BrokenLink, broken_links, paths_below
from motcua.build.pelican_run import Event, Pelican, PelicanRun, run_pelican
from motcua.build.progress import Progress
from motcua.build.request import BuildRequest
from motcua.build.staging import staging, swap
from motcua.diagnostics import Diagnostic
from motcua.reuse import Inputs, Snapshot, Store, as_written, digest_of, read_ledger, snapshot
from motcua.settings import SettingsError, told

_SHOWN_LINKS = 50
_MEMORY = "memory"
_KEPT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """How it went: exit status 0, 1 (findings) or 2 (failed), why, and what was counted.

    `procedures` counts the pages of procedures found in the output, `skipped` those that should be there too.
    `inputs` is what the output was made from, `before` its files as they were when the build began.
    """

    status: int
    output: Path
    findings: tuple[Diagnostic, ...]
    failure: str = ""
    warnings: tuple[str, ...] = ()
    broken: tuple[BrokenLink, ...] = ()
    pages: int = 0
    procedures: int = 0
    skipped: int = 0
    seconds: float = 0.0
    inputs: Inputs | None = None
    before: Snapshot | None = None


def build(request: BuildRequest, progress: Progress, pelican: Pelican = run_pelican) -> BuildResult:
    """Build; the last good output stands until everything has succeeded; `pelican` runs Pelican.

    Raises SettingsError for an output folder that holds what the portal is made from, or anything but a portal.
    """
    start = time.monotonic()
    output = request.target.resolve()
    _refuse_to_replace_sources(request, output)
    inputs = request.inputs()
    before = snapshot(inputs) if inputs else None
    if request.whole is None:
        request = replace(request, whole=inputs is not None and as_written(inputs))
    with staging(output) as folder, tempfile.TemporaryDirectory() as scratch:
        run, expected = _run(request, folder, Path(scratch), progress, pelican)
        endpoint = request.settings.form_endpoint
        memory, digests = _memory_of_links(request), _digests(Path(scratch), folder)
        elsewhere = _elsewhere(request)
        found = broken_links(folder, memory, digests=digests, endpoint=endpoint, elsewhere=elsewhere)
        broken = tuple(islice(found, _SHOWN_LINKS)) if run.status == 0 else ()
        written = [one for one in paths_below(folder)[0] if one.endswith(".html")]
        procedures = sum(1 for one in written if PurePath(one).match("*/procedures/*/index.html"))
        if run.status == 0 and not broken:
            swap(folder, output)
            _remember(request, Path(scratch))
            Store(request.store).prune()
    return BuildResult(
        status=run.status or (2 if broken else 0),
        output=output,
        findings=run.findings,
        failure=run.failure,
        warnings=run.warnings,
        broken=broken,
        pages=len(written),
        procedures=procedures,
        skipped=expected - procedures,
        seconds=time.monotonic() - start,
        inputs=inputs,
        before=before,
    )


def _refuse_to_replace_sources(request: BuildRequest, output: Path) -> None:
    settings = request.settings
    names = (settings.path, settings.translations, settings.theme, *settings.catalogues)
    for source in (settings.root, *(settings.folder(name) for name in names)):
        if source.resolve().is_relative_to(output):
            message = f"the output folder {output} would replace {source.resolve()}, from which the portal is made"
            raise SettingsError(message)
    # Every portal, and every shard of one, has the schema of its records; a folder of somebody's documents has not.
    known = ("404.html", "schema/procedure.json")
    if output.is_dir() and any(output.iterdir()) and not any((output / one).is_file() for one in known):
        message = f"the output folder {output} holds something that is no portal; empty it or name another"
        raise SettingsError(message)


def _elsewhere(request: BuildRequest) -> tuple[str, ...]:
    """Return the folders of a shard's portal that other shards write."""
    editions = request.languages or request.settings.editions
    return tuple(f"{one}/" for one in editions if one not in request.only) if request.only else ()


def _memory_of_links(request: BuildRequest) -> Path | None:
    """Return where is kept what pages name, a file for each version of what reads it; none for a clean build."""
    if request.clean:
        return None
    code = digest_of((Path(__file__).parent / "links.py").read_bytes())
    return request.memory.with_suffix(f".links-{code[:8]}")


def _digests(scratch: Path, folder: Path) -> dict[str, str]:
    """Return the digests of the pages that Pelican has just written, by their paths."""
    entries = read_ledger(scratch / _MEMORY / "json", folder).entries.values()
    return dict(file for one in entries for file in one.files)


def _remember(request: BuildRequest, scratch: Path) -> None:
    """Put the new memory in place, after the output: one that is behind, or in part, only costs time."""
    folder, stem = request.memory.parent, request.memory.name
    folder.mkdir(parents=True, exist_ok=True)
    for new in sorted((scratch / _MEMORY).iterdir()):
        shutil.move(new, folder / f"{stem}.{new.name}")
    ledgers = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in ledgers[_KEPT:]:  # of folders to which nobody builds any more
        for other in folder.glob(f"{old.stem}.*"):
            other.unlink(missing_ok=True)


def _run(
    request: BuildRequest, folder: Path, scratch: Path, progress: Progress, pelican: Pelican
) -> tuple[PelicanRun, int]:
    """Run Pelican; return how it ended, and how many pages of procedures it meant to write."""
    (scratch / _MEMORY).mkdir()
    overrides = {**overrides_of(request), "MEMORY_NEW": str(scratch / _MEMORY)}
    expected = 0

    def tell(event: Event) -> None:
        nonlocal expected
        if "expected" in event:
            expected = int(event["expected"])
        else:
            progress.advance(f"{event['stage']} {event['edition']}", event["done"], event["total"])

    run = pelican(request.settings_file.resolve(), folder, overrides, scratch / "findings.json", tell)
    return run, expected


def overrides_of(request: BuildRequest) -> dict[str, Any]:
    """Return what a build puts in the place of values of the settings file."""
    overrides: dict[str, Any] = {
        "SITENAME": request.settings.city.name,
        "CATALOGUES": list(request.settings.catalogues),
        **told(request.settings),
        "PREVIEW": request.settings.preview,
        "JOBS": request.jobs,
    }
    if not request.clean:
        overrides |= {"MEMORY": str(request.memory), "LAST_OUTPUT": str(request.target.resolve())}
        overrides |= {"STORE": str(request.store), "SHARED_STORE": request.shares, "LAST_WHOLE": request.whole}
    if request.languages:
        overrides["EDITIONS"] = list(request.languages)
    if request.only:
        overrides["ONLY"] = list(request.only)
    return overrides
