"""Writes a decoded dataclass as plain values of JSON, and fills it from them again: quicker than decoding its text.

A group becomes the list of its values in the order of the class, one of several groups has its kind before them. The
values are believed: they come from `pack`, by the same classes, and what holds them has a checksum.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from motcua.schema.shape import ListShape, RecordShape, Shape, StatementShape, TaggedShape, TextShape, shape_of

Fill = Callable[[Any], Any]


def pack(value: Any) -> Any:
    """Return an instance of a dataclass as values of JSON."""
    return _packed(value, shape_of(type(value)))


def unpack(packed: Any, cls: Any) -> Any:
    """Return the instance of `cls` that `pack` has written."""
    return _fill_of(cls)(packed)


def _packed(value: Any, shape: Shape) -> Any:
    if value is None or isinstance(shape, TextShape):
        return value
    match shape:
        case ListShape():
            return [_packed(one, shape.item) for one in value]
        case StatementShape():
            return value if isinstance(value, str) else _packed(value, shape.value)
        case TaggedShape():
            return [value.kind, *_packed(value, dict(shape.records)[value.kind])]
        case RecordShape():
            return [_packed(getattr(value, one.attribute), one.shape) for one in shape.fields]


@cache
def _fill_of(cls: Any) -> Fill:
    return _filling_record(shape_of(cls))


def _filling(shape: Shape) -> Fill | None:
    """Return what fills a value of `shape`; None where it is what JSON gives."""
    match shape:
        case TextShape():
            return None
        case ListShape():
            return _filling_list(_filling(shape.item))
        case StatementShape():
            return _filling_statement(_filling(shape.value))
        case TaggedShape():
            return _filling_tagged(shape)
        case RecordShape():
            cls: Any = shape.cls
            return _fill_of(cls)


def _filling_list(item: Fill | None) -> Fill:
    if item is None:
        return tuple
    return lambda values: tuple([item(one) for one in values])


def _filling_statement(value: Fill | None) -> Fill | None:
    if value is None:
        return None
    return lambda one: one if isinstance(one, str) else value(one)


def _filling_tagged(shape: TaggedShape) -> Fill:
    classes: dict[str, Any] = {tag: record.cls for tag, record in shape.records}
    fills = {tag: _fill_of(cls) for tag, cls in classes.items()}
    return lambda values: fills[values[0]](values[1:])


def _filling_record(shape: RecordShape) -> Fill:
    cls = shape.cls
    # A frozen class with slots is filled through these: its own __init__ takes twice as long.
    places = [getattr(cls, one.attribute).__set__ for one in shape.fields]
    fills = [_filling(one.shape) for one in shape.fields]
    others = [(number, fill) for number, fill in enumerate(fills) if fill is not None]
    return lambda values: _filled(cls, places, others, values)


def _filled(
    cls: Any,
    places: Sequence[Callable[[Any, Any], None]],
    others: Sequence[tuple[int, Fill]],
    values: list[Any],
) -> Any:
    made = cls.__new__(cls)
    for number, fill in others:
        if values[number] is not None:
            values[number] = fill(values[number])
    for place, value in zip(places, values, strict=True):
        place(made, value)
    return made
