"""The Pelican generator behind all pages: it asks the library for views and hands them to the theme."""

import json
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from blinker import signal
from jinja2 import Environment
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

import motcua
from motcua.settings import Settings
from motcua.views import Context, Page, SiteBuilder, SiteView
from plugins.pages.environment import SharedTemplates, compile_all, environment
from plugins.pages.parallel import jobs_from, write_all

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
        self._tell(expected=len(portal.catalogue.procedures) * len(portal.editions))
        addresses: dict[str, Page] = {}
        templates = SharedTemplates()
        jobs = jobs_from(self.settings.get("JOBS"))
        for edition in portal.editions:
            localiser = portal.localisers[edition.tag]
            context = Context(portal.catalogue, localiser)
            builder = SiteBuilder(context, portal.editions, portal.settings, portal.bodies)
            site = builder.site(motcua.__version__)
            jinja = environment(Path(self.theme), localiser, templates)
            compile_all(jinja)
            pages = list(builder.pages())
            if edition is portal.editions[0]:
                pages += builder.signposts()
            self._claim(pages, addresses)
            write_all(
                pages,
                partial(self._write, jinja=jinja, site=site, writer=writer),
                jobs,
                partial(self._progress, edition.tag, len(pages)),
            )
            edition_written.send(self, edition=edition, pages=pages, output=Path(self.output_path))

    @staticmethod
    def _claim(pages: list[Page], addresses: dict[str, Page]) -> None:
        """Refuse two pages of one address; letters' case does not count, as on some file systems."""
        for page in pages:
            other = addresses.setdefault(page.path.casefold(), page)
            if other is not page:
                message = f"two pages have the address {page.path}: “{other.title.text}” and “{page.title.text}”"
                raise PageCollisionError(message)

    def _write(self, page: Page, *, jinja: Environment, site: SiteView, writer: Writer) -> None:
        values = {"page": page, "view": page.view, "site": site, "prefix": self._prefix(page)}
        writer.write_file(page.path, jinja.get_template(page.template), self.context, **values)

    def _prefix(self, page: Page) -> str:
        """Return what leads from a page to the portal's root."""
        if page.template == "not_found.html":  # a server shows it at any depth
            settings: Settings = self.context["portal"].settings
            return urlsplit(settings.siteurl).path.rstrip("/") + "/"
        return "../" * page.path.count("/")

    def _progress(self, tag: str, total: int, done: int) -> None:
        self._tell(stage="pages", edition=tag, done=done, total=total)

    def _tell(self, **words: object) -> None:
        """Print a line of the protocol of `python -m plugins`, when Pelican runs under it."""
        if self.settings.get("REPORT_FILE"):
            print(json.dumps(words), flush=True)  # noqa: T201 - the protocol


def get_generators(_: Any) -> type[PagesGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return PagesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
