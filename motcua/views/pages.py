"""One dataclass for each kind of page: all that its template sees, in one edition."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.article_pages import ArticlePage, Feed, NewsList
from motcua.views.parts import (
    Card,
    CaseView,
    ChannelView,
    ContactView,
    DocumentView,
    FeeView,
    FormView,
    LegalView,
    Link,
    ProcedureCard,
    SourceView,
    Stated,
    StepView,
    TimeView,
)


@dataclass(frozen=True, slots=True)
class Home:
    """The home page."""

    life_events: tuple[Card, ...]
    business_events: tuple[Card, ...]
    fields: tuple[Card, ...]
    news: tuple[Card, ...]
    notices: tuple[Card, ...]
    places: tuple[Card, ...]
    business: tuple[Card, ...]
    procedure_count: int


@dataclass(frozen=True, slots=True)
class CardList:
    """A page that lists cards in groups: fields, events, agencies, units, policies, tourism, business."""

    title: Passage
    intro: Passage | None
    groups: tuple[tuple[Passage | None, tuple[Card, ...]], ...]


@dataclass(frozen=True, slots=True)
class FieldPage:
    """A field with its procedures."""

    title: Passage
    procedures: tuple[ProcedureCard, ...]


@dataclass(frozen=True, slots=True)
class EventStepView:
    """One step of an event with the procedures that serve it."""

    title: Passage
    text: Passage | None
    procedures: tuple[ProcedureCard, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """A life or business event."""

    title: Passage
    kind: str
    summary: Passage
    steps: tuple[EventStepView, ...]


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """A body: a commune or ward with its old names, a department, a centre, or a kind of agency."""

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


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """A procedure: the national record, what the city adds to it, and what refers to it."""

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
    steps: Stated[StepView]
    channels: Stated[ChannelView]
    time_limits: Stated[TimeView]
    fees: Stated[FeeView]
    documents: Stated[DocumentView]
    dossiers: int | None
    cases: tuple[CaseView, ...]
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
    replaced_by: Link | None
    source: SourceView
    local_facts: tuple[str, ...]
    local_checked_on: str
    overlay_is_behind: bool


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


View = (
    Home
    | Signpost
    | CardList
    | FieldPage
    | EventPage
    | OrganisationPage
    | ProcedurePage
    | ArticlePage
    | NewsList
    | Feed
    | SearchPage
    | SiteMap
)


@dataclass(frozen=True, slots=True)
class EditionLink:
    """An entry of the language switch: the same page in another edition."""

    tag: str
    name: str
    target: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the output: where it goes, which template writes it, and what the template sees.

    `lang` is the language of most of the words on the page; `fallback` says that some passages are
    not in the edition's language. `crumbs` lead from home to the page, without the page itself.
    """

    path: str
    template: str
    edition: str
    lang: str
    title: Passage
    description: str
    view: View
    crumbs: tuple[Link, ...]
    editions: tuple[EditionLink, ...]
    fallback: bool
    section: str
