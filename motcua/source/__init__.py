"""Files as they are written: YAML, CSV and Markdown headers read into text values with their places."""

from motcua.source.csv_reader import load_csv, parse_csv
from motcua.source.header import MarkdownFile, load_markdown, parse_markdown
from motcua.source.nodes import Mapping, Node, Path, Scalar, Sequence, place, plain, walk
from motcua.source.text import MAX_BYTES, decode_text, first_line_not_nfc, read_text
from motcua.source.yaml_reader import Loaded, load_yaml, parse_yaml

__all__ = [
    "MAX_BYTES",
    "Loaded",
    "Mapping",
    "MarkdownFile",
    "Node",
    "Path",
    "Scalar",
    "Sequence",
    "decode_text",
    "first_line_not_nfc",
    "load_csv",
    "load_markdown",
    "load_yaml",
    "parse_csv",
    "parse_markdown",
    "parse_yaml",
    "place",
    "plain",
    "read_text",
    "walk",
]
