"""Writes what has been read of a file as a line of text, and makes records of it again without parsing the file.

A line holds the values, and behind a tab the trees with the places of all values: these are only read where somebody
asks for a place. A file that has been read in part is not kept: what is wrong with it is found anew each time.
"""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from motcua.diagnostics import Diagnostic
from motcua.rules import Record
from motcua.schema import Citation, pack, unpack
from motcua.source import Mapping, Node, Scalar, Sequence

Made = Any  # records or one of them, and what was found while they were read
_SCALAR, _SEQUENCE, _MAPPING = range(3)


class LateMapping(Mapping):
    """A group of which line and column are known, and the rest is found when it is asked for."""

    __slots__ = ("_find",)
    _find: Callable[[], Node]

    def __init__(self, line: int, column: int, find: Callable[[], Node]) -> None:
        for name, value in (("line", line), ("column", column), ("_find", find)):
            object.__setattr__(self, name, value)

    @property
    def entries(self) -> tuple[tuple[Scalar, Node], ...]:
        """Return the keys with their values."""
        found = self._find()
        return found.entries if isinstance(found, Mapping) else ()


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

    @cache
    def roots() -> list[Node]:
        return [_node(one) for one in json.loads(trees)]

    records = tuple(
        Record(
            kind, identifier, unpack(value, cls), file, LateMapping(place[0], place[1], _Nth(roots, number)),
            tuple([Citation(tuple(path), of, named) for path, of, named in citations]),
            tuple([Diagnostic(*one) for one in own]), *hashes,
        )
        for number, (kind, identifier, value, file, place, citations, own, hashes) in enumerate(listed)
    )  # fmt: skip
    return records if several else records[0], tuple([Diagnostic(*one) for one in findings])


class _Nth:
    """One of some trees, which are read when the first of them is asked for."""

    __slots__ = ("_number", "_roots")

    def __init__(self, roots: Callable[[], list[Node]], number: int) -> None:
        self._roots, self._number = roots, number

    def __call__(self) -> Node:
        return self._roots()[self._number]


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
    below = [_node(one) for one in held]
    if kind == _SEQUENCE:
        return Sequence(tuple(below), *rest)
    return Mapping(tuple(zip(below[::2], below[1::2], strict=True)), *rest)  # type: ignore[arg-type]
