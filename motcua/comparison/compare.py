"""Compares two versions of a record field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from motcua.comparison.matching import match
from motcua.comparison.names import order_of
from motcua.comparison.segments import Segment, word_segments
from motcua.comparison.values import Value
from motcua.source import Path

Sides = tuple[Value | None, Value | None]
ChangeKind = Literal["added", "removed", "changed", "reordered"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: where it is, and what stood and stands there (None where nothing does).

    `path` leads through the new record, through the old one for what was removed. `entries` are the entries of lists
    in which the difference lies, old and new, from the outside in: the case, then the paper whose copies changed.
    """

    path: Path
    kind: ChangeKind
    before: Value | None
    after: Value | None
    entries: tuple[Sides, ...] = ()

    @property
    def part(self) -> str:
        """Return the part of the procedure, such as fees or documents."""
        return str(self.path[0]) if self.path else ""

    @property
    def is_spacing(self) -> bool:
        """Return whether two texts differ in blanks and line breaks alone: nobody reads those."""
        texts = isinstance(self.before, str) and isinstance(self.after, str)
        return texts and str(self.before).split() == str(self.after).split()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Return the difference word by word, where both sides are texts."""
        if isinstance(self.before, str) and isinstance(self.after, str):
            return word_segments(self.before, self.after)
        return ()


def compare(before: Value, after: Value) -> tuple[Change, ...]:
    """Return what differs between two records, in the order in which pages show the parts; nothing when equal."""
    changes = list(_compared((), before, after, ()))
    return tuple(sorted(changes, key=lambda one: order_of(one.part)))


_Entries = tuple[Sides, ...]


def _compared(path: Path, before: Value, after: Value, entries: _Entries) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict) and not _is_another_kind(path, before, after):
        yield from _groups(path, before, after, entries)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _lists(path, before, after, entries)
    else:
        yield Change(path, "changed", before, after, entries)


def _is_another_kind(path: Path, before: dict[str, Value], after: dict[str, Value]) -> bool:
    """An amount that becomes "set by the province" is another fee, not the same with some keys changed."""
    return bool(path) and before.get("kind") != after.get("kind")


def _groups(path: Path, before: dict[str, Value], after: dict[str, Value], entries: _Entries) -> Iterator[Change]:
    for key, value in after.items():
        if key in before:
            yield from _compared((*path, key), before[key], value, entries)
        else:
            yield Change((*path, key), "added", None, value, entries)
    for key, value in before.items():
        if key not in after:
            yield Change((*path, key), "removed", value, None, entries)


def _lists(path: Path, before: list[Value], after: list[Value], entries: _Entries) -> Iterator[Change]:
    pairs = match(str(path[-1]) if path else "", before, after)
    for i, j in pairs:
        old = None if i is None else before[i]
        new = None if j is None else after[j]
        here = (*entries, (old, new))
        if old is not None and new is not None:
            yield from _compared((*path, j or 0), old, new, here)
        elif new is not None:
            yield Change((*path, j or 0), "added", None, new, here)
        else:
            yield Change((*path, i or 0), "removed", old, None, here)
    places = [i for i, j in pairs if i is not None and j is not None]
    if any(later < earlier for earlier, later in pairwise(places)):
        yield Change(path, "reordered", before, after, entries)
