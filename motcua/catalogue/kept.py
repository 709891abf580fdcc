"""Writes what has been read of a file as a line of text, and makes records of it again without parsing the file.

A line holds the values, and behind a tab the trees with the places of all values: these are only read where somebody
asks for a place. A file that has been read in part is not kept: what is wrong with it is found anew each time.
"""

import json
from functools import partial
from typing import Any

from motcua.catalogue.readings import Form
from motcua.diagnostics import Diagnostic
from motcua.rules import Record
from motcua.schema import Citation, pack, unpack
from motcua.source import Mapping, Node, Scalar, Sequence

Made = Any  # records or one of them, and what was found while they were read
_SCALAR, _SEQUENCE, _MAPPING = range(3)


class _Trees:
    """The trees of one file as a line of JSON, which is read when the first of them is asked for."""

    __slots__ = ("_line", "_read")

    def __init__(self, line: str) -> None:
        self._line = line
        self._read: list[list[Any]] | None = None

    def of(self, number: int) -> list[Any]:
        if self._read is None:
            self._read = json.loads(self._line)
        return self._read[number]


class LateMapping(Mapping):
    """A group of which line and column are known, and the rest is found when it is asked for."""

    __slots__ = ("_number", "_trees")
    _trees: _Trees
    _number: int

    def __init__(self, line: int, column: int, trees: _Trees, number: int) -> None:
        for name, value in (("line", line), ("column", column), ("_trees", trees), ("_number", number)):
            object.__setattr__(self, name, value)

    def __eq__(self, other: object) -> bool:
        """Say whether a group holds the same at the same place, however it was read."""
        if not isinstance(other, Mapping):
            return False
        return (self.line, self.column, self.entries) == (other.line, other.column, other.entries)

    def __hash__(self) -> int:
        return hash((self.entries, self.line, self.column))

    def get(self, key: str) -> Node | None:
        """Return the value of `key`, without what stands beside it."""
        below = self._below()
        found = (place for place in range(0, len(below), 2) if below[place][1] == key)
        return next((_node(below[place + 1]) for place in found), None)

    @property
    def entries(self) -> tuple[tuple[Scalar, Node], ...]:
        """Return the keys with their values."""
        return _pairs(self._below())

    def _below(self) -> list[Any]:
        below: list[Any] = self._trees.of(self._number)[1]
        return below


def form_of(cls: Any) -> Form | None:
    """Return how records with values of a class are kept; None where the class is one of a file's own."""
    return Form(kept_line, partial(made_again, cls=cls)) if isinstance(cls, type) else None


def kept_line(made: Made) -> str | None:
    """Return what was read of a file as a line, None for what is read again each time."""
    records, findings = made
    listed = records if isinstance(records, tuple) else (records,)
    if not listed or not all(one and one.value is not None and isinstance(one.root, Mapping) for one in listed):
        return None
    values = [isinstance(records, tuple), [_found(one) for one in findings], [_kept(one) for one in listed]]
    return f"{_json(values)}\t{_json([_tree(one.root) for one in listed])}"


def made_again(line: str, cls: type[Any]) -> Made:
    """Return what was read of a file whose values are of the class `cls`."""
    values, _, trees = line.partition("\t")
    several, findings, listed = json.loads(values)

    late = _Trees(trees)
    records = tuple(
        Record(
            kind, identifier, unpack(value, cls), file, LateMapping(place[0], place[1], late, number),
            tuple([Citation(tuple(path), of, named) for path, of, named in citations]),
            tuple([Diagnostic(*one) for one in own]), *hashes,
        )
        for number, (kind, identifier, value, file, place, citations, own, hashes) in enumerate(listed)
    )  # fmt: skip
    return records if several else records[0], tuple([Diagnostic(*one) for one in findings])


def _kept(record: Record) -> list[Any]:
    place = [record.root.line, record.root.column]
    citations = [[one.path, one.kind, one.identifier] for one in record.citations]
    own = [_found(one) for one in record.own]
    return [
        record.kind, record.identifier, pack(record.value), record.file, place, citations, own,
        [record.hash, record.says],
    ]  # fmt: skip


def _found(one: Diagnostic) -> list[Any]:
    return [one.file, one.line, one.column, one.code, dict(one.words)]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tree(node: Node) -> list[Any]:
    if isinstance(node, Scalar):
        return [_SCALAR, node.value, node.line, node.column, *([True] if node.quoted else [])]
    if isinstance(node, Sequence):
        return [_SEQUENCE, [_tree(one) for one in node.items], node.line, node.column]
    return [_MAPPING, [_tree(one) for pair in node.entries for one in pair], node.line, node.column]


def _node(tree: list[Any]) -> Node:
    kind, held, *rest = tree
    if kind == _SCALAR:
        return Scalar(held, *rest)
    if kind == _SEQUENCE:
        return Sequence(tuple([_node(one) for one in held]), *rest)
    return Mapping(_pairs(held), *rest)


def _pairs(held: list[Any]) -> tuple[tuple[Scalar, Node], ...]:
    keys = [Scalar(value, *rest) for _, value, *rest in held[::2]]
    return tuple(zip(keys, map(_node, held[1::2]), strict=True))
