"""Builds the pages of tables that editors bring: cells as the edition writes them, and bars of their numbers."""

from decimal import Decimal

from motcua.languages import SOURCE_LANGUAGE, Passage, written_number
from motcua.model import Column, DataTable, Row
from motcua.views import targets
from motcua.views.articles import cited
from motcua.views.business_pages import CellView, ColumnView, TablePage
from motcua.views.charts import bar_chart
from motcua.views.context import Context
from motcua.views.parts import Card, Link
from motcua.views.statistics_pages import ChartView

# More groups of bars have no room for their names.
MOST_BARS = 12
# From so many rows on, readers look for theirs.
LONG = 8
# How many letters fit below all bars together.
_ROOM = 72


def table_target(context: Context, table: DataTable) -> str:
    """Return the address of a table's page."""
    return targets.item(context.tag, targets.TABLES, table.id)


def table_cards(context: Context) -> tuple[Card, ...]:
    """Return the tables as lists show them."""
    return tuple(
        Card(context.say(one.title), table_target(context, one), summary=context.say(one.summary))
        for one in context.catalogue.tables.values()
    )


def table_page(context: Context, table: DataTable) -> TablePage:
    """Return a table with its rows in the order of its file."""
    rows = context.catalogue.rows.get(table.id, ())
    name, address = cited(table.source)
    chart, numbered = _charted(context, table, rows)
    return TablePage(
        id=table.id,
        title=context.say(table.title),
        summary=context.say(table.summary),
        note=context.maybe(table.note),
        columns=tuple(
            ColumnView(context.say(one.title), context.maybe(one.unit), one.kind == "number") for one in table.columns
        ),
        rows=tuple(tuple(_cell(context, one, row.get(one.id)) for one in table.columns) for row in rows),
        chart=chart,
        numbered=numbered,
        long=len(rows) >= LONG,
        source=(name, table.url or address),
        licence=table.licence or "",
        legal=context.legal(table.legal),
        checked_on=context.date(table.checked_on),
        files=(targets.table(table.id, "csv"), targets.table(table.id, "json")),
    )


def _cell(context: Context, column: Column, value: str | None) -> CellView | None:
    if value is None:
        return None
    match column.kind:
        case "text":
            return CellView(context.say(value))
        case "number":
            return CellView(Passage(decimal(context, Decimal(value)), context.written_lang))
        case "date":
            return CellView(Passage(context.date(value), context.written_lang))
        case "source":
            name, url = cited(value)
            return CellView(Passage(name, SOURCE_LANGUAGE), url=url)
    link = _record(context, column.kind, value)
    return CellView(link.title, link.target) if link else CellView(Passage(value, SOURCE_LANGUAGE))


def _record(context: Context, kind: str, identifier: str) -> Link | None:
    """Return the link to the record that a cell names; None where its column names none."""
    catalogue = context.catalogue
    match kind:
        case "legal":
            number = Passage(catalogue.legal[identifier].number, SOURCE_LANGUAGE)
            return Link(number, targets.law(context.tag, identifier))
        case "organisation":
            return context.organisation_link(identifier)
        case "procedure":
            return context.procedure_link(catalogue.procedures[identifier])
        case "gate":
            name = context.say(catalogue.gates[identifier].name)
            return Link(name, targets.item(context.tag, targets.GATES, identifier))
    return None


def decimal(context: Context, number: Decimal) -> str:
    """Return a number as the edition writes it, with the decimals that the table has."""
    whole, _, part = f"{abs(number):f}".partition(".")
    sign = "-" if number < 0 else ""
    return f"{sign}{written_number(int(whole), context.edition)}{context.decimal_mark + part if part else ''}"


def _charted(context: Context, table: DataTable, rows: tuple[Row, ...]) -> tuple[ChartView | None, bool]:
    """Return bars for every row that has a name and a number, and whether rows stand below them by their places.

    There is none where there are too many rows or negative numbers. The chart counts in whole numbers: all are
    multiplied by what makes the finest of them whole.
    """
    chart = table.chart
    named = [row for row in rows if chart and chart.label in row and any(one in row for one in chart.values)]
    if chart is None or not named:
        return None, False
    numbers = [Decimal(row[one]) for row in named for one in chart.values if one in row]
    if len(named) > MOST_BARS or any(one < 0 for one in numbers):
        return None, False
    columns = {one.id: one for one in table.columns}
    finest = 10 ** max(-int(one.as_tuple().exponent) for one in numbers)
    labels, numbered = _labels(context, columns[chart.label], named, rows)
    groups = [
        (label, [_whole(row.get(one), finest) for one in chart.values])
        for label, row in zip(labels, named, strict=True)
    ]
    series = tuple(_series(context, columns[one]) for one in chart.values)
    return bar_chart(series, groups, lambda level: decimal(context, Decimal(level) / finest)), numbered


def _labels(
    context: Context, column: Column, named: list[Row], rows: tuple[Row, ...]
) -> tuple[tuple[Passage | str, ...], bool]:
    """Return what stands below the groups of bars: names where all have room, else the places of their rows."""
    cells = (_cell(context, column, row[column.id]) for row in named)
    names = tuple(cell.text for cell in cells if cell)
    if all(len(one.text) <= _ROOM // len(named) for one in names):
        return names, False
    return tuple(str(rows.index(row) + 1) for row in named), True


def _series(context: Context, column: Column) -> Passage:
    title, unit = context.say(column.title), context.maybe(column.unit)
    if unit is None:
        return title
    if unit.lang != title.lang:  # a text has one language: that of the source, where only a half is translated
        return Passage(f"{column.title} ({column.unit})", SOURCE_LANGUAGE)
    return Passage(f"{title.text} ({unit.text})", title.lang)


def _whole(value: str | None, finest: int) -> int | None:
    return None if value is None else int(Decimal(value) * finest)
