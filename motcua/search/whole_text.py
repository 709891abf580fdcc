"""Indexes the whole text of an edition's pages with Pagefind, for a city that switches it on (decision 13).

It is no part of portalSearch: over HTTP the results page offers it below its results, and loads nothing of it before.
The same pages give the same files; what the last build made of them is taken over.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from motcua.reuse import digest_of, digest_of_files, link_or_copy

FOLDER = "whole"
_STAMP = "made-from.txt"
_PACKAGE = "pagefind-bin"
_PROGRAMS = ("pagefind_bin_extended", "pagefind_bin")
# Pagefind writes ready-made widgets as well; the results page has its own.
_WIDGETS = ("pagefind-*ui*", "pagefind-highlight.js")


class WholeTextError(Exception):
    """Pagefind did not do its work; the text is what it said."""


def write_whole_text(edition: str, output: Path, last: Path | None = None) -> bool:
    """Write `output`/<edition>/search/whole; return whether it was made anew and not taken from the `last` output."""
    site, made = output / edition, output / edition / "search" / FOLDER
    shutil.rmtree(made, ignore_errors=True)
    stamp = _stamp(site)
    before = last / edition / "search" / FOLDER if last else None
    if before and (before / _STAMP).is_file() and (before / _STAMP).read_text(encoding="utf-8") == stamp:
        shutil.copytree(before, made, copy_function=link_or_copy)
        return False
    command = [sys.executable, "-m", program(), "--site", str(site), "--output-path", str(made), "--silent"]
    options = ["--root-selector", "main", "--force-language", edition.partition("-")[0]]
    done = subprocess.run([*command, *options], check=False, capture_output=True, text=True)
    if done.returncode:
        raise WholeTextError(done.stderr.strip() or done.stdout.strip())
    for widget in (file for pattern in _WIDGETS for file in made.glob(pattern)):
        widget.unlink()
    (made / _STAMP).write_text(stamp, encoding="utf-8")
    return True


def program() -> str:
    """Return the package that is run: the larger one, which cuts Chinese into words, where it is installed."""
    return next(one for one in _PROGRAMS if find_spec(one) or one == _PROGRAMS[-1])


def _stamp(site: Path) -> str:
    """Return a digest of all pages of an edition by their addresses, and of the program that reads them."""
    return digest_of(f"{program()} {version(_PACKAGE)}", digest_of_files([Path(__file__)]), *_pages(site))


def _pages(site: Path) -> Iterator[str | bytes]:
    for page in sorted(site.rglob("*.html")):
        yield page.relative_to(site).as_posix()
        yield page.read_bytes()
