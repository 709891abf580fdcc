"""Where the records of several catalogues lie: by code, the catalogue that wins last; read only when asked for.

`motcua check` reads every record and keeps the winners. Here the others matter too, and of the winners only those
that have an overlay: a file is known by its name, which is the code, and opened when its values are needed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from motcua.catalogue import PLACES, files_below, read_file, record_hash
from motcua.comparison import Value, value_of
from motcua.diagnostics import Diagnostic
from motcua.model import RetiredCode
from motcua.source import Node, load_yaml

Folders = Sequence[tuple[Path, str]]


@dataclass(frozen=True, slots=True)
class Held:
    """A record's file: where it lies, how people know it, and which of the catalogues holds it."""

    path: Path
    shown: str
    catalogue: int


@dataclass(frozen=True, slots=True)
class Version:
    """The values of a record, their hash, and the tree with their places."""

    value: Value
    hash: str
    root: Node


@dataclass(frozen=True, slots=True)
class Shelves:
    """The files of national records and overlays by code, later catalogues last; and the codes that were retired."""

    national: Mapping[str, tuple[Held, ...]]
    local: Mapping[str, tuple[Held, ...]]
    retired: Mapping[str, RetiredCode]

    def current(self, code: str) -> Held | None:
        """Return the file of the national record that holds."""
        held = self.national.get(code)
        return held[-1] if held else None


def shelves(folders: Folders) -> Shelves:
    """Return what lies in the catalogues `folders` (path and the name to show)."""
    parts = {"national": defaultdict[str, list[Held]](list), "local": defaultdict[str, list[Held]](list)}
    retired: dict[str, RetiredCode] = {}
    unread: list[Diagnostic] = []  # `motcua check` names what is wrong with the files
    for number, (folder, shown) in enumerate(folders):
        for part, found in parts.items():
            for path, name in files_below(folder / part, f"{shown}/{part}", unread):
                if path.suffix == ".yaml":
                    found[path.stem].append(Held(path, name, number))
        registry = folder / "retired.yaml"
        if registry.exists():
            for record in read_file(registry, f"{shown}/retired.yaml", PLACES["retired.yaml"], unread):
                if record.value:
                    retired[record.identifier] = record.value
    held = {part: {code: tuple(listed) for code, listed in sorted(found.items())} for part, found in parts.items()}
    return Shelves(held["national"], held["local"], retired)


def read(held: Held) -> Version | None:
    """Return the record in the file, or None where it cannot be read."""
    root = load_yaml(held.path, held.shown).root
    return None if root is None else Version(value_of(root), record_hash(root), root)


def text_of(value: Value, key: str) -> str:
    """Return the text that stands at `key` of a record, "" where none does."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""
