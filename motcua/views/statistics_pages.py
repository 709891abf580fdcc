"""The page of figures as plain data: tables of what offices report, and a chart of each."""

from dataclasses import dataclass

from motcua.languages import Passage


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart, in points of its drawing; `series` is the place of what it measures, from 0."""

    x: float
    y: float
    width: float
    height: float
    series: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A word or number beside a chart, where it stands, and for a word its language."""

    x: float
    y: float
    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class ChartView:
    """Bars side by side for each month: the drawing's size, its series, the months below and the numbers beside."""

    width: int
    height: int
    series: tuple[Passage, ...]
    bars: tuple[Bar, ...]
    months: tuple[Mark, ...]
    levels: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """One line of a table, its figures as the edition writes them; "" where nothing was reported.

    `on_time` and `satisfied` are shares in per cent, of what was solved and of those who answered.
    """

    label: Passage
    target: str
    received: str
    solved: str
    on_time: str
    satisfied: str


@dataclass(frozen=True, slots=True)
class DatasetView:
    """One table of figures by month and by office, with its chart, its source and its file."""

    id: str
    title: Passage
    note: Passage | None
    source: str
    checked_on: str
    file: str
    chart: ChartView | None
    months: tuple[FiguresRow, ...]
    offices: tuple[FiguresRow, ...]


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """The page of figures, the newest table first."""

    title: Passage
    intro: Passage
    sets: tuple[DatasetView, ...]
