"""Makes the search documents of an edition from its pages: one list that feeds every index.

What a document holds is what its page shows; nothing is written here that a reader would not find there.
"""

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
from motcua.views.law_pages import LawIndex, LawPage
from motcua.views.office_pages import OfficesPage
from motcua.views.pages import CardList, FieldPage, OrganisationPage, Page, ProcedurePage, RetiredPage

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """One page as search sees it; `target` is its path from the root of the output.

    `id` is the code of a procedure, and for the others the address without the edition ("fields/ho-tich").
    `lang` is the language of the page, `title_lang` the one that its title is really in.
    """

    id: str
    kind: Kind
    title: str
    target: str
    lang: str
    title_lang: str
    official_name: str = ""
    aliases: tuple[str, ...] = ()
    summary: str = ""
    code: str = ""
    field: str = ""
    agencies: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    online: str = ""
    papers: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    body: tuple[Piece, ...] = ()


def documents(pages: Iterable[Page]) -> list[SearchDocument]:
    """Return the search documents of the pages of one edition, in order of their addresses."""
    made = (document(page) for page in pages)
    return sorted((one for one in made if one is not None), key=lambda one: one.target)


def laws(pages: Iterable[Page]) -> list[SearchDocument]:
    """Return the legal texts of an edition; they are searched only by questions that are about law, and lie apart."""
    made = (law(page) for page in pages)
    return sorted((one for one in made if one is not None), key=lambda one: one.target)


def law(page: Page) -> SearchDocument | None:
    """Return the document of a legal text, None for any other page."""
    view = page.view
    if not isinstance(view, LawPage):
        return None
    return SearchDocument(
        id=page.path.split("/", 1)[-1].removesuffix("/index.html"),
        kind="law",
        title=page.title.text,
        official_name=_text(view.title),
        target=page.path,
        lang=page.lang,
        title_lang=page.title.lang,
    )


def document(page: Page) -> SearchDocument | None:
    """Return the document of a page, None where the page only repeats others."""
    parts = _parts(page.view)
    if parts is None:
        return None
    common: dict[str, Any] = {
        "id": page.path.split("/", 1)[-1].removesuffix("/index.html").removesuffix(".html"),
        "kind": "page",
        "title": page.title.text,
        "title_lang": page.title.lang,
        "target": page.path,
        "lang": page.lang,
    }
    return SearchDocument(**(common | parts))


Parts = dict[str, Any] | None


@singledispatch
def _parts(_view: object) -> Parts:
    """What a view gives to its search document; None where a page only repeats others (home, feeds, maps)."""
    return None


@_parts.register
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


@_parts.register
def _(view: RetiredPage) -> Parts:
    return None if view.successor else {"aliases": (view.code,)}


@_parts.register
def _(view: LawIndex) -> Parts:
    return {"summary": view.intro.text}


@_parts.register
def _(view: OfficesPage) -> Parts:
    return {"summary": view.intro.text}


@_parts.register
def _(_view: FieldPage) -> Parts:
    return {"kind": "field"}


@_parts.register
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


@_parts.register
def _(view: OrganisationPage) -> Parts:
    address = view.contact.address if view.contact else None
    return {
        "kind": "organisation",
        "aliases": _unique(view.formerly),
        "summary": _text(view.summary),
        "body": tuple(_pieces(one for one in (view.summary, address, view.parent and view.parent.title) if one)),
    }


@_parts.register
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


@_parts.register
def _(view: AgendaPage) -> Parts:
    return {"kind": "tourism", "summary": view.intro.text}


@_parts.register
def _(view: CardList) -> Parts:
    return {"summary": _text(view.intro)}


@_parts.register
def _(view: TourismPage) -> Parts:
    return {"kind": "tourism", "summary": view.intro.text}


@_parts.register
def _(view: business.BusinessPage | business.GatesPage | business.ForumPage) -> Parts:
    return {"kind": "business", "summary": view.intro.text}


@_parts.register
def _(view: business.GatePage) -> Parts:
    gate = view.gate
    near = (gate.opposite, gate.unit and gate.unit.title, gate.part_of and gate.part_of.title)
    return {
        "kind": "business",
        "summary": _text(gate.summary),
        "body": tuple(_pieces(one for one in (gate.summary, *near) if one)),
    }


@_parts.register
def _(view: business.TablePage) -> Parts:
    cells = (cell.text for row in view.rows for cell in row if cell and not cell.url)
    return {
        "kind": "business",
        "summary": view.summary.text,
        "body": tuple(_pieces((*(one.title for one in view.columns), *cells))),
    }


@_parts.register
def _(view: business.IncentivesPage) -> Parts:
    listed = [one for _, group in view.groups for one in group]
    said = (text for one in listed for text in (one.title, one.who, one.where, one.benefit) if text)
    return {
        "kind": "business",
        "summary": view.intro.text,
        "numbers": _unique(basis.legal.number for one in listed for basis in one.basis),
        "body": tuple(_pieces(said)),
    }


@_parts.register
def _(view: business.ForumQuestionPage) -> Parts:
    return {
        "kind": "business",
        "summary": view.answer.text.split("\n", 1)[0],
        "numbers": _unique(one.legal.number for one in view.basis),
        "body": tuple(_pieces(one for one in (view.details, view.answer, view.topic) if one)),
    }


@_parts.register
def _(view: NewsList) -> Parts:
    return None if view.current else {}


def _text(passage: Passage | None) -> str:
    return passage.text if passage else ""


@_parts.register
def _(view: OnlineFormPage) -> Parts:
    return {"summary": _text(view.intro)}


@_parts.register
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
