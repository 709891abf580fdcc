"""Finds the texts of a record that residents read, each with the role that its annotation names."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from motcua.schema.shape import ListShape, RecordShape, Shape, StatementShape, TaggedShape, TextShape, shape_of
from motcua.source import Mapping, Node, Scalar, Sequence


def texts(root: Node, cls: type[Any]) -> Iterator[tuple[Scalar, str]]:
    """Yield (text, role) for every text of `root` that is annotated `Translated` in the dataclass `cls`."""
    return _below(root, shape_of(cls))


def _below(node: Node, shape: Shape) -> Iterator[tuple[Scalar, str]]:
    if isinstance(node, Scalar):
        if isinstance(shape, TextShape) and shape.role:
            yield node, shape.role
    elif isinstance(shape, StatementShape):
        yield from _below(node, shape.value)
    elif isinstance(node, Sequence) and isinstance(shape, ListShape):
        for item in node.items:
            yield from _below(item, shape.item)
    elif isinstance(node, Mapping) and isinstance(shape, RecordShape | TaggedShape):
        record = shape if isinstance(shape, RecordShape) else _chosen(node, shape)
        cls: Any = record.cls if record else None
        below = _read_by_people(cls) if cls else {}
        for key, child in node.entries:
            if key.value in below:
                yield from _below(child, below[key.value])


def _chosen(node: Mapping, shape: TaggedShape) -> RecordShape | None:
    kind = node.get("kind")
    tag = kind.value if isinstance(kind, Scalar) else None
    return next((record for name, record in shape.records if name == tag), None)


@cache
def _read_by_people(cls: Any) -> dict[str, Shape]:
    """Return the keys of the dataclass `cls` below which texts for people stand."""
    return {one.key: one.shape for one in shape_of(cls).fields if _has_text(one.shape)}


def _has_text(shape: Shape) -> bool:
    match shape:
        case TextShape():
            return shape.role is not None
        case ListShape():
            return _has_text(shape.item)
        case StatementShape():
            return _has_text(shape.value)
        case TaggedShape():
            return any(_has_text(record) for _, record in shape.records)
    return any(_has_text(one.shape) for one in shape.fields)


def texts_in(value: Any) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield (keys, text, role) for every text of a decoded record that is annotated `Translated`.

    The keys lead to the text, positions in lists left out: they change when something is put before.
    """
    return _inside(value, shape_of(type(value)), ())


def _inside(value: Any, shape: Shape, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    match shape:
        case TextShape():
            if shape.role and isinstance(value, str):
                yield path, value, shape.role
        case StatementShape():
            if not (isinstance(value, str) and value in shape.words):
                yield from _inside(value, shape.value, path)
        case ListShape():
            for item in value:
                yield from _inside(item, shape.item, path)
        case _:
            cls: Any = type(value)
            for attribute, key, below in _attributes(cls):
                part = getattr(value, attribute)
                if part:
                    yield from _inside(part, below, (*path, key))


@cache
def _attributes(cls: Any) -> tuple[tuple[str, str, Shape], ...]:
    return tuple((one.attribute, one.key, one.shape) for one in shape_of(cls).fields if _has_text(one.shape))
