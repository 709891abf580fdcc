"""Reads a CSV file as a list of mappings, each value with its line and column: what reads YAML can read tables."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from motcua.diagnostics import Diagnostic
from motcua.source.nodes import Mapping, Scalar, Sequence
from motcua.source.text import read_text
from motcua.source.yaml_reader import Loaded

MAX_ROWS = 20_000
# RFC 4180, but for line breaks inside a cell, which no table of figures has.
_CELL = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^,"]*))(,|\Z)')


def load_csv(path: Path, name: str | None = None) -> Loaded:
    """Read the CSV file at `path`, its first line naming the columns; an empty cell is as if it were not there."""
    shown = name or path.as_posix()
    text, findings = read_text(path, shown)
    if text is None:
        return Loaded(shown, None, tuple(findings))
    loaded = parse_csv(text, shown)
    return Loaded(shown, loaded.root, (*findings, *loaded.findings))


def parse_csv(text: str, name: str) -> Loaded:
    """Parse `text`; a line that is no row, or has more cells than there are columns, is a finding."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip(" \t,")]
    if not lines:
        return Loaded(name, None, (Diagnostic(name, 1, 1, "empty-file"),))
    findings: list[Diagnostic] = []
    columns = _cells(*lines[0], name, findings)
    rows = tuple(_rows(lines[1:], columns, name, findings))
    return Loaded(name, Sequence(rows, 1, 1), tuple(findings))


def _rows(
    lines: list[tuple[int, str]], columns: list[Scalar], name: str, findings: list[Diagnostic]
) -> Iterator[Mapping]:
    if len(lines) > MAX_ROWS:
        findings.append(Diagnostic(name, lines[MAX_ROWS][0], 1, "csv-too-long", {"limit": str(MAX_ROWS)}))
    for number, line in lines[:MAX_ROWS]:
        cells = _cells(number, line, name, findings)
        if len(cells) > len(columns):
            extra = cells[len(columns)]
            words = {"columns": str(len(columns)), "cells": str(len(cells))}
            findings.append(Diagnostic(name, number, extra.column, "csv-too-many-cells", words))
        # A column is named once; what stands under its second name is told of by the schema as a key written twice.
        entries = [(column, cell) for column, cell in zip(columns, cells, strict=False) if cell.value]
        yield Mapping(tuple(entries), number, 1)


def _cells(number: int, line: str, name: str, findings: list[Diagnostic]) -> list[Scalar]:
    cells: list[Scalar] = []
    place, comma = 0, ","
    while comma == ",":
        match = _CELL.match(line, place)
        if match is None:
            findings.append(Diagnostic(name, number, place + 1, "csv-cell"))
            return cells
        quoted, bare, comma = match.groups()
        value = quoted.replace('""', '"') if quoted is not None else bare.strip()
        start = match.start(1) if quoted is not None else match.start(2)
        cells.append(Scalar(unicodedata.normalize("NFC", value), number, start + 1, quoted=True))
        place = match.end()
    return cells
