"""Joins scripts of the theme that one page needs together into one file each."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

_TABLE = "bundles.toml"
_SCRIPTS = Path("static") / "js"
_PUBLISHED = Path("theme") / "js"
# Comments that have lines of their own; what stands behind code stays.
_COMMENT = re.compile(r"^\s*(?:/\*(?:(?!\*/)[\s\S])*\*/[^\S\n]*$|//.*$)", re.MULTILINE)


class UnfitScriptError(Exception):
    """A script cannot be joined to others; the text says why."""

    exitcode = 2


def write_bundles(theme: Path, output: Path) -> None:
    """Write the bundles of `theme` beside its published scripts; a theme without a table has none.

    Raises UnfitScriptError for a script with a text of several lines, which loses its indentation here.
    """
    table = theme / _TABLE
    if not table.is_file():
        return
    folder = output / _PUBLISHED
    folder.mkdir(parents=True, exist_ok=True)
    for name, scripts in tomllib.loads(table.read_text(encoding="utf-8")).items():
        sources = [theme / _SCRIPTS / f"{one}.js" for one in scripts]
        (folder / name).write_text("".join(_bundle(sources)), encoding="utf-8")


def _bundle(sources: list[Path]) -> Iterator[str]:
    yield f"/* Một Cửa, AGPL-3.0-or-later. To be read: {', '.join(one.name for one in sources)}, beside this file. */\n"
    for source in sources:
        text = source.read_text(encoding="utf-8")
        if any(line.count("`") % 2 for line in text.splitlines()):
            message = f"{source.name} has a text of several lines: it cannot stand in a bundle"
            raise UnfitScriptError(message)
        lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
        yield from (f"{line}\n" for line in lines if line)
