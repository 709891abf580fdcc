"""The ledger of a build: which files it wrote, from which inputs, and what they held."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from motcua.reuse.digest import digest_of
from motcua.reuse.links import link_or_copy

_FORM = 1  # of the file; another one is no ledger of ours
_MOST_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was made: the digest of its inputs, and its files with the digests of their contents."""

    key: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the last build wrote into `output`, by name of the thing.

    `whole` says that all files there are known to be as they were written: none is read to see that.
    """

    output: Path
    entries: Mapping[str, Entry]
    whole: bool = False

    def standing(self, name: str, key: str) -> Entry | None:
        """Return what was made of `name`, if `key` is that of its inputs and its files are as they were written."""
        entry = self.entries.get(name)
        if entry is None or entry.key != key:
            return None
        return entry if self.whole or all(self._stands(*one) for one in entry.files) else None

    def put(self, entry: Entry, target: Path) -> None:
        """Put the files of an entry that stands below `target`."""
        for path, _ in entry.files:
            link_or_copy(f"{self.output}/{path}", f"{target}/{path}")

    def take(self, name: str, key: str, target: Path) -> Entry | None:
        """Put the files of `name` below `target` as they were, if `key` is still that of their inputs.

        Returns None, and puts nothing, when the inputs differ or a file is gone or no longer what was written.
        """
        entry = self.standing(name, key)
        if entry is not None:
            self.put(entry, target)
        return entry

    def _stands(self, path: str, digest: str) -> bool:
        file = self.output / path
        try:
            return not file.is_symlink() and digest_of(file.read_bytes()) == digest
        except OSError:
            return False


def read_ledger(file: Path, output: Path, *, whole: bool = False) -> Ledger:
    """Return the ledger in `file` for `output`; an empty one where there is none that can be trusted.

    `whole` says that the output is known to be as it was written when the ledger was.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            return Ledger(output, {})
        content = json.loads(file.read_text(encoding="utf-8"))
        entries = _entries(content["entries"]) if content["form"] == _FORM else {}
    except (OSError, ValueError, KeyError, TypeError):  # left half-written, or by another version
        entries = {}
    return Ledger(output, entries, whole)


def _entries(listed: Mapping[str, tuple[str, list[tuple[str, str]]]]) -> dict[str, Entry]:
    entries = {}
    for name, (key, files) in listed.items():
        pairs = tuple((str(path), str(digest)) for path, digest in files)
        if all(_is_inside(path) for path, _ in pairs):
            entries[name] = Entry(str(key), pairs)
    return entries


def _is_inside(path: str) -> bool:
    parts = Path(path).parts
    return bool(parts) and not Path(path).is_absolute() and ".." not in parts


def write_ledger(file: Path, entries: Mapping[str, Entry]) -> None:
    """Write a ledger whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    listed = {name: [entry.key, [list(one) for one in entry.files]] for name, entry in sorted(entries.items())}
    new = file.with_suffix(f".new-{os.getpid()}")
    new.write_text(json.dumps({"form": _FORM, "entries": listed}, ensure_ascii=False), encoding="utf-8")
    new.replace(file)
