"""Tables that editors bring as CSV: tables/<id>.yaml says what the columns of tables/<id>.csv hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

from motcua.model.forms import FieldId
from motcua.model.kinds import Count, Date, Identifier, LegalRef, Url
from motcua.schema import FieldShape, Pattern, RecordShape, TextShape, Translated

ColumnKind = Literal["text", "name", "number", "date", "legal", "organisation", "procedure", "gate", "source"]
Text = Annotated[str, Translated("table")]
Row = Mapping[str, str]
_NUMBER = Pattern(
    r"-?\d{1,12}(\.\d{1,6})?",
    "số viết liền, dấu chấm trước phần lẻ (ví dụ: 599.76)",
    "a number without separators, a point before decimals (such as 599.76)",
)
_DATE = Pattern(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?",
    "ngày, tháng hoặc năm (2026-11-24, 2026-11, 2026)",
    "a day, month or year (2026-11-24, 2026-11, 2026)",
)
# What a cell of a kind of column may be; a kind that names a record cites it.
_CELLS = MappingProxyType(
    {
        "text": TextShape(role="table"),
        "name": TextShape(),
        "number": TextShape(pattern=_NUMBER),
        "date": TextShape(pattern=_DATE, calendar=True),
        "source": TextShape(),
        **{kind: TextShape(reference=kind) for kind in ("legal", "organisation", "procedure", "gate")},
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column, called `id` in the first line of the CSV; `unit` is that of its numbers.

    `text` is translated, `name` stands as written; `source` is what a row rests on: its name, a bar, an address.
    A cell may stay empty unless the column is `required`.
    """

    id: FieldId
    title: Text
    kind: ColumnKind
    unit: Text | None = None
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChart:
    """Bars of the columns `values`, for every row, named by the column `label`."""

    label: FieldId
    values: tuple[FieldId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """What a table is called, what it holds, where it is from; `key` are the columns that tell its rows apart."""

    id: Identifier
    title: Text
    summary: Text
    note: Text | None = None
    columns: tuple[Column, ...]
    key: tuple[FieldId, ...]
    chart: TableChart | None = None
    source: str
    url: Url | None = None
    licence: str | None = None
    legal: tuple[LegalRef, ...] = ()
    checked_on: Date
    order: Count | None = None


def row_shape(table: DataTable) -> RecordShape:
    """Return the shape of a row of `table`, decoded into a dictionary of what is written in its cells."""
    fields = (FieldShape(one.id, one.id, _CELLS[one.kind], required=one.required) for one in table.columns)
    return RecordShape(dict, tuple(fields))
