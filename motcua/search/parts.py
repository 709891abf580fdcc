"""Says what each kind of view gives to its search document: what its page shows, and how much each part counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatch
from typing import Any, Literal

from motcua.languages import Passage
from motcua.search.html_text import html_text
from motcua.views import business_pages as business
from motcua.views.agenda_pages import AgendaPage
from motcua.views.article_pages import ArticlePage, NewsList, TourismPage
from motcua.views.event_pages import EventPage
from motcua.views.form_pages import FormList, OnlineFormPage
from motcua.views.law_pages import LawIndex
from motcua.views.office_pages import OfficesPage
from motcua.views.pages import CardList, FieldPage, OrganisationPage, ProcedurePage, RetiredPage

Kind = Literal["procedure", "field", "event", "organisation", "news", "policy", "tourism", "business", "page", "law"]
_ARTICLES: dict[str, Kind] = {
    "news": "news",
    "policies": "policy",
    "tourism": "tourism",
    "agenda": "tourism",
    "routes": "tourism",
    "business": "business",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text; in an index it counts `weight` times."""

    text: str
    weight: int = 1


Parts = dict[str, Any] | None


@singledispatch
def parts_of(_view: object) -> Parts:
    """What a view gives to its search document; None where a page only repeats others (home, feeds, maps)."""
    return None


@parts_of.register
def _(view: ProcedurePage) -> Parts:
    return {
        "id": view.code,
        "kind": "procedure",
        "official_name": _unless(view.official_name, view.title),
        "aliases": (*_texts(view.aliases), *_old_names(view)),
        "summary": _text(view.summary),
        "code": view.code,
        "field": view.field.title.text,
        "agencies": _texts(one.title for one in (*view.agencies.items, *view.receiving)),
        "levels": view.levels.items,
        "channels": _unique(one.kind for one in view.channels.items),
        "audiences": _texts(view.audiences.items),
        "online": view.online_level,
        "papers": _texts(one.name for one in (*view.documents.items, *(d for c in view.cases for d in c.documents))),
        "numbers": _unique((view.source.decision, *(one.number for one in view.legal.items))),
        "body": tuple(_procedure_body(view)),
    }


def _old_names(view: ProcedurePage) -> Iterator[str]:
    """The codes that this procedure replaces, and their names: they are in people's papers and memories."""
    for old in view.replaces:
        yield old.code
        if old.name.text not in {view.title.text, view.official_name.text}:
            yield old.name.text


def _procedure_body(view: ProcedurePage) -> Iterator[Piece]:
    yield from _pieces((one.title for one in view.events), weight=2)
    yield from _pieces(view.outputs.items)
    yield from _pieces(view.conditions.items)
    yield from _pieces(name for one in view.cases for name in (one.title, one.official_title) if name)
    yield from _pieces(view.audiences.items)
    yield from _pieces(one.name for one in view.forms.items)
    yield from _pieces(view.common_mistakes)
    yield from _pieces(view.warnings)
    yield from _pieces(one.text for one in view.steps.items)


@parts_of.register
def _(view: RetiredPage) -> Parts:
    return None if view.successor else {"aliases": (view.code,)}


@parts_of.register
def _(view: LawIndex) -> Parts:
    return {"summary": view.intro.text}


@parts_of.register
def _(view: OfficesPage) -> Parts:
    return {"summary": view.intro.text}


@parts_of.register
def _(_view: FieldPage) -> Parts:
    return {"kind": "field"}


@parts_of.register
def _(view: EventPage) -> Parts:
    return {
        "kind": "event",
        "summary": view.summary.text,
        "body": (
            *_pieces((view.summary, *(one.title for one in view.steps)), weight=2),
            *_pieces(one.text for one in view.steps if one.text),
            *_pieces(card.title for one in view.steps for card in one.procedures),
        ),
    }


@parts_of.register
def _(view: OrganisationPage) -> Parts:
    address = view.contact.address if view.contact else None
    return {
        "kind": "organisation",
        "aliases": _unique(view.formerly),
        "summary": _text(view.summary),
        "body": tuple(_pieces(one for one in (view.summary, address, view.parent and view.parent.title) if one)),
    }


@parts_of.register
def _(view: ArticlePage) -> Parts:
    return {
        "kind": _ARTICLES.get(view.section, "page"),
        "summary": view.summary.text,
        "body": (
            *_pieces((view.summary,), weight=2),
            *_pieces(one for one in (view.season, view.getting_there, view.opening, view.price) if one),
            *_pieces(_agenda_or_route(view)),
            Piece(html_text(view.body.html)),
        ),
    }


def _agenda_or_route(view: ArticlePage) -> Iterator[Passage]:
    """When and where a festival or an event is, the stops of a route; dates are not searched, they pass."""
    if view.agenda:
        yield from (one for one in (view.agenda.lunar, view.agenda.venue, view.agenda.organiser) if one)
        yield from (one.title for one in view.agenda.places)
    if view.route:
        yield from (one.card.title for one in view.route.stops)


@parts_of.register
def _(view: AgendaPage) -> Parts:
    return {"kind": "tourism", "summary": view.intro.text}


@parts_of.register
def _(view: CardList) -> Parts:
    return {"summary": _text(view.intro)}


@parts_of.register
def _(view: TourismPage) -> Parts:
    return {"kind": "tourism", "summary": view.intro.text}


@parts_of.register
def _(view: business.BusinessPage | business.GatesPage | business.ForumPage) -> Parts:
    return {"kind": "business", "summary": view.intro.text}


@parts_of.register
def _(view: business.GatePage) -> Parts:
    gate = view.gate
    near = (gate.opposite, gate.unit and gate.unit.title, gate.part_of and gate.part_of.title)
    return {
        "kind": "business",
        "summary": _text(gate.summary),
        "body": tuple(_pieces(one for one in (gate.summary, *near) if one)),
    }


@parts_of.register
def _(view: business.TablePage) -> Parts:
    cells = (cell.text for row in view.rows for cell in row if cell and not cell.url)
    return {
        "kind": "business",
        "summary": view.summary.text,
        "body": tuple(_pieces((*(one.title for one in view.columns), *cells))),
    }


@parts_of.register
def _(view: business.IncentivesPage) -> Parts:
    listed = [one for _, group in view.groups for one in group]
    said = (text for one in listed for text in (one.title, one.who, one.where, one.benefit) if text)
    return {
        "kind": "business",
        "summary": view.intro.text,
        "numbers": _unique(basis.legal.number for one in listed for basis in one.basis),
        "body": tuple(_pieces(said)),
    }


@parts_of.register
def _(view: business.ForumQuestionPage) -> Parts:
    return {
        "kind": "business",
        "summary": view.answer.text.split("\n", 1)[0],
        "numbers": _unique(one.legal.number for one in view.basis),
        "body": tuple(_pieces(one for one in (view.details, view.answer, view.topic) if one)),
    }


@parts_of.register
def _(view: NewsList) -> Parts:
    return None if view.current else {}


def _text(passage: Passage | None) -> str:
    return passage.text if passage else ""


@parts_of.register
def _(view: OnlineFormPage) -> Parts:
    return {"summary": _text(view.intro)}


@parts_of.register
def _(view: FormList) -> Parts:
    return {"body": tuple(_pieces((one.title for one in view.forms), weight=1))}


def _unless(passage: Passage, same: Passage) -> str:
    return "" if passage.text == same.text else passage.text


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _texts(passages: Iterable[Passage]) -> tuple[str, ...]:
    return _unique(one.text for one in passages)


def _pieces(passages: Iterable[Passage], weight: int = 1) -> Iterator[Piece]:
    return (Piece(text, weight) for text in _texts(passages))
