"""Views filled with nothing but what a test names, so that a new field of a view breaks no test of search."""

import dataclasses
import types
from typing import Any, Union, get_args, get_origin, get_type_hints

from motcua.languages import Passage
from motcua.search import Piece, SearchDocument
from motcua.views.pages import Page, View
from motcua.views.parts import Link, Stated


def vi(text: str) -> Passage:
    """Return a Vietnamese passage."""
    return Passage(text, "vi")


def link(title: str) -> Link:
    """Return a link that leads nowhere."""
    return Link(vi(title), "")


def given(*items: Any) -> Stated:
    """Return a part that the source gives."""
    return Stated(items, "given")


def filled(cls: Any, **named: Any) -> Any:
    """Return a `cls` with what is named, and every other field empty."""
    hints = get_type_hints(cls)
    return cls(**{one.name: named.get(one.name, _empty(hints[one.name])) for one in dataclasses.fields(cls)})


def _empty(hint: Any) -> Any:
    kind = get_origin(hint) or hint
    if kind in {Union, types.UnionType}:
        return None if type(None) in get_args(hint) else _empty(get_args(hint)[0])
    if kind is Passage:
        return vi("")
    if kind is Stated:
        return Stated((), "not_published")
    return filled(kind) if dataclasses.is_dataclass(kind) else kind()


def page(view: View, path: str, title: str = "", lang: str = "vi") -> Page:
    """Return a page with the view."""
    return filled(Page, view=view, path=path, title=Passage(title, lang), lang=lang, edition=path.partition("/")[0])


def document(code: str, title: str, *body: str, **more: Any) -> SearchDocument:
    """Return the search document of a procedure."""
    return SearchDocument(
        id=code,
        kind="procedure",
        title=title,
        target=f"vi/procedures/{code}/index.html",
        lang="vi",
        title_lang="vi",
        code=code,
        body=tuple(Piece(text) for text in body),
        **more,
    )
