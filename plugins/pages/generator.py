"""The Pelican generator behind all pages: it asks the library for views and hands them to the theme."""

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import signals
from pelican.generators import Generator

from motcua.languages import Edition
from motcua.reuse import Entry, Ledger, Store, read_ledger, write_ledger
from motcua.views import Page, SiteView
from plugins.pages.beside import Beside
from plugins.pages.environment import SharedTemplates, compile_all, environment
from plugins.pages.inputs import PageInputs, Source, code_digest
from plugins.pages.parallel import jobs_from, write_all
from plugins.pages.plan import plan
from plugins.pages.writer import EditionWriter, PortalWriter

# Told with each edition's pages before they are written; posting and speech listen, and answer what they have made.
edition_planned = signal("motcua-edition-planned")
# Told with each edition's pages once they are written; search and exports listen, by name only.
edition_written = signal("motcua-edition-written")
# Told with all pages of all editions at the end.
portal_written = signal("motcua-portal-written")


class PageCollisionError(Exception):
    """Two pages would be written to one address."""

    exitcode = 2


class UnknownShardError(Exception):
    """A shard is asked for an edition that the portal has not."""

    exitcode = 2


class PagesGenerator(Generator):
    """Writes the pages of all editions, the root page and the page for unknown addresses."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write everything, what has not changed from the last output."""
        portal = self.context["portal"]
        codes = len(portal.catalogue.procedures) + len(portal.catalogue.retired)
        self._tell(expected=codes * len(self._wanted(portal.editions)))
        ledger = self._ledger()
        entries: dict[str, Entry] = {}
        addresses: dict[str, Page] = {}
        templates = SharedTemplates()
        sources: dict[str, Source] = {}
        code = code_digest()
        planned = plan(portal)
        beside, output = Beside(), Path(self.output_path)
        for edition in self._wanted(portal.editions):
            localiser = portal.localisers[edition.tag]
            jinja = environment(Path(self.theme), localiser, templates)
            compile_all(jinja)
            pages, plain_site = planned[edition.tag]
            self._claim(pages, addresses)
            site = self._with_more(plain_site, edition, pages)
            inputs = PageInputs(jinja, localiser, site, code, sources)
            edition_writer = EditionWriter(writer, jinja, inputs, site, ledger, portal.settings.siteurl, self._store())
            self._write(pages, edition_writer, edition.tag, entries)
            beside.start(partial(edition_written.send, self, edition=edition, pages=pages, output=output))
        beside.wait()
        every = [page for pages, _ in planned.values() for page in pages]
        portal_written.send(self, pages=every, output=output)
        if self.settings.get("LEDGER_NEW"):
            write_ledger(Path(self.settings["LEDGER_NEW"]), entries)

    def _wanted(self, editions: tuple[Edition, ...]) -> tuple[Edition, ...]:
        """Return the editions to write: all, or those of a shard."""
        only = self.settings.get("ONLY")
        unknown = sorted(set(only or ()) - {one.tag for one in editions})
        if unknown:
            message = f"no such edition in this portal: {', '.join(unknown)}"
            raise UnknownShardError(message)
        return tuple(one for one in editions if not only or one.tag in only)

    def _with_more(self, site: SiteView, edition: Edition, pages: list[Page]) -> SiteView:
        """Return `site` with what listeners have made: each answers with fields of it, posting sheets or speech."""
        told = edition_planned.send(self, edition=edition, pages=pages, site=site, output=Path(self.output_path))
        return replace(site, **{name: made for _, fields in told for name, made in fields.items()})

    def _write(self, pages: list[Page], writer: EditionWriter, tag: str, entries: dict[str, Entry]) -> None:
        done = 0
        for batch in write_all(pages, writer.write, jobs_from(self.settings.get("JOBS"))):
            entries.update(batch)
            done += len(batch)
            self._tell(stage="pages", edition=tag, done=done, total=len(pages))

    def _store(self) -> Store:
        """Return where pages are kept by their inputs: only a store that others share is worth their bytes."""
        shared = self.settings.get("STORE") if self.settings.get("SHARED_STORE") else None
        return Store(Path(shared) if shared else None)

    def _ledger(self) -> Ledger:
        """Return what the last build wrote; a build without one, as Pelican's own command is, writes everything."""
        file, output = self.settings.get("LEDGER"), self.settings.get("LAST_OUTPUT")
        return read_ledger(Path(file), Path(output)) if file and output else Ledger(Path(self.output_path), {})

    @staticmethod
    def _claim(pages: list[Page], addresses: dict[str, Page]) -> None:
        """Refuse two pages of one address; letters' case does not count, as on some file systems."""
        for page in pages:
            other = addresses.setdefault(page.path.casefold(), page)
            if other is not page:
                message = f"two pages have the address {page.path}: “{other.title.text}” and “{page.title.text}”"
                raise PageCollisionError(message)

    def _tell(self, **words: object) -> None:
        """Print a line of the protocol of `python -m plugins`, when Pelican runs under it."""
        if self.settings.get("REPORT_FILE"):
            print(json.dumps(words), flush=True)  # noqa: T201 - the protocol


def get_generators(_: Any) -> type[PagesGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return PagesGenerator


def get_writer(_: Any) -> type[PortalWriter]:
    """Return the writer."""
    return PortalWriter


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
    signals.get_writer.connect(get_writer)
