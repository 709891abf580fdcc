"""What is built together, and how the views of one edition become pages: with address, language and share."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from motcua.languages import SOURCE_LANGUAGE, Edition, EditionFigures, Passage
from motcua.settings import Settings
from motcua.views.articles import Bodies
from motcua.views.context import Context
from motcua.views.frame import list_link
from motcua.views.notices import notices_on
from motcua.views.pages import Page, View
from motcua.views.parts import Link
from motcua.views.words import both_counts, majority, share_of


@dataclass(frozen=True, slots=True)
class Plan:
    """Pages that are built together: their name, the same in all editions, and what builds them.

    `build` knows names only: everything else it asks of the builder's context when it is called, so that it can be
    noted what the pages are made from. `also` is an input that the context does not hold.
    """

    name: str
    build: Callable[[], Iterable[Page]]
    also: str = ""


@dataclass(frozen=True)
class PageMaker:
    """Makes pages of views in one edition; `bodies` gives the sanitised HTML of each Markdown file.

    `figures` are those of every declared edition, from `motcua.coverage`; without them all editions count as usable.
    `declared` are all languages of the registry. `source` is the same portal in Vietnamese, for pages that show both;
    without it, there are none.
    """

    context: Context
    editions: tuple[Edition, ...]
    settings: Settings
    bodies: Bodies
    figures: tuple[EditionFigures, ...] = ()
    declared: tuple[Edition, ...] = ()
    source: Context | None = None

    @cached_property
    def levels(self) -> Mapping[str, int]:
        """Return the level of each edition: 0 declared, 1 preview, 2 partial, 3 usable."""
        return {one.tag: one.level for one in self.figures}

    def _page(self, target: str, template: str, title: Passage, view: View, *crumbs: Link, summary: str = "") -> Page:
        tag = self.context.tag
        if tag == SOURCE_LANGUAGE:
            counts = plain = Counter({tag: 1})
        else:
            counts, plain = both_counts(view)
            if not counts:
                counts = plain = Counter({self.context.words_lang: 1})
        return Page(
            path=target,
            template=template,
            edition=tag,
            lang=majority(counts, tag),
            title=title,
            description=summary,
            view=view,
            crumbs=crumbs,
            fallback=any(language != tag for language in plain),
            section=target.split("/")[1].removesuffix(".html"),
            share=share_of(plain, self.context.edition),
            notices=notices_on(self.context, target, view),
        )

    def _list_link(self, section: str, title: str) -> Link:
        return list_link(self.context, section, title)

    def _public(self, target: str) -> str:
        """Return where residents reach a page, or the empty string where the city has no address yet."""
        address = self.settings.public_address.rstrip("/")
        return f"{address}/{target}" if address else ""
