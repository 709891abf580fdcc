"""Makes the search documents of an edition from its pages: one list that feeds every index.

What a document holds is what its page shows; nothing is written here that a reader would not find there. (Sayings are
put beside it later: they are ways of asking, and state nothing.)
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from motcua.search.parts import Kind, Piece, parts_of
from motcua.views.law_pages import LawPage
from motcua.views.pages import Page


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


def law(page: Page) -> SearchDocument | None:
    """Return the document of a legal text, None for any other page."""
    view = page.view
    if not isinstance(view, LawPage):
        return None
    return SearchDocument(
        id=page.path.split("/", 1)[-1].removesuffix("/index.html"),
        kind="law",
        title=page.title.text,
        official_name=view.title.text if view.title else "",
        target=page.path,
        lang=page.lang,
        title_lang=page.title.lang,
    )


def document(page: Page) -> SearchDocument | None:
    """Return the document of a page, None where the page only repeats others."""
    parts = parts_of(page.view)
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
