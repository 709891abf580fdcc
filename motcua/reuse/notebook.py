"""The notebook of a build: what was read while each of its units was made, and what was told of it.

It says "made from things that say this, a unit is that": a statement that is true whatever the output holds, so that a
notebook that is behind costs time and nothing else.
"""

import json
import os
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from motcua.reuse.digest import digest_of
from motcua.reuse.notes import Digests, Thing

_FORM = 1
_UNUSED = "-"  # the digest of a thing that no unit reads any more
_IDLE = 2  # how many times as many things as are used a notebook may hold


@dataclass(frozen=True, slots=True)
class Unit:
    """What was made together: the numbers of the things that were read, and what is told of it (values of JSON)."""

    things: "array[int]"
    told: Any


@dataclass(frozen=True, slots=True)
class Notebook:
    """The units of a build by name, and the things that were read, each with its digest.

    `aside` are the digests of files that belong to the notebook, by name.
    """

    units: Mapping[str, Unit] = field(default_factory=dict)
    things: tuple[tuple[Thing, str], ...] = ()
    aside: Mapping[str, str] = field(default_factory=dict)

    def still_true(self, now: Digests) -> set[str]:
        """Return the names of the units none of whose things says anything else now."""
        changed = {
            number
            for number, (thing, digest) in enumerate(self.things)
            if digest != _UNUSED and now.of(thing) != digest
        }
        return {name for name, unit in self.units.items() if changed.isdisjoint(unit.things)}


class Writing:
    """A notebook that is being written: units taken from the one before it, and new ones."""

    def __init__(self, before: Notebook, now: Digests) -> None:
        self._now = now
        self._things: list[Thing] = [thing for thing, _ in before.things]
        self._numbers = {thing: number for number, thing in enumerate(self._things)}
        self._units: dict[str, Unit] = {}

    def keep(self, name: str, unit: Unit) -> None:
        """Take over a unit of the notebook before."""
        self._units[name] = unit

    def add(self, name: str, things: Iterable[Thing], told: Any) -> None:
        """Add a unit that was made anew."""
        numbers = array("I")
        for thing in things:
            number = self._numbers.setdefault(thing, len(self._things))
            if number == len(self._things):
                self._things.append(thing)
            numbers.append(number)
        self._units[name] = Unit(numbers, told)

    def notebook(self, aside: Mapping[str, str]) -> Notebook:
        """Return it with the digest of each thing that a unit has read."""
        used: set[int] = set()
        for unit in self._units.values():
            used.update(unit.things)
        if len(used) * _IDLE < len(self._things):
            return self._shorter(sorted(used), aside)
        things = tuple(
            (one, self._now.of(one) if number in used else _UNUSED) for number, one in enumerate(self._things)
        )
        return Notebook(self._units, things, aside)

    def _shorter(self, used: list[int], aside: Mapping[str, str]) -> Notebook:
        """Return it without the things that no unit reads any more."""
        new = {number: place for place, number in enumerate(used)}
        units = {
            name: Unit(array("I", (new[number] for number in unit.things)), unit.told)
            for name, unit in self._units.items()
        }
        things = tuple((self._things[number], self._now.of(self._things[number])) for number in used)
        return Notebook(units, things, aside)


def read_notebook(file: Path, key: str) -> Notebook:
    """Return the notebook in `file`; an empty one where there is none for `key`, or none that can be trusted.

    `key` is the digest of all that can change what is made and is not among the things that are read.
    """
    try:
        head, _, data = file.read_bytes().partition(b"\n")
        if head != _head(key, data):
            return Notebook()
        content = json.loads(data)
        things = tuple(((name, way, _hashable(asked)), digest) for name, way, asked, digest in content["things"])
        units = {name: Unit(_numbers(numbers), told) for name, (numbers, told) in content["units"].items()}
        return Notebook(units, things, content["aside"])
    except (OSError, ValueError, KeyError, TypeError):
        return Notebook()


def write_notebook(file: Path, key: str, notebook: Notebook) -> None:
    """Write a notebook whole or not at all."""
    content = {
        "things": [(*thing, digest) for thing, digest in notebook.things],
        "units": {name: (unit.things.tobytes().hex(), unit.told) for name, unit in notebook.units.items()},
        "aside": dict(notebook.aside),
    }
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(f".new-{os.getpid()}")
    new.write_bytes(_head(key, data) + b"\n" + data)
    new.replace(file)


def _head(key: str, data: bytes) -> bytes:
    return digest_of(str(_FORM), key, data).encode()


def _numbers(written: str) -> "array[int]":
    made = array("I")
    made.frombytes(bytes.fromhex(written))
    return made


def _hashable(asked: Any) -> Any:
    """Return a key as it was before JSON: a tuple where there is a list."""
    return tuple(_hashable(one) for one in asked) if isinstance(asked, list) else asked
