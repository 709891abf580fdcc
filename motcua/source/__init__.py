"""Files as they are written: YAML and Markdown headers read into text values with their places."""

from motcua.source.header import MarkdownFile, load_markdown, parse_markdown
from motcua.source.nodes import Mapping, Node, Path, Scalar, Sequence, place, plain, walk
from motcua.source.text import decode_text, first_line_not_nfc, read_text
from motcua.source.yaml_reader import Loaded, load_yaml, parse_yaml

__all__ = [
    "Loaded",
    "Mapping",
    "MarkdownFile",
    "Node",
    "Path",
    "Scalar",
    "Sequence",
    "decode_text",
    "first_line_not_nfc",
    "load_markdown",
    "load_yaml",
    "parse_markdown",
    "parse_yaml",
    "place",
    "plain",
    "read_text",
    "walk",
]
