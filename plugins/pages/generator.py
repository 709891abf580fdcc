"""The Pelican generator behind all pages: it asks the library for views and hands them to the theme."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from blinker import signal
from pelican import signals
from pelican.generators import Generator

import motcua
from motcua.exports import write_bundles
from motcua.languages import Edition
from motcua.reuse import Store
from motcua.views import Context, Page, PageSummary, SiteBuilder, SiteView
from plugins.pages.beside import side_by_side
from plugins.pages.early import stand_by
from plugins.pages.environment import SharedTemplates, compile_all, environment
from plugins.pages.inputs import PageInputs, Source, code_digest
from plugins.pages.memory import Memory, NewMemory, key_of, still_true
from plugins.pages.parallel import jobs_from, work_all
from plugins.pages.plan import HOME, PortalPlan, plan
from plugins.pages.units import Made, Workshop
from plugins.pages.writer import EditionWriter, PortalWriter

# Told before the pages of an edition are built; posting and speech listen, and answer what they have made.
edition_planned = signal("motcua-edition-planned")
# Told of each page that is built, with its view; search answers the line that it keeps of it, under its name.
page_built = signal("motcua-page-built")
# Told of each edition once all pages are written; search and exports listen, by name only.
edition_written = signal("motcua-edition-written")
# Told with what is known of all pages of all editions at the end.
portal_written = signal("motcua-portal-written")
_FEW = 40  # units: each process compiles the templates that it needs


class PageCollisionError(Exception):
    """Two pages would be written to one address."""

    exitcode = 2


class UnknownShardError(Exception):
    """A shard is asked for an edition that the portal has not."""

    exitcode = 2


class PlannedPages:
    """The pages of an edition for those who ask before they are written: built anew each time that they are asked."""

    def __init__(self, builder: SiteBuilder) -> None:
        self._builder = builder

    def __iter__(self) -> Iterator[Page]:
        return self._builder.pages()


class PagesGenerator(Generator):
    """Writes the pages of all editions, the root page and the page for unknown addresses."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write everything, what has not changed from the last output."""
        portal = self.context["portal"]
        write_bundles(Path(self.theme), Path(self.output_path))
        codes = len(portal.catalogue.procedures) + len(portal.catalogue.retired)
        wanted = self._wanted(portal.editions)
        self._tell(expected=codes * len(wanted))
        planned = plan(portal)
        before = self._before(key_of(portal, map(str, self.settings.get("PLUGINS") or ())))
        with TemporaryDirectory() as spare:
            after = NewMemory(Path(self.settings.get("MEMORY_NEW") or spare), before, planned.now)
            true = still_true(before, planned.now, {name: planned.also(name) for name in planned.units})
            writers = self._writers(writer, planned, before, wanted, few=len(planned.units) - len(true) < _FEW)
            every = self._write(Workshop(planned, writers, self._told, before.notebook, true), after)
            self._finish(wanted, after)
            portal_written.send(self, pages=every, output=Path(self.output_path))
            after.write()

    def _finish(self, wanted: tuple[Edition, ...], after: NewMemory) -> None:
        """Let the listeners do what needs all pages of an edition, several editions at once."""
        after.close_lines()
        output = Path(self.output_path)
        works = [
            partial(
                edition_written.send,
                self,
                edition=one,
                told=partial(after.told, tag=one.tag),
                before=partial(after.told_before, tag=one.tag),
                output=output,
            )
            for one in wanted
        ]
        side_by_side(works, jobs_from(self.settings.get("JOBS")))

    def _wanted(self, editions: tuple[Edition, ...]) -> tuple[Edition, ...]:
        """Return the editions to write: all, or those of a shard."""
        only = self.settings.get("ONLY")
        unknown = sorted(set(only or ()) - {one.tag for one in editions})
        if unknown:
            message = f"no such edition in this portal: {', '.join(unknown)}"
            raise UnknownShardError(message)
        return tuple(one for one in editions if not only or one.tag in only)

    def _writers(
        self, writer: PortalWriter, planned: PortalPlan, before: Memory, wanted: tuple[Edition, ...], *, few: bool
    ) -> dict[str, EditionWriter]:
        portal = self.context["portal"]
        templates, sources, code = SharedTemplates(), dict[str, Source](), code_digest()
        writers = {}
        for edition in wanted:
            localiser = portal.localisers[edition.tag]
            jinja = environment(Path(self.theme), localiser, templates)
            if not few:
                compile_all(jinja)
            site = self._with_more(planned.builders[edition.tag], edition)
            inputs = PageInputs(jinja, localiser, site, code, sources)
            inputs.prepare()
            writers[edition.tag] = EditionWriter(
                writer, jinja, inputs, site, before.ledger, portal.settings.siteurl, self._store()
            )
        return writers

    def _with_more(self, builder: SiteBuilder, edition: Edition) -> SiteView:
        """Return what stands on all pages, with what listeners make: each answers with fields of it."""
        site = builder.site(motcua.__version__)
        pages, output = PlannedPages(builder), Path(self.output_path)
        told = edition_planned.send(self, edition=edition, pages=pages, site=site, output=output)
        return replace(site, **{name: made for _, fields in told for name, made in fields.items()})

    def _told(self, page: Page, context: Context) -> Mapping[str, str]:
        """Return the lines that listeners keep of a page."""
        told = page_built.send(self, page=page, context=context)
        return {name: line for _, lines in told for name, line in (lines or {}).items()}

    def _write(self, workshop: Workshop, after: NewMemory) -> list[PageSummary]:
        """Make all units; return what is known of their pages."""
        addresses: dict[str, PageSummary] = {}
        home = workshop.make(HOME)
        self._add(home, after, addresses, workshop.plan)
        units = [name for name in workshop.plan.units if name != HOME]
        done = 0
        for batch in work_all(units, workshop.with_homes(home).make, jobs_from(self.settings.get("JOBS"))):
            for made in batch:
                self._add(made, after, addresses, workshop.plan)
            done += len(batch)
            self._tell(stage="pages", edition="", done=done, total=len(units))
        return list(addresses.values())

    def _add(self, made: Made, after: NewMemory, addresses: dict[str, PageSummary], planned: PortalPlan) -> None:
        self._claim([one.summary for one in made.pages], addresses)
        after.add(made, planned.also(made.unit))

    def _store(self) -> Store:
        """Return where pages are kept by their inputs: only a store that others share is worth their bytes."""
        shared = self.settings.get("STORE") if self.settings.get("SHARED_STORE") else None
        return Store(Path(shared) if shared else None)

    def _before(self, key: str) -> Memory:
        """Return what is remembered of the last build; without it, as under Pelican's own command, all is made."""
        stem, output = self.settings.get("MEMORY"), self.settings.get("LAST_OUTPUT")
        whole = bool(self.settings.get("LAST_WHOLE"))
        return Memory(Path(stem) if stem and output else None, Path(output or self.output_path), key, whole=whole)

    @staticmethod
    def _claim(pages: list[PageSummary], addresses: dict[str, PageSummary]) -> None:
        """Refuse two pages of one address; letters' case does not count, as on some file systems."""
        for page in pages:
            other = addresses.setdefault(page.path.casefold(), page)
            if other is not page:
                message = f"two pages have the address {page.path}: “{other.title}” and “{page.title}”"
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
    signals.all_generators_finalized.connect(stand_by)
