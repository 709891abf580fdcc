"""Writes what is for businesses for programs and spreadsheets: gates, incentives, the forum, tables of editors.

Texts are those of the records, in Vietnamese, the same in every edition.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from motcua.catalogue import Catalogue
from motcua.exports.csv_text import csv_text
from motcua.model import DataTable, Gate, Row
from motcua.views import targets

_GATE_COLUMNS = (
    "id", "name", "kind", "transport", "part_of", "opposite", "crossings", "unit", "position", "hours", "offices",
    "procedures", "legal", "sources", "checked_on",
)  # fmt: skip


def write_business(catalogue: Catalogue, output: Path) -> None:
    """Write what there is below `output`/data."""
    made: dict[str, str] = {}
    if catalogue.gates:
        csv_file, json_file = targets.GATE_FILES
        made[csv_file] = gates_csv(catalogue.gates.values())
        made[json_file] = records_json(catalogue.gates.values())
    if catalogue.incentives:
        made[targets.INCENTIVE_FILE] = records_json(catalogue.incentives.values())
    if catalogue.forum:
        made[targets.FORUM_FILE] = records_json(one for _, one in sorted(catalogue.forum.items()))
    for table in catalogue.tables.values():
        rows = catalogue.rows.get(table.id, ())
        made[targets.table(table.id, "csv")] = table_csv(table, rows)
        made[targets.table(table.id, "json")] = table_json(table, rows)
    for name, text in made.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def records_json(records: Iterable[Any]) -> str:
    """Return records as JSON, with their keys as in YAML; what is not given is left out."""
    return json.dumps([_plain(asdict(one)) for one in records], ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if one is not None and one != ()}
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value


def gates_csv(gates: Iterable[Gate]) -> str:
    """Return the gates as a table; what there may be several of stands in one cell, parted by semicolons."""
    return csv_text(_GATE_COLUMNS, ([_cell(gate, name) for name in _GATE_COLUMNS] for gate in gates))


def _cell(gate: Gate, name: str) -> str | None:
    value = getattr(gate, name)
    if name == "hours" and not isinstance(value, str):
        value = tuple(" ".join(filter(None, (one.crossing, f"{one.opens}-{one.closes}", one.days))) for one in value)
    return "; ".join(value) if isinstance(value, tuple) else value


def table_csv(table: DataTable, rows: Iterable[Row]) -> str:
    """Return a table of editors as CSV, its columns in the order of its description."""
    columns = [one.id for one in table.columns]
    return csv_text(columns, ([row.get(name) for name in columns] for row in rows))


def table_json(table: DataTable, rows: Iterable[Row]) -> str:
    """Return a table of editors with its description; numbers are numbers."""
    numbers = {one.id for one in table.columns if one.kind == "number"}
    listed = [{name: _number(cell) if name in numbers else cell for name, cell in row.items()} for row in rows]
    described = _plain(asdict(table)) | {"rows": listed}
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _number(cell: str) -> int | float:
    return float(cell) if "." in cell else int(cell)
