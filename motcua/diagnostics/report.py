"""How findings are printed: one line each, or JSON with the same fields."""

import json
import sys
from collections.abc import Iterable
from typing import TextIO

from motcua.diagnostics.finding import Diagnostic, sort_key


def as_text(finding: Diagnostic, language: str = "en") -> str:
    """Return `path:line:column: level code: message` as one line that can do a terminal no harm."""
    place = f"{finding.file}:{finding.line}:{finding.column}"
    return visible(f"{place}: {finding.level} {finding.code}: {finding.message(language)}")


def visible(text: str) -> str:
    """Return `text` with line breaks, control and direction characters, which files may hold, written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\xa0" else ascii(char)[1:-1] for char in text)


def as_json(finding: Diagnostic, language: str = "en") -> dict[str, str | int]:
    """Return the fields of the text form as a JSON object."""
    return {
        "path": finding.file,
        "line": finding.line,
        "column": finding.column,
        "level": str(finding.level),
        "code": finding.code,
        "message": finding.message(language),
    }


def print_report(findings: Iterable[Diagnostic], *, language: str, form: str, stream: TextIO | None = None) -> None:
    """Print all findings in order of place; `form` is "text" or "json"."""
    out = stream or sys.stdout
    ordered = sorted(findings, key=sort_key)
    if form == "json":
        json.dump([as_json(one, language) for one in ordered], out, ensure_ascii=False, indent=1)
        out.write("\n")
        return
    for one in ordered:
        out.write(as_text(one, language) + "\n")
