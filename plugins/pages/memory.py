"""What a build remembers of the one before it: ledger, notebook, and the lines that listeners keep of each page.

Pages of an unchanged unit are not built: what a listener (search) would read from their views it has told before.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from importlib.metadata import version
from io import BufferedWriter
from pathlib import Path
from typing import Any

import motcua
from motcua.reuse import (
    Digests,
    Entry,
    Ledger,
    Notebook,
    Writing,
    digest_of,
    digest_of_files,
    read_ledger,
    read_notebook,
    write_ledger,
    write_notebook,
)
from plugins.pages.units import Made

LEDGER, NOTEBOOK = "json", "notes"
_CODE = ("*.py", "*.toml", "*.txt", "*.yaml")
_PACKAGES = ("babel", "jinja2", "markdown", "markupsafe", "nh3", "pillow", "segno")


class Memory:
    """The memory of the last build into the same folder; `stem` is the name of its files without their ending.

    `whole` says that the `output` is known to be as it was written then.
    """

    def __init__(self, stem: Path | None, output: Path, key: str, *, whole: bool = False) -> None:
        self._stem = stem
        self.key = key
        self.ledger = read_ledger(_of(stem, LEDGER), output, whole=whole) if stem else Ledger(output, {})
        known = read_notebook(_of(stem, NOTEBOOK), key) if stem else Notebook()
        intact = stem and all(_digest(_of(stem, name)) == digest for name, digest in known.aside.items())
        self.notebook = known if intact else Notebook()

    def lines(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Yield the lines of a listener and edition, each with the path of its page."""
        if self._stem and name in self.notebook.aside:
            with _of(self._stem, name).open("rb") as file:
                for line in file:
                    yield line.partition(b"\t")[0].decode(), line


class NewMemory:
    """What this build will be remembered by, in a folder of its own until the output stands."""

    def __init__(self, folder: Path, before: Memory, now: Digests) -> None:
        self._folder = folder
        self._before = before
        self._writing = Writing(before.notebook, now)
        self._files: dict[str, BufferedWriter] = {}
        self._open = ExitStack()
        self._taken: set[str] = set()
        self.entries: dict[str, Entry] = {}

    def add(self, made: Made, also: list[str]) -> None:
        """Note a unit that is done; `also` are inputs of it that are not among the things that were read."""
        self.entries.update(made.entries)
        if made.things is None:
            self._writing.keep(made.unit, self._before.notebook.units[made.unit])
            self._taken.update(one.summary.path for one in made.pages)
            return
        self._writing.add(made.unit, made.things, {"also": also, "pages": [one.as_json() for one in made.pages]})
        for (listener, tag), lines in made.told.items():
            file = self._file(f"{listener}.{tag}")
            for path, line in lines:
                file.write(f"{path}\t{line}\n".encode())

    def _file(self, name: str) -> BufferedWriter:
        if name not in self._files:
            self._files[name] = self._open.enter_context((self._folder / name).open("wb"))
        return self._files[name]

    def close_lines(self) -> None:
        """Take over the lines of pages that were not built; after that `told` has them all."""
        for name in self._before.notebook.aside:
            for path, line in self._before.lines(name):
                if path in self._taken:
                    self._file(name).write(line)
        self._open.close()

    def told(self, listener: str, tag: str) -> Iterator[str]:
        """Yield the lines that a listener keeps of the pages of an edition, in no order."""
        file = self._folder / f"{listener}.{tag}"
        if file.exists():
            with file.open(encoding="utf-8", newline="\n") as lines:
                for line in lines:
                    yield line.partition("\t")[2].rstrip("\n")

    def told_before(self, listener: str, tag: str) -> Iterator[str]:
        """Yield the lines that the listener kept in the last build, in no order."""
        for _, line in self._before.lines(f"{listener}.{tag}"):
            yield line.decode().partition("\t")[2].rstrip("\n")

    def write(self) -> None:
        """Write ledger and notebook beside the lines."""
        write_ledger(self._folder / LEDGER, self.entries)
        aside = {name: _digest(self._folder / name) for name in self._files}
        write_notebook(self._folder / NOTEBOOK, self._before.key, self._writing.notebook(aside))


def key_of(portal: Any, plugins: Iterable[str]) -> str:
    """Return the digest of all that decides what pages say and is not noted when it is read: settings, editions, code.

    Whether an edition has any words, and which level it has, is asked everywhere. `plugins` are the names of those that
    run: one that was not there the last time, as search, has kept nothing of any page.
    """
    editions = [
        (
            one,
            bool(portal.localisers[one.tag].tables),
            [tag for tag, table in portal.localisers[one.tag].tables if table],
        )
        for one in portal.editions
    ]
    levels = [(one.tag, one.level) for one in portal.figures]
    made_by = [sys.version, *(f"{name} {version(name)}" for name in _PACKAGES), _code(), *_code_of(plugins)]
    settings = replace(portal.settings, output_path="")  # each build writes into a folder of its own
    return digest_of(repr(settings), repr(editions), repr(portal.declared), repr(levels), *made_by)


def _code() -> str:
    home = Path(motcua.__file__).parent
    return digest_of(
        *(digest_of_files(folder.rglob(kind)) for folder in (home, home.parent / "plugins") for kind in _CODE)
    )


def _code_of(plugins: Iterable[str]) -> Iterator[str]:
    for name in plugins:
        file = getattr(sys.modules.get(name), "__file__", None)
        yield digest_of(name, Path(file).read_bytes() if file else b"")


def _of(stem: Path, ending: str) -> Path:
    return stem.with_name(f"{stem.name}.{ending}")


def _digest(file: Path) -> str:
    try:
        return digest_of(file.read_bytes())
    except OSError:
        return ""


def still_true(memory: Memory, now: Digests, also: Mapping[str, list[str]]) -> frozenset[str]:
    """Return the names of the units that would be made of the same inputs as the last time."""
    units = memory.notebook.units
    found = memory.notebook.still_true(now)
    return frozenset(name for name in found if name in also and units[name].told["also"] == also[name])
