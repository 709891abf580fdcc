"""The pages for businesses as plain data: the front, border gates, tables, incentives, the forum."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.drawings import MapView
from motcua.views.parts import Card, LegalView, Link, OfficeView, Stated
from motcua.views.statistics_pages import ChartView

# A source: what it is called in its own language, and its address or the empty string.
Cited = tuple[str, str]


@dataclass(frozen=True, slots=True)
class BasisView:
    """An article of a legal text, written as the text has it; `kind` is that of the text (Nghị định)."""

    legal: LegalView
    article: str
    kind: Passage | None


@dataclass(frozen=True, slots=True)
class HoursView:
    """Hours of a gate; `crossing` is "people", "goods" or "both", times are "07:00", dates written out or empty."""

    crossing: str
    opens: str
    closes: str
    days: Passage | None
    valid_from: str
    valid_until: str
    note: Passage | None
    source: Cited
    checked_on: str


@dataclass(frozen=True, slots=True)
class GateView:
    """A border gate; `kind` is one of GateKind or "not_published", `opposite` what lies beyond the border."""

    id: str
    title: Passage
    target: str
    kind: str
    transport: tuple[str, ...]
    crossings: Stated[str]
    opposite: Passage | None
    part_of: Link | None
    summary: Passage | None
    unit: Link | None
    hours: Stated[HoursView]


@dataclass(frozen=True, slots=True)
class GatePage:
    """A border gate with who is there, what is done there, and its passages."""

    gate: GateView
    latitude: str
    longitude: str
    passages: tuple[Link, ...]
    offices: tuple[OfficeView, ...]
    procedures: tuple[Link, ...]
    legal: tuple[LegalView, ...]
    articles: tuple[Card, ...]
    sources: tuple[Cited, ...]
    checked_on: str
    map: MapView | None


@dataclass(frozen=True, slots=True)
class GatesPage:
    """All border gates on a map and in a table; `files` are the same for programs."""

    title: Passage
    intro: Passage
    gates: tuple[GateView, ...]
    map: MapView | None
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """The head of a column."""

    title: Passage
    unit: Passage | None
    number: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """What stands in a cell, and where it leads: `target` in this portal, or an outside `url`."""

    text: Passage
    target: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class TablePage:
    """A table of editors; a cell that is None was left empty.

    `numbered` says that the bars of the chart are named by the places of their rows, `long` that readers may want to
    narrow it.
    """

    id: str
    title: Passage
    summary: Passage
    note: Passage | None
    columns: tuple[ColumnView, ...]
    rows: tuple[tuple[CellView | None, ...], ...]
    chart: ChartView | None
    source: Cited
    licence: str
    legal: tuple[LegalView, ...]
    checked_on: str
    files: tuple[str, ...]
    numbered: bool = False
    long: bool = False


@dataclass(frozen=True, slots=True)
class IncentiveView:
    """An incentive: who has it, what it is, how long it lasts (None: not published), by which articles."""

    id: str
    kind: str
    title: Passage
    who: Passage
    where: Passage | None
    benefit: Passage
    lasts: Passage | None
    note: Passage | None
    basis: tuple[BasisView, ...]
    valid_from: str
    valid_until: str
    offices: tuple[Link, ...]
    procedures: tuple[Link, ...]
    source: Cited
    checked_on: str


@dataclass(frozen=True, slots=True)
class IncentivesPage:
    """All incentives by kind."""

    title: Passage
    intro: Passage
    groups: tuple[tuple[str, tuple[IncentiveView, ...]], ...]
    file: str


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question of the forum in a list."""

    title: Passage
    target: str
    date: str
    answered_by: Passage | None


@dataclass(frozen=True, slots=True)
class ForumPage:
    """The forum: questions by topic; `form` is where one asks, `sending` whether that can be sent over the network."""

    title: Passage
    intro: Passage
    groups: tuple[tuple[Passage, tuple[QuestionCard, ...]], ...]
    form: Link | None
    sending: bool
    feed: str
    file: str


@dataclass(frozen=True, slots=True)
class ForumQuestionPage:
    """A question with its answer; `asked_by` is "business" or "editors"."""

    title: Passage
    topic: Passage | None
    details: Passage | None
    asked_by: str
    asked_on: str
    asked_iso: str
    answer: Passage
    answered_by: Link | None
    answered_on: str
    answered_iso: str
    basis: tuple[BasisView, ...]
    procedures: tuple[Link, ...]
    source: Cited
    checked_on: str
    form: Link | None
    sending: bool


@dataclass(frozen=True, slots=True)
class BusinessPage:
    """The front for businesses; what there is none of stays empty, and the page says so."""

    title: Passage
    intro: Passage
    gates: tuple[GateView, ...]
    gates_target: str
    map: MapView | None
    tables: tuple[Card, ...]
    incentives: tuple[Link, ...]
    incentives_target: str
    events: tuple[tuple[Card, tuple[Link, ...]], ...]
    guides: tuple[Card, ...]
    contacts: tuple[tuple[OfficeView, Passage], ...]
    questions: tuple[QuestionCard, ...]
    forum_target: str
    form: Link | None
    sending: bool


BusinessView = BusinessPage | GatesPage | GatePage | TablePage | IncentivesPage | ForumPage | ForumQuestionPage
