"""Publishes the theme's scripts without their comments and indents, which are for those who change them."""

from collections.abc import Iterator
from pathlib import Path


def lighten_scripts(output: Path) -> None:
    """Rewrite `output`/theme/js/*.js, not what others wrote (vendor/); a second time changes nothing."""
    for file in (output / "theme" / "js").glob("*.js"):
        script = file.read_text(encoding="utf-8")
        lighter = without_comments(script)
        if lighter != script:
            file.write_text(lighter, encoding="utf-8")


def without_comments(script: str) -> str:
    """Return `script` without comments that have lines to themselves, indents and empty lines.

    No text of a script may run over several lines, and a comment shares none with code: a test holds the theme to that.
    """
    return "\n".join(_code(script.splitlines())) + "\n"


def _code(lines: list[str]) -> Iterator[str]:
    inside = False
    for line in map(str.strip, lines):
        if inside or line.startswith("/*"):
            inside = not line.endswith("*/")
        elif line and not line.startswith("//"):
            yield line
