"""Builds the page of figures: sums by month and by office, and bars of what was received and solved."""

from collections.abc import Callable, Iterable

from motcua.languages import Passage, written_date, written_number
from motcua.model import Dataset, Figures
from motcua.views import targets
from motcua.views.charts import bar_chart
from motcua.views.context import Context
from motcua.views.statistics_pages import ChartView, DatasetView, FiguresRow, StatisticsPage


def statistics_page(context: Context) -> StatisticsPage:
    """Return every described table that has figures."""
    catalogue = context.catalogue
    described = [one for one in catalogue.datasets.values() if one.id in catalogue.figures]
    newest = sorted(described, key=lambda one: (catalogue.figures[one.id][-1].month, one.id), reverse=True)
    return StatisticsPage(
        title=context.say("Số liệu giải quyết hồ sơ"),
        intro=context.say("Số liệu do các nơi tiếp nhận báo cáo. Ô trống là chưa có báo cáo, không phải số không."),
        sets=tuple(_dataset(context, one, catalogue.figures[one.id]) for one in newest),
    )


def _dataset(context: Context, dataset: Dataset, figures: tuple[Figures, ...]) -> DatasetView:
    catalogue = context.catalogue
    months = sorted({one.month for one in figures})
    offices = sorted({one.office for one in figures}, key=list(catalogue.organisations).index)
    by_month = {month: [one for one in figures if one.month == month] for month in months}
    return DatasetView(
        id=dataset.id,
        title=context.say(dataset.title),
        note=context.maybe(dataset.note),
        source=dataset.source,
        checked_on=context.date(dataset.checked_on),
        file=targets.dataset(dataset.id),
        chart=_chart(context, by_month),
        months=tuple(
            _row(context, Passage(written_date(month, context.edition), context.tag), "", of_month)
            for month, of_month in by_month.items()
        ),
        offices=tuple(
            _row(context, link.title, link.target, [one for one in figures if one.office == office])
            for office in offices
            for link in (context.organisation_link(office),)
        ),
    )


def _row(context: Context, label: Passage, target: str, figures: list[Figures]) -> FiguresRow:
    return FiguresRow(
        label=label,
        target=target,
        received=_written(context, _sum(figures, lambda one: one.received)),
        solved=_written(context, _sum(figures, lambda one: one.solved)),
        on_time=_share(context, figures, lambda one: one.on_time, lambda one: one.solved),
        satisfied=_share(context, figures, lambda one: one.satisfied, lambda one: one.answers),
    )


Measure = Callable[[Figures], int | None]


def _sum(figures: Iterable[Figures], measure: Measure) -> int | None:
    """Return the sum of what was reported, or None where nothing was."""
    reported = [value for one in figures if (value := measure(one)) is not None]
    return sum(reported) if reported else None


def _written(context: Context, number: int | None) -> str:
    return "" if number is None else written_number(number, context.edition)


def _share(context: Context, figures: Iterable[Figures], part: Measure, whole: Measure) -> str:
    """Return a share in per cent with one decimal, counting only offices and months that report both figures.

    It is cut, not rounded: 99.96 is not all of them.
    """
    both = [one for one in figures if part(one) is not None and whole(one)]
    every = _sum(both, whole)
    if not every:
        return ""
    tenths = (_sum(both, part) or 0) * 1000 // every
    return f"{written_number(tenths // 10, context.edition)}{context.decimal_mark}{tenths % 10} %"


def _chart(context: Context, by_month: dict[str, list[Figures]]) -> ChartView | None:
    values = [
        (_short(month), (_sum(figures, lambda one: one.received), _sum(figures, lambda one: one.solved)))
        for month, figures in by_month.items()
    ]
    series = (context.say("Tiếp nhận"), context.say("Giải quyết"))
    return bar_chart(series, values, lambda number: written_number(number, context.edition))


def _short(month: str) -> str:
    """Return a month for the narrow room below its bars: 11/26."""
    year, _, number = month.partition("-")
    return f"{int(number)}/{year[2:]}"
