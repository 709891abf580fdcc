"""Two versions of a record compared field by field, with names and texts that people can read."""

from motcua.comparison.compare import Change, ChangeKind, compare
from motcua.comparison.describe import Piece, headline, inside, whole, written
from motcua.comparison.names import field_name, part_name, word
from motcua.comparison.segments import Segment, abridged, as_html, as_text, word_segments
from motcua.comparison.values import Value, value_of

__all__ = [
    "Change",
    "ChangeKind",
    "Piece",
    "Segment",
    "Value",
    "abridged",
    "as_html",
    "as_text",
    "compare",
    "field_name",
    "headline",
    "inside",
    "part_name",
    "value_of",
    "whole",
    "word",
    "word_segments",
    "written",
]
