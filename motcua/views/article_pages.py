"""The pages written in Markdown as plain data: an article, a list of news, a feed."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.agenda_pages import AgendaCard, AgendaFacts, RouteFacts
from motcua.views.drawings import MapView, PictureView
from motcua.views.pagination import Pagination
from motcua.views.parts import Card, Link, RecordingView


@dataclass(frozen=True, slots=True)
class Body:
    """The sanitised HTML of a Markdown page and the language that it is really in; in a preview its state as well."""

    html: str
    lang: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page written in Markdown: news item, policy, place, festival or event, route, business page or plain page.

    A festival or an event has `agenda`, a route has `route`; a place has what happens there and routes past it.
    """

    section: str
    slug: str
    title: Passage
    summary: Passage
    body: Body
    date: str
    iso_date: str
    modified: str
    checked_on: str
    category: Link | None
    image: PictureView | None
    image_alt: Passage | None
    gallery: tuple[tuple[PictureView, Passage], ...]
    sources: tuple[tuple[str, str], ...]
    place_kind: str
    unit: Link | None
    latitude: str
    longitude: str
    season: Passage | None
    getting_there: Passage | None
    opening: Passage | None
    price: Passage | None
    nearby: tuple[Card, ...]
    map: MapView | None
    recordings: tuple[RecordingView, ...] = ()
    agenda: AgendaFacts | None = None
    route: RouteFacts | None = None
    happens_here: tuple[AgendaCard, ...] = ()
    routes: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class TourismPage:
    """The front of tourism: what to know, the places on a map and by kind, what happens, routes.

    Places are numbered on the map in the order in which they follow. `agenda_target` is where the year is listed by
    month, `calendar` the calendar file of it; both are empty where the portal knows of no festivals or events.
    """

    title: Passage
    intro: Passage
    map: MapView | None
    groups: tuple[tuple[str, tuple[Card, ...]], ...]
    guides: tuple[Card, ...] = ()
    agenda: tuple[AgendaCard, ...] = ()
    agenda_target: str = ""
    calendar: str = ""
    routes: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class NewsList:
    """A list of news: all, one category, or one year of the archive; `pages` where it has several pages."""

    title: Passage
    items: tuple[Card, ...]
    categories: tuple[Card, ...]
    years: tuple[Card, ...]
    current: str
    feed: str
    pages: Pagination | None = None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of an Atom feed."""

    title: str
    target: str
    summary: str
    html: str
    lang: str
    iso_date: str


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed; `updated` is the date of its newest entry, never that of the build."""

    title: str
    entries: tuple[FeedEntry, ...]
    updated: str
