"""Describes dataclasses as data and fills them from text values: the model's grammar, without its words."""

from motcua.schema.decode import Citation, Decoding, decode
from motcua.schema.notes import Calendar, Pattern, Quoted, Reference, Translated
from motcua.schema.packed import pack, unpack
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
from motcua.schema.texts import texts, texts_in

__all__ = [
    "Calendar",
    "Citation",
    "Decoding",
    "FieldShape",
    "ListShape",
    "Pattern",
    "Quoted",
    "RecordShape",
    "Reference",
    "Shape",
    "StatementShape",
    "TaggedShape",
    "TextShape",
    "Translated",
    "decode",
    "pack",
    "shape_of",
    "texts",
    "texts_in",
    "unpack",
]
