"""What must hold of a file under content/images: it is a whole picture, and one that runs and fetches nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

from motcua.diagnostics import Diagnostic, shortened
from motcua.pictures import Trouble
from motcua.rules.drawings import active_parts
from motcua.source import read_text

KINDS = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif"})
# An SVG opened by itself is a document: from file:// no header keeps its scripts from running.
_ACTIVE = re.compile(
    r"<\s*(script|foreignObject|iframe|embed|object|handler|set|animate)\b"
    r"|\son[a-z]+\s*="
    r"|javascript:"
    r"|<!(ENTITY|DOCTYPE)"
    r"""|(href|src)\s*=\s*["']?\s*(https?:|//|data:text)"""
    r"|url\(\s*[\"']?(https?:|//)|@import",
    re.IGNORECASE,
)


def picture_findings(path: Path, name: str, trouble: Trouble | None) -> Iterator[Diagnostic]:
    """A file among the pictures is of a known kind and whole, and an SVG holds no script and no outside address.

    `trouble` is why `motcua.pictures.look_at` has refused it.
    """
    if path.suffix.lower() not in KINDS:
        yield Diagnostic(name, 1, 1, "not-a-picture", {"kinds": ", ".join(sorted(KINDS))})
        return
    if trouble is not None:
        yield Diagnostic(name, 1, 1, trouble.code, dict(trouble.words))
    if path.suffix.lower() != ".svg":
        return
    text, findings = read_text(path, name)
    yield from findings
    told = set()
    for number, line in enumerate((text or "").splitlines(), start=1):
        for match in _ACTIVE.finditer(line):
            told.add(number)
            yield Diagnostic(name, number, match.start() + 1, "active-picture", {"part": match.group().strip()})
    for number, column, part in active_parts(text or ""):
        if number not in told:
            yield Diagnostic(name, number, column, "active-picture", {"part": shortened(part)})
