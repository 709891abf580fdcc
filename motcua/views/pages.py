"""One dataclass for each kind of page: all that its template sees, in one edition."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.agenda_pages import AgendaPage
from motcua.views.article_pages import ArticlePage, Feed, NewsList, TourismPage
from motcua.views.business_pages import BusinessView
from motcua.views.counter_pages import CounterPage
from motcua.views.coverage_pages import CoveragePage
from motcua.views.event_pages import EventPage
from motcua.views.form_pages import FormList, OnlineFormPage
from motcua.views.form_replies import FormCheck, FormProblem, FormReceipt, FormStatus
from motcua.views.form_tickets import FormBoard, FormPlaces, FormTicket
from motcua.views.guide_parts import CaseGuide, Guide
from motcua.views.history_parts import ChangesPage, HistoryDay
from motcua.views.home_pages import Home
from motcua.views.law_pages import LawIndex, LawPage
from motcua.views.notice_parts import NoticeView
from motcua.views.office_pages import OfficesPage
from motcua.views.pagination import Pagination
from motcua.views.parts import (
    Card,
    ChannelView,
    ContactView,
    DocumentView,
    FeeView,
    FormView,
    LegalView,
    Link,
    OfficeView,
    OldCode,
    ProcedureCard,
    RecordingView,
    SourceView,
    Stated,
    StepView,
    TimeView,
)
from motcua.views.statistics_pages import StatisticsPage


@dataclass(frozen=True, slots=True)
class CardList:
    """A page that lists cards in groups: fields, events, agencies, units, policies, tourism, business."""

    title: Passage
    intro: Passage | None
    groups: tuple[tuple[Passage | None, tuple[Card, ...]], ...]
    pages: Pagination | None = None


@dataclass(frozen=True, slots=True)
class FieldPage:
    """A field with its procedures; `feed` tells what changes in them."""

    title: Passage
    procedures: tuple[ProcedureCard, ...]
    feed: str


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """A body: a commune or ward with its old names, a department, a centre, or a kind of agency.

    `offices` stand in this commune or ward; `serves` and `serves_formerly` are the commune or ward of an office and
    its old names. `handed_in` are procedures that are handed in here as in every other commune and ward.
    """

    title: Passage
    kind: str
    id: str
    unit_code: str
    parent: Link | None
    children: tuple[Link, ...]
    formerly: tuple[str, ...]
    summary: Passage | None
    contact: ContactView | None
    source: Passage | None
    checked_on: str
    decides: tuple[ProcedureCard, ...]
    receives: tuple[ProcedureCard, ...]
    offices: tuple[OfficeView, ...]
    serves: Link | None
    serves_formerly: tuple[str, ...]
    handed_in: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """A procedure: the national record, what the city adds to it, and what refers to it.

    `replaced_by` is a code that this catalogue does not hold: a known one has a page of its own to lead to.
    `counter` is where it stands side by side in Vietnamese and the edition's language, or empty.
    """

    code: str
    title: Passage
    official_name: Passage
    summary: Passage | None
    aliases: tuple[Passage, ...]
    kind: Passage | None
    field: Link
    levels: Stated[str]
    audiences: Stated[Passage]
    agencies: Stated[Link]
    receiving: tuple[Link, ...]
    offices: tuple[OfficeView, ...]
    receiving_hours: Passage | None
    steps: Stated[StepView]
    channels: Stated[ChannelView]
    time_limits: Stated[TimeView]
    fees: Stated[FeeView]
    documents: Stated[DocumentView]
    dossiers: int | None
    cases: tuple[CaseGuide, ...]
    guide: Guide
    document_notes: tuple[Passage, ...]
    forms: Stated[FormView]
    outputs: Stated[Passage]
    conditions: Stated[Passage]
    legal: Stated[LegalView]
    legal_notes: tuple[Passage, ...]
    online_level: str
    online_reason: Passage | None
    online_url: str
    warnings: tuple[Passage, ...]
    common_mistakes: tuple[Passage, ...]
    events: tuple[Link, ...]
    related: tuple[Link, ...]
    replaced_by: str
    replaces: tuple[OldCode, ...]
    source: SourceView
    local_facts: tuple[str, ...]
    local_checked_on: str
    overlay_is_behind: bool
    history: tuple[HistoryDay, ...]
    counter: str = ""
    recordings: tuple[RecordingView, ...] = ()


@dataclass(frozen=True, slots=True)
class RetiredPage:
    """The address of a code that the State no longer uses: it leads on to the successor, where there is one."""

    code: str
    name: Passage
    successor: Link | None
    successor_code: str
    retired_on: str
    legal: tuple[LegalView, ...]
    source: Passage | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The results page; `fields` and `letters` are what a reader without JavaScript is given."""

    fields: tuple[Card, ...]
    letters: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Everything the edition holds, in groups of links."""

    groups: tuple[tuple[Passage, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class Signpost:
    """A page that belongs to no edition and leads to a home: the root of the portal, and the unknown address."""

    target: str


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A declared language: its own name, how the edition calls it, and what there is in it.

    `state` is "source", "usable", "partial", "preview" or "declared"; `home` is empty where no edition is built.
    `recordings` is how many can be listened to in it, `offices` are those that serve people in it.
    """

    tag: str
    name: Passage | None
    called: Passage
    state: str
    home: str
    own_letters: bool
    recordings: int = 0
    offices: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguagesPage:
    """Every language that the registry declares; `coverage` is where it is counted how far each is, or empty."""

    title: Passage
    languages: tuple[LanguageView, ...]
    coverage: str


View = (
    Home
    | LanguagesPage
    | CounterPage
    | Signpost
    | CardList
    | FieldPage
    | EventPage
    | OrganisationPage
    | ProcedurePage
    | RetiredPage
    | OfficesPage
    | LawPage
    | LawIndex
    | ArticlePage
    | TourismPage
    | AgendaPage
    | BusinessView
    | StatisticsPage
    | NewsList
    | Feed
    | SearchPage
    | SiteMap
    | ChangesPage
    | CoveragePage
    | FormCheck
    | FormReceipt
    | FormStatus
    | FormProblem
    | FormPlaces
    | FormTicket
    | FormBoard
    | OnlineFormPage
    | FormList
)


@dataclass(frozen=True, slots=True)
class EditionLink:
    """An entry of the language switch: the same page in another edition, or what stands there for it.

    `name` is the language's own; `lang` the language of most of that page; `share` says how much of it is translated,
    `remark` the same in that edition's words, None in the source.
    """

    tag: str
    name: Passage
    target: str
    current: bool
    lang: str
    share: str = "whole"
    remark: Passage | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the output: where it goes, which template writes it, and what the template sees.

    `lang` is the language of most of the words on the page, `share` how much is in the edition's language ("whole",
    "mostly", "partly", "source"); `fallback` says that some passages are not. `crumbs` lead from home to the page.
    `stands_for` is the page that this one shows in another way: where an edition has none like it, it has that.

    What other editions say is joined later: `editions` for the switch; for search engines `canonical`, the page to
    show instead, `alternates` as (hreflang, path), and `noindex`.
    """

    path: str
    template: str
    edition: str
    lang: str
    title: Passage
    description: str
    view: View
    crumbs: tuple[Link, ...]
    fallback: bool
    section: str
    share: str = "whole"
    stands_for: str = ""
    editions: tuple[EditionLink, ...] = ()
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    noindex: bool = False
    notices: tuple[NoticeView, ...] = ()
