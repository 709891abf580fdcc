"""Festivals, events and routes as plain data: on which days, where, and in which order."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.drawings import MapView
from motcua.views.parts import Card, Link


@dataclass(frozen=True, slots=True)
class Days:
    """One time that something takes place: ISO dates of its first and last day, and both as the edition writes them."""

    first: str
    last: str
    written: str


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """When and where a festival or an event takes place.

    `lunar` says the days of the lunar year, `days` the common dates of the years that the portal looks ahead to.
    `starts` and `ends` are hours as written ("19:30"); `stamped` is the ISO date on which the page was last looked at.
    `calendar` is the address of its calendar file, empty where no days are known.
    """

    lunar: Passage | None
    days: tuple[Days, ...]
    starts: str
    ends: str
    venue: Passage | None
    organiser: Passage | None
    places: tuple[Link, ...]
    cancelled: bool
    stamped: str
    calendar: str


@dataclass(frozen=True, slots=True)
class AgendaCard:
    """A festival or an event in a list, with all its days."""

    card: Card
    lunar: Passage | None
    days: tuple[Days, ...]
    where: Passage | None
    cancelled: bool


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """One time that something takes place, in the list of a month."""

    card: Card
    lunar: Passage | None
    days: Days
    where: Passage | None
    cancelled: bool


@dataclass(frozen=True, slots=True)
class AgendaMonth:
    """What begins in a month; `title` is the month and year as the edition writes them."""

    id: str
    title: str
    items: tuple[AgendaDay, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """All festivals and events, by the month in which they begin.

    `calendar` is the file that holds all of them, `feed` tells what is new.
    """

    title: Passage
    intro: Passage
    years: tuple[tuple[str, tuple[AgendaMonth, ...]], ...]
    calendar: str
    feed: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of a route; `away` says how far it is from the one before, as the crow flies, where that is known."""

    card: Card
    unit: Passage | None
    getting_there: Passage | None
    latitude: str
    longitude: str
    away: Passage | None


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """A route: its stops in their order on the map, and how long it is where a source says so."""

    stops: tuple[Stop, ...]
    map: MapView | None
    distance: Passage | None
    duration: Passage | None
