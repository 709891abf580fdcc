"""Looks across the editions: what the language switch says of each page, and what search engines are told."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from motcua.languages import SOURCE_LANGUAGE, Edition, Localiser, Passage
from motcua.languages.figures import PARTIAL, USABLE
from motcua.views import targets
from motcua.views.pages import EditionLink, Page, Signpost

# Search engines know ISO 639-1 with a script; a tag of three letters or of private use is an error to them.
_KNOWN_TO_ENGINES = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?")
_SHARES = {"whole": "đã dịch", "mostly": "đã dịch phần lớn", "partly": "dịch một phần", "source": "chỉ có tiếng Việt"}


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What is known of a page where its view is not at hand: to other editions, and to lists of pages."""

    path: str
    template: str
    edition: str
    title: str
    lang: str
    share: str
    stands_for: str = ""
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    noindex: bool = False


KnownPage = Page | PageSummary


@dataclass(frozen=True)
class Editions:
    """All editions of a build: their pages by edition and address, and how usable each edition is.

    Of the pages, those at hand suffice that stand for one another, beside the home of each edition.

    Levels are computed by `motcua.coverage`: 0 declared, 1 preview, 2 partial, 3 usable; without one, it is usable.
    """

    editions: tuple[Edition, ...]
    localisers: Mapping[str, Localiser]
    levels: Mapping[str, int]
    pages: Mapping[str, Mapping[str, KnownPage]]
    preview: bool = False

    def joined(self, pages: Iterable[Page]) -> list[Page]:
        """Return the pages of an edition with their way to the other editions."""
        return [self._with_others(one) if one.template != "feed.xml" else one for one in pages]

    def _with_others(self, page: Page) -> Page:
        shown = [one for one in self.editions if self.is_shown(one)]
        canonical = self._canonical(page)
        noindex = self.preview or self.levels.get(page.edition, USABLE) < PARTIAL
        return replace(
            page,
            editions=tuple(self._link(page, one) for one in shown),
            canonical=canonical,
            noindex=noindex,
            alternates=() if canonical or noindex else self._alternates(page, shown),
        )

    def is_shown(self, edition: Edition) -> bool:
        """An edition stands in the switch from the level "partial" on: before, it would promise what it has not."""
        return self.levels.get(edition.tag, USABLE) >= PARTIAL

    def _link(self, page: Page, edition: Edition) -> EditionLink:
        there = self.pages[edition.tag]
        found = there.get(address(page.path)) or there.get(address(page.stands_for or page.path)) or there["index.html"]
        source = edition.tag == SOURCE_LANGUAGE
        return EditionLink(
            tag=edition.tag,
            name=own_name(edition),
            target=found.path,
            current=edition.tag == page.edition,
            lang=found.lang,
            share=found.share,
            remark=None if source else self.localisers[edition.tag].say(_SHARES[found.share]),
        )

    def _canonical(self, page: KnownPage) -> str:
        """Return the page that search engines should show instead: what is mostly Vietnamese is there already."""
        if page.stands_for:
            return page.stands_for
        source = self.pages.get(SOURCE_LANGUAGE, {}).get(address(page.path))
        own = page.share in {"whole", "mostly"}
        return source.path if source and not own and page.edition != SOURCE_LANGUAGE else ""

    def _alternates(self, page: Page, shown: Sequence[Edition]) -> tuple[tuple[str, str], ...]:
        found = []
        for edition in shown:
            other = self.pages[edition.tag].get(address(page.path))
            if other and _KNOWN_TO_ENGINES.fullmatch(edition.tag) and not self._canonical(other):
                found.append((edition.tag, other.path))
        if len(found) < 2:
            return ()
        default = next((path for tag, path in found if tag == SOURCE_LANGUAGE), "")
        return (*found, ("x-default", default)) if default else tuple(found)


def summary_of(page: Page) -> PageSummary:
    """Return what is known of a page without its view."""
    return PageSummary(
        page.path,
        page.template,
        page.edition,
        page.title.text,
        page.lang,
        page.share,
        page.stands_for,
        page.canonical,
        page.alternates,
        page.noindex,
    )


def by_address(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the pages of an edition by their addresses without the edition."""
    return {address(one.path): one for one in pages}


def address(path: str) -> str:
    """Return the part of a path that is the same in all editions."""
    return path.split("/", 1)[-1]


def own_name(edition: Edition) -> Passage:
    """Return how an edition calls itself, or its name in Vietnamese where no name of its own is attested."""
    return Passage(edition.name, edition.tag) if edition.name else Passage(edition.name_vi, SOURCE_LANGUAGE)


def edition_links(editions: Iterable[Edition], current: str, target: Callable[[str], str]) -> tuple[EditionLink, ...]:
    """Return the language switch of a page that is there in every edition, at `target` of its tag."""
    return tuple(
        EditionLink(one.tag, own_name(one), target(one.tag), one.tag == current, lang=one.tag) for one in editions
    )


def signposts(title: Passage, tag: str, editions: Iterable[Edition]) -> tuple[Page, ...]:
    """Return /index.html, which leads to the home of the edition `tag`, and /404.html, shown at any address."""
    homes = edition_links(editions, "", targets.home)
    view = Signpost(targets.home(tag))
    return tuple(
        Page(path, template, tag, tag, title, "", view, (), fallback=False, section="", editions=homes)
        for path, template in (("index.html", "redirect.html"), ("404.html", "not_found.html"))
    )
