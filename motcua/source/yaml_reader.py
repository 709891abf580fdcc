"""Reads YAML through the C parser's events into text values with their places, guessing no types.

Loading with PyYAML's constructors would turn a phone number into an octal number and `no` into
False, keep the last of two equal keys, and crash on a hundred thousand brackets. Events do none
of this: every refusal below has a line and a column.
"""

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from motcua.diagnostics import Diagnostic, shortened
from motcua.source.nodes import Mapping, Node, Scalar, Sequence
from motcua.source.syntax_hints import hint
from motcua.source.text import position, read_text, unseen

MAX_DEPTH = 24
MAX_NODES = 20_000
MAX_SCALAR = 100_000
# What the C parser was doing when it stopped → the refusal that this is: it looks ahead of the events.
_REFUSED_BY_PARSER = {
    "while increasing flow level": "too-deep",
    "while scanning an alias": "yaml-anchor",
    "while scanning an anchor": "yaml-anchor",
    "while scanning a tag": "yaml-tag",
    "while parsing a tag": "yaml-tag",
    "while parsing a node": "yaml-tag",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file: its root value (None when it was refused) and what was found in it."""

    name: str
    root: Node | None
    findings: tuple[Diagnostic, ...]


def load_yaml(path: Path, name: str | None = None) -> Loaded:
    """Read the YAML file at `path`; `name` is how people know it (default: the path)."""
    shown = name or path.as_posix()
    text, findings = read_text(path, shown)
    if text is None:
        return Loaded(shown, None, tuple(findings))
    loaded = parse_yaml(text, shown)
    return Loaded(shown, loaded.root, (*findings, *loaded.findings))


def parse_yaml(text: str, name: str) -> Loaded:
    """Parse `text`; every finding carries the file name `name`."""
    reader = _Reader(name, text)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reader.take(event)
    except _Refused:
        return Loaded(name, None, tuple(reader.findings))
    except yaml.MarkedYAMLError as error:
        reader.findings.append(_syntax_error(error, text, name))
        return Loaded(name, None, tuple(reader.findings))
    except yaml.reader.ReaderError as error:
        reader.findings.append(_reader_error(error, text, name))
        return Loaded(name, None, tuple(reader.findings))
    root = reader.root
    if root is None or (isinstance(root, Scalar) and not root.value and not root.quoted):
        reader.report("empty-file", 1, 1)
        root = None
    return Loaded(name, root, tuple(reader.findings))


class _Refused(Exception):  # noqa: N818 - a way out of the parser, not an error
    """The file is refused; the finding has been recorded."""


@dataclass(slots=True)
class _Open:
    """A list or group whose end has not been seen yet."""

    line: int
    column: int
    is_mapping: bool
    children: list[Node] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    skip_value: bool = False


class _Reader:
    """Builds the tree from events, with a stack of its own so that depth is ours to bound."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text = text
        self.findings: list[Diagnostic] = []
        self.root: Node | None = None
        self._stack: list[_Open] = []
        self._nodes = 0

    def report(self, code: str, line: int, column: int, **words: str) -> None:
        self.findings.append(Diagnostic(self.name, line, column, code, words))

    def take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse("several-documents", line, column)
        if isinstance(event, yaml.AliasEvent):
            self._refuse("yaml-anchor", line, column)
        if isinstance(event, yaml.NodeEvent):
            self._check_node(event, line, column)
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event, line, column))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(line, column, is_mapping=isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()

    def _refuse(self, code: str, line: int, column: int, **words: str) -> None:
        self.report(code, line, column, **words)
        raise _Refused

    def _check_node(self, event: yaml.NodeEvent, line: int, column: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse("too-many-nodes", line, column, limit=str(MAX_NODES))
        if event.anchor is not None:
            self._refuse("yaml-anchor", line, column)
        if getattr(event, "tag", None) is not None:
            self._refuse("yaml-tag", line, column)

    def _scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> Scalar:
        if len(event.value) > MAX_SCALAR:
            self._refuse("text-too-long", line, column, limit=str(MAX_SCALAR))
        value = event.value
        if event.style == '"':
            self._check_escapes(event, line, column)
        if not value.isascii() and not unicodedata.is_normalized("NFC", value):
            self.report("not-nfc", line, column)
            value = unicodedata.normalize("NFC", value)
        return Scalar(value, line, column, quoted=event.style in ("'", '"'))

    def _check_escapes(self, event: yaml.ScalarEvent, line: int, column: int) -> None:
        """Report what an escape (a backslash and a code) brings in; what stands in the file has been reported."""
        start, end = event.start_mark, event.end_mark
        written = self._text[start.index : end.index] if start and end else ""
        for index, code, label in unseen(event.value):
            if event.value[index] not in written:
                self.report(code, line, column, name=label)

    def _open(self, line: int, column: int, *, is_mapping: bool) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._refuse("too-deep", line, column, limit=str(MAX_DEPTH))
        if self._stack and self._awaits_key(self._stack[-1]):
            self._refuse("key-not-text", line, column)
        self._stack.append(_Open(line, column, is_mapping))

    def _close(self) -> None:
        done = self._stack.pop()
        children = done.children
        if not done.is_mapping:
            self._add(Sequence(tuple(children), done.line, done.column))
            return
        keys = [child for child in children[::2] if isinstance(child, Scalar)]
        pairs = tuple(zip(keys, children[1::2], strict=True))
        self._add(Mapping(pairs, done.line, done.column))

    @staticmethod
    def _awaits_key(level: _Open) -> bool:
        return level.is_mapping and not level.skip_value and len(level.children) % 2 == 0

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        level = self._stack[-1]
        if level.skip_value:
            level.skip_value = False
            return
        if self._awaits_key(level) and isinstance(node, Scalar):
            first = level.keys.setdefault(node.value, node)
            if first is not node:
                words = {"key": shortened(node.value), "first": str(first.line)}
                self.report("duplicate-key", node.line, node.column, **words)
                level.skip_value = True
                return
        level.children.append(node)


def _syntax_error(error: yaml.MarkedYAMLError, text: str, name: str) -> Diagnostic:
    problem = error.problem or error.context or "unknown"
    index = _place_of(error, text)
    line, column = position(text, index)
    code = _REFUSED_BY_PARSER.get(error.context or "")
    if code is not None:
        return Diagnostic(name, line, column, code, {"limit": str(MAX_DEPTH)})
    before = text[index - column + 1 : index]
    hint_vi, hint_en = hint(problem, before, text[index : index + 1])
    words = {"problem": problem, "hint_vi": hint_vi, "hint_en": hint_en}
    return Diagnostic(name, line, column, "yaml-syntax", words)


def _place_of(error: yaml.MarkedYAMLError, text: str) -> int:
    """Return where to look: a quote or bracket that is never closed is mended where it was opened."""
    last = max(len(text.rstrip()) - 1, 0)
    marks = [mark.index for mark in (error.problem_mark, error.context_mark) if mark]
    return next((index for index in marks if index <= last), last)


def _reader_error(error: yaml.reader.ReaderError, text: str, name: str) -> Diagnostic:
    """The C reader counts bytes of UTF-8 up to the character that YAML forbids."""
    before = text.encode()[: error.position].decode(errors="ignore")
    line, column = position(before, len(before))
    hint_vi, hint_en = hint(error.reason)
    words = {"problem": error.reason, "hint_vi": hint_vi, "hint_en": hint_en}
    return Diagnostic(name, line, column, "yaml-syntax", words)
