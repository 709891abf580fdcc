"""Describes the model's dataclasses as data, so that one decoder, one JSON Schema and the docs share them."""

import dataclasses
import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from motcua.schema.notes import Calendar, Pattern, Quoted, Reference, Translated


@dataclass(frozen=True, slots=True)
class TextShape:
    """A single text value; `number` and `truth` say what it becomes."""

    pattern: Pattern | None = None
    choices: tuple[str, ...] = ()
    number: bool = False
    truth: bool = False
    quoted: bool = False
    calendar: bool = False
    reference: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of values of one shape."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A group of known keys, decoded into the dataclass `cls`."""

    cls: type[Any]
    fields: tuple["FieldShape", ...]


@dataclass(frozen=True, slots=True)
class TaggedShape:
    """One of several groups, told apart by the value of their key `kind`."""

    records: tuple[tuple[str, RecordShape], ...]


@dataclass(frozen=True, slots=True)
class StatementShape:
    """A value, or one of a few words that state its absence."""

    words: tuple[str, ...]
    value: "Shape"


Shape = TextShape | ListShape | RecordShape | TaggedShape | StatementShape


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One key of a group: where its value goes, and whether (and by which law) it must stand."""

    key: str
    attribute: str
    shape: Shape
    required: bool
    law: str | None = None


def shape_of(cls: Any) -> RecordShape:
    """Return the shape of the model dataclass `cls`."""
    return _record_shape(cls)


@cache
def _record_shape(cls: Any) -> RecordShape:
    hints = get_type_hints(cls, include_extras=True)
    return RecordShape(cls, tuple(_field_shape(one, hints[one.name]) for one in dataclasses.fields(cls)))


def _field_shape(field: "dataclasses.Field[Any]", hint: Any) -> FieldShape:
    has_default = field.default is not dataclasses.MISSING
    required = field.metadata.get("required", not has_default)
    law = field.metadata.get("law")
    article = field.metadata.get("article")
    law_text = f"{law}.{article}" if law and article else law
    key = field.metadata.get("key", field.name)
    return FieldShape(key, field.name, _shape(hint), required, law_text)


def _shape(hint: Any) -> Shape:
    origin = get_origin(hint)
    if origin is Annotated:
        return _annotated(hint)
    if origin is Literal:
        return TextShape(choices=get_args(hint))
    if origin is tuple:
        return ListShape(_shape(get_args(hint)[0]))
    if origin in (Union, types.UnionType):
        return _union([one for one in get_args(hint) if one is not type(None)])
    if dataclasses.is_dataclass(hint):
        return shape_of(hint)
    return TextShape(number=hint is int, truth=hint is bool)


def _annotated(hint: Any) -> TextShape:
    base, *notes = get_args(hint)
    shape = _shape(base)
    if not isinstance(shape, TextShape):
        message = f"only text can be annotated: {hint}"
        raise TypeError(message)
    for note in notes:
        shape = _with_note(shape, note)
    return shape


def _with_note(shape: TextShape, note: object) -> TextShape:
    match note:
        case Pattern():
            return dataclasses.replace(shape, pattern=note)
        case Quoted():
            return dataclasses.replace(shape, quoted=True)
        case Calendar():
            return dataclasses.replace(shape, calendar=True)
        case Reference():
            return dataclasses.replace(shape, reference=note.kind)
        case Translated():
            return dataclasses.replace(shape, role=note.role)
    message = f"unknown annotation: {note}"
    raise TypeError(message)


def _union(options: list[Any]) -> Shape:
    if len(options) == 1:
        return _shape(options[0])
    if all(dataclasses.is_dataclass(one) for one in options):
        return TaggedShape(tuple((_tag(one), shape_of(one)) for one in options))
    words = tuple(word for one in options if get_origin(one) is Literal for word in get_args(one))
    values = [one for one in options if get_origin(one) is not Literal]
    return StatementShape(words, _union(values))


def _tag(cls: Any) -> str:
    (tag,) = get_args(get_type_hints(cls)["kind"])
    return str(tag)
