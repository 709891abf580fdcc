"""Writes docs/findings.md: every finding with its level, what it says in both languages."""

import re
from pathlib import Path

from motcua.diagnostics import Code, codes

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "findings.md"
TABLE = ROOT / "motcua" / "diagnostics" / "codes.toml"
INTRODUCTION = """\
# Findings

Everything that `motcua check` and `make site` can report. A finding is printed as
`path:line:column: level code: message`. A code never changes its meaning, so that other programs may rely on it. An
**error** stops the build, a **warning** should be mended, a **note** is only said.

This page is written by `make findings` from `motcua/diagnostics/codes.toml`: change the table, not the page. Words in
braces are filled in from the file.
"""


def page() -> str:
    """Return the page as it should stand in docs/findings.md."""
    sections = dict(_sections())
    parts = [INTRODUCTION]
    for name, code in codes().items():
        if name in sections:
            parts.append(f"## {sections[name]}\n")
        parts.append(_entry(code))
    return "\n".join(parts)


def _entry(code: Code) -> str:
    sentences = "\n".join(f"- {_shown(sentence)}" for sentence in code.wording.values())
    return f"### {code.name}\n\n{code.level.capitalize()}.\n\n{sentences}\n"


def _shown(wording: str) -> str:
    """Return the sentence with what Markdown would swallow written so that it shows."""
    return re.sub(r"([*_<>`])", r"\\\1", wording)


def _sections() -> list[tuple[str, str]]:
    """Return (first code, heading) for each `# --- heading (module) ---` line of the table."""
    found, heading = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"# -+ (.+?) -+", line):
            heading = match.group(1)
        elif (match := re.fullmatch(r"\[(.+)\]", line)) and heading:
            found.append((match.group(1), heading[0].upper() + heading[1:]))
            heading = ""
    return found


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
