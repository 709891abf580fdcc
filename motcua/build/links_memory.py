"""What the pages of an output name, and what of it the last check has found to lead somewhere: text with a checksum."""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from motcua.reuse import digest_of

_FORM = "3"
JOINT = '"'  # stands in no value of an attribute


@dataclass(frozen=True, slots=True)
class Named:
    """What a page names: addresses, the identifiers of its parts, both joined, and whether it loads from elsewhere."""

    addresses: str
    parts: str
    loads: bool


def parts_of(page: Named) -> list[str]:
    """Return the identifiers of the parts of a page."""
    return page.parts.split(JOINT) if page.parts else []


@dataclass(frozen=True, slots=True)
class Checked:
    """The files of an output, and for each page a line: the digest of its text, a tab, and as JSON what it names.

    `new` are the pages that the last check has not seen so.
    """

    files: frozenset[str] = frozenset()
    lines: dict[str, str] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    _read: dict[str, Named] = field(default_factory=dict)

    def has(self, name: str, digest: str) -> bool:
        """Say whether a page is known with this text."""
        return self.lines.get(name, "").startswith(f"{digest}\t")

    def take(self, name: str, before: "Checked") -> None:
        """Take over what is known of a page."""
        self.lines[name] = before.lines[name]

    def add(self, name: str, digest: str, page: Named) -> None:
        """Add what a page names whose text is new."""
        values = json.dumps([page.addresses, page.parts, page.loads], ensure_ascii=False)
        self.lines[name] = f"{digest}\t{values}"
        self._read[name] = page
        self.new.append(name)

    def named(self, name: str) -> Named:
        """Return what a page names."""
        if name not in self._read:
            addresses, parts, loads = json.loads(self.lines[name].partition("\t")[2])
            self._read[name] = Named(addresses, parts, loads)
        return self._read[name]

    def to_follow(self, before: "Checked") -> Iterable[str]:
        """Return the pages that must be followed: all of them where something has gone to which one may lead."""
        kept = before.files <= self.files and all(self._keeps_parts(name, before) for name in self.new)
        return self.new if kept else self.lines

    def _keeps_parts(self, name: str, before: "Checked") -> bool:
        return name not in before.lines or set(parts_of(before.named(name))) <= set(parts_of(self.named(name)))


def read_checked(memory: Path | None, rules: Sequence[str]) -> Checked:
    """Return what was checked by the same rules; nothing where that is not known, or the file is damaged.

    Without anything known there are no files: all pages are new.
    """
    try:
        with open(memory or "", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 - "" is no file
            total, _, data = file.read().partition("\n")
        head, *lines = data.split("\n")
        if total != _sum(rules, data):
            return Checked()
        parted = (line.partition("\t") for line in lines)
        return Checked(frozenset(json.loads(head)), {name: line for name, _, line in parted})
    except (OSError, ValueError):
        return Checked()


def write_checked(memory: Path, rules: Sequence[str], checked: Checked) -> None:
    """Write what was found to lead somewhere, whole or not at all."""
    head = json.dumps(sorted(checked.files), ensure_ascii=False)
    pages = (f"{name}\t{line}" for name, line in checked.lines.items() if name.isprintable())
    data = "\n".join([head, *pages])
    memory.parent.mkdir(parents=True, exist_ok=True)
    new = memory.with_suffix(f".new-{os.getpid()}")
    new.write_text(f"{_sum(rules, data)}\n{data}", encoding="utf-8", newline="\n")
    new.replace(memory)


def _sum(rules: Sequence[str], data: str) -> str:
    return digest_of(_FORM, *rules, data)
