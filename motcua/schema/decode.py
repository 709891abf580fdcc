"""Turns a tree of text values into the model's dataclasses, reporting everything that does not fit."""

import re
from collections.abc import Callable, Mapping as Words
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from motcua.diagnostics import shortened
from motcua.schema.shape import (
    FieldShape,
    ListShape,
    RecordShape,
    Shape,
    StatementShape,
    TaggedShape,
    TextShape,
    shape_of,
)
from motcua.schema.wording import expected_words, found_words, missing_words, suggestion_words
from motcua.source import Mapping, Node, Path, Scalar, Sequence

_MISSING: Any = object()
_TRUTH = {"true": True, "false": False}
# How YAML writers say "nothing": read as text it would stand on the page as a word.
_NULL = frozenset({"~", "null", "Null", "NULL"})
_MAX_DIGITS = 15
Report = Callable[[Node, str, Words[str, str]], None]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a record that names another record."""

    path: Path
    kind: str
    identifier: str


@dataclass(slots=True)
class Decoding:
    """What one decoding found: the records cited and the findings as (node, code, words)."""

    citations: list[Citation] = field(default_factory=list)
    findings: list[tuple[Node, str, Words[str, str]]] = field(default_factory=list)

    def report(self, node: Node, code: str, **words: str) -> None:
        """Record one finding at `node`."""
        self.findings.append((node, code, words))


def decode(node: Node, cls: type[Any] | RecordShape, decoding: Decoding) -> Any | None:
    """Return `node` as an instance of the dataclass `cls`, or of a shape made at run time; None when it does not fit.

    All findings and citations go to `decoding`; nothing is raised for bad input.
    """
    shape = cls if isinstance(cls, RecordShape) else shape_of(cls)
    value = _value(node, shape, shape.cls.__name__.lower(), (), decoding)
    return None if value is _MISSING else value


def _value(node: Node, shape: Shape, key: str, path: Path, out: Decoding) -> Any:
    match shape:
        case TextShape():
            return _text(node, shape, key, path, out)
        case ListShape():
            return _list(node, shape, key, path, out)
        case RecordShape():
            return _record(node, shape, key, path, out)
        case TaggedShape():
            return _tagged(node, shape, key, path, out)
        case StatementShape():
            return _statement(node, shape, key, path, out)


def _statement(node: Node, shape: StatementShape, key: str, path: Path, out: Decoding) -> Any:
    if isinstance(node, Scalar):
        word = node.value.strip()
        if word in shape.words:
            return word
        if not isinstance(shape.value, TextShape):
            return _wrong_type(node, shape, key, out)
    return _value(node, shape.value, key, path, out)


def _is_empty(node: Scalar) -> bool:
    return not node.value.strip() or (node.value in _NULL and not node.quoted)


def _wrong_type(node: Node, shape: Shape, key: str, out: Decoding) -> Any:
    if isinstance(node, Scalar) and _is_empty(node):
        out.report(node, "empty-value", key=key)
        return _MISSING
    expected_vi, expected_en = expected_words(shape)
    found_vi, found_en = found_words(node)
    out.report(
        node,
        "wrong-type",
        key=key,
        expected_vi=expected_vi,
        expected_en=expected_en,
        found_vi=found_vi,
        found_en=found_en,
    )
    return _MISSING


def _text(node: Node, shape: TextShape, key: str, path: Path, out: Decoding) -> Any:
    if not isinstance(node, Scalar):
        return _wrong_type(node, shape, key, out)
    value = node.value.strip()
    if _is_empty(node):
        out.report(node, "empty-value", key=key)
        return _MISSING
    if not _fits(value, shape):
        expected_vi, expected_en = expected_words(shape)
        out.report(node, "bad-value", key=key, value=shortened(value), expected_vi=expected_vi, expected_en=expected_en)
        return _MISSING
    if shape.calendar and not _exists(value):
        out.report(node, "no-such-date", value=value)
        return _MISSING
    if shape.quoted and not node.quoted:
        out.report(node, "unquoted-code", value=value)
    if shape.reference:
        out.citations.append(Citation(path, shape.reference, value))
    if shape.truth:
        return _TRUTH[value]
    return int(value) if shape.number else value


def _fits(value: str, shape: TextShape) -> bool:
    if shape.choices:
        return value in shape.choices
    if shape.truth:
        return value in _TRUTH
    if shape.pattern:
        return re.fullmatch(shape.pattern.regex, value, re.ASCII) is not None
    return not shape.number or (value.isascii() and value.isdigit() and len(value) <= _MAX_DIGITS)


def _exists(value: str) -> bool:
    """Return whether the date, month or year is one of the calendar."""
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        return False
    return True


def _list(node: Node, shape: ListShape, key: str, path: Path, out: Decoding) -> Any:
    if not isinstance(node, Sequence):
        return _wrong_type(node, shape, key, out)
    if not node.items:
        out.report(node, "empty-value", key=key)
        return _MISSING
    values = [_value(item, shape.item, key, (*path, index), out) for index, item in enumerate(node.items)]
    return _MISSING if any(value is _MISSING for value in values) else tuple(values)


def _tagged(node: Node, shape: TaggedShape, key: str, path: Path, out: Decoding) -> Any:
    if not isinstance(node, Mapping):
        return _wrong_type(node, shape, key, out)
    records = dict(shape.records)
    kind = node.get("kind")
    if kind is None:
        out.report(node, "missing-key", key="kind", **missing_words(None, TextShape(choices=tuple(records))))
        return _MISSING
    tag = _text(kind, TextShape(choices=tuple(records)), "kind", (*path, "kind"), out)
    return _MISSING if tag is _MISSING else _record(node, records[tag], key, path, out)


def _record(node: Node, shape: RecordShape, key: str, path: Path, out: Decoding) -> Any:
    if not isinstance(node, Mapping):
        return _wrong_type(node, shape, key, out)
    known = {one.key: one for one in shape.fields}
    for name, _ in node.entries:
        if name.value not in known:
            out.report(name, "unknown-key", key=shortened(name.value), **suggestion_words(name.value, known))
    values = {one.attribute: _field(node, one, path, out) for one in shape.fields}
    if any(value is _MISSING for value in values.values()):
        return _MISSING
    return shape.cls(**{name: value for name, value in values.items() if value is not None})


def _field(node: Mapping, field_shape: FieldShape, path: Path, out: Decoding) -> Any:
    child = node.get(field_shape.key)
    if child is not None:
        return _value(child, field_shape.shape, field_shape.key, (*path, field_shape.key), out)
    if field_shape.required:
        words = missing_words(field_shape.law, field_shape.shape)
        out.report(node, "missing-key", key=field_shape.key, **words)
        return _MISSING
    return None
