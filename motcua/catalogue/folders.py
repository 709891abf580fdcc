"""Walks a folder in a fixed order and refuses symbolic links."""

import os
from collections.abc import Iterator
from pathlib import Path

from motcua.diagnostics import Diagnostic


def files_below(folder: Path, shown: str, findings: list[Diagnostic]) -> Iterator[tuple[Path, str]]:
    """Yield every file below `folder` with the name to show, sorted; a symlink becomes a finding.

    Hidden files and folders (editors' and systems' own) are passed over.
    """
    if folder.is_symlink():
        findings.append(Diagnostic(shown, 1, 1, "symlink"))
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        name = f"{shown}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            findings.append(Diagnostic(name, 1, 1, "symlink"))
        elif entry.is_dir():
            yield from files_below(Path(entry.path), name, findings)
        else:
            yield Path(entry.path), name
