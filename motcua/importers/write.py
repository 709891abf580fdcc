"""Writes a catalogue beside the last one and puts it in its place whole; touches nothing else in the folder."""

import shutil
from collections.abc import Iterable
from pathlib import Path

MARKER = ".motcua-import"
_MARKER_TEXT = "Written by `motcua import`. A new import replaces what this one wrote.\n"
_STAGING = ".motcua-import-new"
_OLD = ".motcua-import-old"
PARTS = ("national", "organisations", "legal", "fields.yaml", "import-report.json")


class NotOursError(Exception):
    """The folder holds files that no import wrote, or is not a folder of its own."""


def prepare(target: Path) -> Path:
    """Return an empty folder inside `target` to write into; NotOursError where `target` is somebody else's."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise NotOursError
    target.mkdir(parents=True, exist_ok=True)
    marker = target / MARKER
    if not marker.is_file() and any(target.iterdir()):
        raise NotOursError
    if any((target / part).is_symlink() for part in (*PARTS, MARKER, _STAGING, _OLD)):
        raise NotOursError
    marker.write_text(_MARKER_TEXT, encoding="utf-8")
    staging = target / _STAGING
    _remove(staging)
    staging.mkdir()
    return staging


def write_file(staging: Path, name: str, text: str) -> None:
    """Write one file below `staging`; `name` is made of our own identifiers only."""
    path = staging / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def publish(target: Path, staging: Path) -> None:
    """Put what stands in `staging` in the place of the last import; if that fails, the last import returns."""
    old = target / _OLD
    _remove(old)
    old.mkdir()
    moved: list[str] = []
    try:
        for part in PARTS:
            if (target / part).exists():
                (target / part).replace(old / part)
            moved.append(part)
            if (staging / part).exists():
                (staging / part).replace(target / part)
    except OSError:
        _restore(target, old, moved)
        raise
    _remove(old)
    _remove(staging)


def discard(staging: Path) -> None:
    """Remove what was written and not published."""
    _remove(staging)


def _restore(target: Path, old: Path, moved: Iterable[str]) -> None:
    for part in moved:
        if (old / part).exists():
            _remove(target / part)
            (old / part).replace(target / part)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
