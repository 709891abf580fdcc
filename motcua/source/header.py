"""Splits a Markdown file into its header (`Key: value` lines, as Pelican writes them) and its body."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from motcua.diagnostics import Diagnostic, shortened
from motcua.source.nodes import Mapping, Node, Scalar, Sequence
from motcua.source.text import first_line_not_nfc, read_text

MAX_STRAY_LINES = 20
_KEY = re.compile(r"([A-Za-z][A-Za-z-]*):[ \t]*")


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """One Markdown file: header keys in lower case, the body, and the line on which the body begins."""

    name: str
    header: Mapping | None
    body: str
    body_line: int
    findings: tuple[Diagnostic, ...]


def load_markdown(path: Path, name: str, list_keys: Container[str] = ()) -> MarkdownFile:
    """Read the Markdown file at `path`; the values of `list_keys` are lists, one entry a line."""
    text, findings = read_text(path, name)
    if text is None:
        return MarkdownFile(name, None, "", 1, tuple(findings))
    parsed = parse_markdown(text, name, list_keys)
    return MarkdownFile(name, parsed.header, parsed.body, parsed.body_line, (*findings, *parsed.findings))


def parse_markdown(text: str, name: str, list_keys: Container[str] = ()) -> MarkdownFile:
    """Split `text` at its first blank line and read what stands before as the header."""
    reader = _HeaderReader(name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    loose = first_line_not_nfc(text)
    if loose:
        reader.report("not-nfc", loose, 1)
        text = unicodedata.normalize("NFC", text)
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    for number, line in enumerate(lines[:end], start=1):
        reader.take(line, number)
    header = reader.mapping(list_keys)
    if not header.entries:
        reader.report("missing-header", 1, 1)
        return MarkdownFile(name, None, text, 1, tuple(reader.findings))
    return MarkdownFile(name, header, "\n".join(lines[end + 1 :]), end + 2, tuple(reader.findings))


class _HeaderReader:
    """Collects the header's keys, with the lines that continue a value."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.findings: list[Diagnostic] = []
        self._values: dict[str, tuple[Scalar, list[Scalar]]] = {}
        self._current: list[Scalar] | None = None
        self._strays = 0

    def report(self, code: str, line: int, column: int, **words: str) -> None:
        self.findings.append(Diagnostic(self.name, line, column, code, words))

    def take(self, line: str, number: int) -> None:
        if line[:1] in " \t" and self._current is not None:
            self._current.append(Scalar(line.strip(), number, len(line) - len(line.lstrip()) + 1))
            return
        match = _KEY.match(line)
        if match is None:
            self._strays += 1
            if self._strays <= MAX_STRAY_LINES:
                self.report("header-line", number, 1, text=line[:40])
            return
        key = Scalar(match.group(1).lower(), number, 1)
        value = line[match.end() :].strip()
        pieces = [Scalar(value, number, match.end() + 1)] if value else []
        if key.value in self._values:
            first = self._values[key.value][0].line
            self.report("duplicate-key", number, 1, key=shortened(match.group(1)), first=str(first))
            self._current = []
            return
        self._values[key.value] = (key, pieces)
        self._current = pieces

    def mapping(self, list_keys: Container[str]) -> Mapping:
        entries = tuple(
            (key, _value(key, pieces, as_list=key.value in list_keys)) for key, pieces in self._values.values()
        )
        return Mapping(entries, 1, 1)


def _value(key: Scalar, pieces: list[Scalar], *, as_list: bool) -> Node:
    first = pieces[0] if pieces else key
    if as_list:
        return Sequence(tuple(pieces), first.line, first.column)
    return Scalar("\n".join(piece.value for piece in pieces), first.line, first.column)
