"""Reads the YAML files of one catalogue folder into records, by the place where each file stands."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from motcua.catalogue.folders import files_below
from motcua.catalogue.kept import form_of
from motcua.catalogue.own_rules import with_own_findings
from motcua.catalogue.readings import Readings
from motcua.diagnostics import Diagnostic
from motcua.model import (
    Category,
    Dataset,
    DataTable,
    Decoding,
    Event,
    Field,
    Figures,
    ForumQuestion,
    Gate,
    Incentive,
    LegalResource,
    Notice,
    OnlineForm,
    Organisation,
    Outline,
    Overlay,
    Procedure,
    Recording,
    RetiredCode,
    Saying,
    Signpost,
    Term,
    WorkingYear,
    decode,
    row_shape,
)
from motcua.rules import Record, digest_of_text
from motcua.schema import RecordShape
from motcua.source import Mapping, Node, Scalar, Sequence, load_csv, load_yaml, plain


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the catalogue: what its files hold, by which key, and whether a file holds one record or a list.

    The records of a table (CSV) are known by the name of the file and several keys.
    """

    kind: str
    cls: type[Any] | RecordShape
    many: bool
    key: str = "id"
    table: bool = False


PLACES = MappingProxyType(
    {
        "national": Place("procedure", Procedure, many=False, key="code"),
        "local": Place("overlay", Overlay, many=False, key="code"),
        "organisations": Place("organisation", Organisation, many=True),
        "events": Place("event", Event, many=True),
        "legal": Place("legal", LegalResource, many=True),
        "calendar": Place("year", WorkingYear, many=True, key="year"),
        "forms": Place("form", OnlineForm, many=False),
        "notices": Place("notice", Notice, many=False),
        "glossary": Place("term", Term, many=True),
        "sayings": Place("saying", Saying, many=True, key="code"),
        "recordings": Place("recording", Recording, many=False),
        "fields.yaml": Place("field", Field, many=True),
        "signposts.yaml": Place("signpost", Signpost, many=True),
        "statistics": Place("figures", Figures, many=True, key="month office", table=True),
        "statistics.yaml": Place("dataset", Dataset, many=True),
        "tables": Place("table", DataTable, many=False),
        "gates.yaml": Place("gate", Gate, many=True),
        "incentives.yaml": Place("incentive", Incentive, many=True),
        "forum": Place("forum", ForumQuestion, many=False),
        "outlines.yaml": Place("outline", Outline, many=True, key="unit"),
        "retired.yaml": Place("retired", RetiredCode, many=True, key="code"),
    }
)
TABLES = "tables"
CATEGORIES = Place("category", Category, many=True)


def read_folder(
    folder: Path, shown: str, findings: list[Diagnostic], readings: Readings | None = None
) -> Iterator[Record]:
    """Yield the records below `folder`; what is wrong with the files goes to `findings`.

    `readings` are those of a process that has read the same folder before.
    """
    if not folder.is_dir():
        findings.append(Diagnostic(shown, 1, 1, "no-such-folder", {"folder": shown}))
        return
    for path, name in files_below(folder, shown, findings):
        part = path.relative_to(folder).parts[0]
        place = PLACES.get(part)
        if part == TABLES and path.suffix in {".yaml", ".csv"}:
            yield from _described_table(path, name, findings)
        elif place is not None and path.suffix == (".csv" if place.table else ".yaml"):
            yield from read_file(path, name, place, findings, readings)
        elif path.suffix in {".yaml", ".yml", ".csv"}:
            findings.append(Diagnostic(name, 1, 1, "unknown-file"))


def _described_table(path: Path, name: str, findings: list[Diagnostic]) -> Iterator[Record]:
    """Yield a table and its rows: the YAML says what the columns of the CSV beside it hold."""
    other = ".csv" if path.suffix == ".yaml" else ".yaml"
    beside, shown = path.with_suffix(other), f"{name.removesuffix(path.suffix)}{other}"
    if not beside.is_file() or beside.is_symlink():
        findings.append(Diagnostic(name, 1, 1, "table-half", {"file": shown}))
        return
    for record in read_file(path, name, PLACES[TABLES], findings) if path.suffix == ".yaml" else ():
        yield record
        if record.value is not None:
            key = " ".join(record.value.key)
            rows = Place("row", row_shape(record.value), many=True, key=key, table=True)
            yield from read_file(beside, shown, rows, findings)


def read_file(
    path: Path, name: str, place: Place, findings: list[Diagnostic], readings: Readings | None = None
) -> tuple[Record, ...]:
    """Return the records of one file."""
    if readings is None:
        records, found = _read(path, name, place)
    else:
        records, found = readings.read(place.kind, path, name, partial(_read, path, name, place), form_of(place.cls))
    findings += found
    return records


def _read(path: Path, name: str, place: Place) -> tuple[tuple[Record, ...], tuple[Diagnostic, ...]]:
    loaded = load_csv(path, name) if place.table else load_yaml(path, name)
    findings = list(loaded.findings)
    root = loaded.root
    records: tuple[Record, ...] = ()
    if root is None:
        pass
    elif not place.many:
        records = tuple(_record(root, name, place, findings))
    elif isinstance(root, Sequence):
        table = path.stem if place.table else ""
        records = tuple(one for item in root.items for one in _record(item, name, place, findings, table))
    else:
        findings.append(Diagnostic(name, root.line, root.column, "not-a-list"))
    return records, tuple(findings)


def _record(root: Node, name: str, place: Place, findings: list[Diagnostic], table: str = "") -> Iterator[Record]:
    decoding = Decoding()
    value = decode(root, place.cls, decoding)
    findings += [Diagnostic(name, node.line, node.column, code, words) for node, code, words in decoding.findings]
    keys = [_value(root, key) for key in place.key.split()]
    if all(keys):
        # A record that does not fit is known by name all the same, so that those citing it are not blamed.
        identifier = "/".join([table, *keys] if table else keys)
        record = Record(place.kind, identifier, value, name, root, tuple(decoding.citations))
        if place.kind == "procedure":
            record = replace(record, hash=record_hash(root), says=digest_of_text(root))
        yield with_own_findings(record)


def _value(root: Node, key: str) -> str:
    node = root.get(key) if isinstance(root, Mapping) else None
    return node.value.strip() if isinstance(node, Scalar) else ""


def record_hash(root: Node) -> str:
    """Return the first 12 hexadecimal digits of the SHA-256 of a record's values, order of keys aside."""
    text = json.dumps(plain(root), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]
