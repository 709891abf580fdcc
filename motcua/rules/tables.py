"""What must hold of a table that editors bring: its columns, what tells its rows apart, its chart."""

from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.model import DataTable
from motcua.rules.online_forms import file_is_named_by_identifier
from motcua.rules.record import Known, Record
from motcua.rules.reviews import day_rules


def columns_are_named_once(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Two columns do not have one name."""
    table: DataTable = record.value
    names = [one.id for one in table.columns]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield record.finding(("columns", index, "id"), "table-column-twice", column=name)


def key_is_always_written(record: Record, _: Known) -> Iterator[Diagnostic]:
    """What tells rows apart are columns of the table, without an empty cell."""
    table: DataTable = record.value
    columns = {one.id: one for one in table.columns}
    for index, name in enumerate(table.key):
        if name not in columns or not columns[name].required:
            yield record.finding(("key", index), "table-key", column=name)


def unit_is_of_a_number(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Only numbers have a unit."""
    table: DataTable = record.value
    for index, one in enumerate(table.columns):
        if one.unit and one.kind != "number":
            yield record.finding(("columns", index, "unit"), "table-unit", column=one.id)


def chart_shows_numbers(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A chart shows columns of numbers in one unit, named by a column of the table that is no number."""
    table: DataTable = record.value
    if table.chart is None:
        return
    columns = {one.id: one for one in table.columns}
    label = columns.get(table.chart.label)
    if label is None or label.kind == "number":
        yield record.finding(("chart", "label"), "table-chart", column=table.chart.label)
    units = {columns[one].unit for one in table.chart.values if one in columns}
    for index, name in enumerate(table.chart.values):
        if name not in columns or columns[name].kind != "number" or len(units) > 1:
            yield record.finding(("chart", "values", index), "table-chart", column=name)


table_rules = MappingProxyType(
    {
        "table": (
            file_is_named_by_identifier,
            columns_are_named_once,
            key_is_always_written,
            unit_is_of_a_number,
            chart_shows_numbers,
            *day_rules,
        ),
        "row": (),
    }
)
