"""The Pelican generator behind all pages: it asks the library for views and hands them to the theme."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from blinker import signal
from jinja2 import Environment
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

import motcua
from motcua.languages import Passage
from motcua.views import Context, Page, SiteBuilder, SiteView
from plugins.pages.environment import environment

# Told with each edition's pages once they are written; search and exports listen, by name only.
edition_written = signal("motcua-edition-written")


class PageCollisionError(Exception):
    """Two pages would be written to one address."""

    exitcode = 2


class PagesGenerator(Generator):
    """Writes the pages of all editions, the root page and the page for unknown addresses."""

    def generate_output(self, writer: Writer) -> None:
        """Write everything."""
        portal = self.context["portal"]
        theme = Path(self.theme)
        addresses: dict[str, str] = {}
        for edition in portal.editions:
            context = Context(portal.catalogue, portal.localisers[edition.tag])
            builder = SiteBuilder(context, portal.editions, portal.settings, portal.bodies)
            site = builder.site(motcua.__version__)
            jinja = environment(theme, portal.localisers[edition.tag])
            pages = list(builder.pages())
            self._claim(pages, addresses)
            for number, page in enumerate(self._written(pages, jinja, site, writer), start=1):
                self._progress(edition.tag, number, len(pages), page)
            edition_written.send(self, edition=edition, pages=pages, output=Path(self.output_path))
        self._root(writer, theme)

    @staticmethod
    def _claim(pages: list[Page], addresses: dict[str, str]) -> None:
        """Refuse two pages of one address; letters' case does not count, as on some file systems."""
        for page in pages:
            other = addresses.setdefault(page.path.casefold(), page.title.text)
            if other is not page.title.text:
                message = f"two pages have the address {page.path}: “{other}” and “{page.title.text}”"
                raise PageCollisionError(message)

    def _written(self, pages: list[Page], jinja: Environment, site: SiteView, writer: Writer) -> Iterator[Page]:
        for page in pages:
            prefix = "../" * page.path.count("/")
            template = jinja.get_template(page.template)
            values = {"page": page, "view": page.view, "site": site, "prefix": prefix}
            writer.write_file(page.path, template, self.context, **values)
            yield page

    def _root(self, writer: Writer, theme: Path) -> None:
        """Write /index.html, which leads to the first edition's home, and /404.html."""
        portal = self.context["portal"]
        first = portal.editions[0]
        context = Context(portal.catalogue, portal.localisers[first.tag])
        builder = SiteBuilder(context, portal.editions, portal.settings, portal.bodies)
        site = builder.site(motcua.__version__)
        jinja = environment(theme, portal.localisers[first.tag])
        # The server shows 404.html at any depth, so its addresses begin at the portal's root.
        base = urlsplit(portal.settings.siteurl).path.rstrip("/") + "/"
        for path, name, prefix in (("index.html", "redirect.html", ""), ("404.html", "not_found.html", base)):
            page = _root_page(path, first.tag, site)
            values = {"page": page, "view": {"target": site.home}, "site": site, "prefix": prefix}
            values["editions"] = portal.editions
            writer.write_file(path, jinja.get_template(name), self.context, **values)

    def _progress(self, tag: str, number: int, total: int, page: Page) -> None:
        every = 50
        if self.settings.get("REPORT_FILE") and (number % every == 0 or number == total):
            line = {"stage": "pages", "edition": tag, "done": number, "total": total, "path": page.path}
            print(json.dumps(line), flush=True)  # noqa: T201 - the protocol of `python -m plugins`


def _root_page(path: str, tag: str, site: SiteView) -> Page:
    title: Passage = site.name
    view: Any = None
    return Page(path, "", tag, tag, title, "", view, (), (), fallback=False, section="")


def get_generators(_: Any) -> type[PagesGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return PagesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
