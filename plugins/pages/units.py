"""Makes one unit after the other: pages of one name in all editions, taken over where nothing that they say differs.

What one page must know of another is its summary: those of the same unit are at hand, and the homes are made first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from motcua.diagnostics import words_of
from motcua.reuse import Entry, Notebook, Thing
from motcua.views import Context, KnownPage, Page, PageSummary, Plan, by_address, summary_of
from plugins.pages.beside import RenderError
from plugins.pages.inputs import view_digest
from plugins.pages.plan import HOME, SIGNPOSTS, PortalPlan
from plugins.pages.writer import EditionWriter

Told = Callable[[Page, Context], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page that stands in the output, or in that of another shard; `view` is the digest of what it says."""

    summary: PageSummary
    view: str

    def as_json(self) -> list[Any]:
        """Return it as the notebook keeps it."""
        one = self.summary
        known = [one.path, one.template, one.edition, one.title, one.lang, one.share, one.stands_for, one.canonical]
        return [self.view, *known, one.alternates, one.noindex]


def made_page(kept: list[Any]) -> MadePage:
    """Return a page as the notebook kept it."""
    view, path, template, edition, title, lang, share, stands_for, canonical, alternates, noindex = kept
    others = tuple((str(tag), str(other)) for tag, other in alternates)
    return MadePage(
        PageSummary(path, template, edition, title, lang, share, stands_for, canonical, others, noindex), view
    )


@dataclass(frozen=True, slots=True)
class Made:
    """A unit that is done: its pages, and the ledger's entries of those that were written.

    `things` is None for a unit that was taken over; else what was read for it. `told` are the lines that listeners
    keep of its pages: by the listener's name and the edition, each with the page's path.
    """

    unit: str
    pages: tuple[MadePage, ...]
    entries: tuple[tuple[str, Entry], ...]
    things: tuple[Thing, ...] | None = None
    told: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Workshop:
    """Makes units; safe to use in forked processes. `writers` are those of the editions that are written.

    `before` is the notebook of the last build, `true` the names of its units that are still as they were.
    """

    plan: PortalPlan
    writers: Mapping[str, EditionWriter]
    tell: Told
    before: Notebook
    true: frozenset[str]
    homes: Mapping[str, KnownPage] = field(default_factory=dict)

    def make(self, unit: str) -> Made:
        """Return the unit; its pages stand in the output then."""
        return self._taken(unit) or self._built(unit)

    def with_homes(self, made: Made) -> "Workshop":
        """Return a workshop that knows the homes of all editions; other pages say what the switch says of them."""
        before = self.before.units.get(HOME)
        same = before and [made_page(one).summary for one in before.told["pages"]] == [
            one.summary for one in made.pages
        ]
        homes = {one.summary.edition: one.summary for one in made.pages}
        return replace(self, homes=homes, true=self.true if same else frozenset())

    def _taken(self, unit: str) -> Made | None:
        """Put the pages of the unit into the output as the last build made them, if all of them still stand."""
        if unit not in self.true:
            return None
        pages = tuple(made_page(one) for one in self.before.units[unit].told["pages"])
        standing: list[tuple[MadePage, EditionWriter, Entry]] = []
        for one in pages:
            writer = self.writers.get(one.summary.edition)
            entry = writer.standing(one.summary.path, one.summary.template, one.view) if writer else None
            if writer and entry is None:
                return None
            if writer and entry:
                standing.append((one, writer, entry))
        for _, writer, entry in standing:
            writer.take(entry)
        return Made(unit, pages, tuple((one.summary.path, entry) for one, _, entry in standing))

    def _built(self, unit: str) -> Made:
        self.plan.notes.begin()
        pages = self.pages(unit)
        told: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for page in pages:
            for name, line in self.tell(page, self.plan.contexts[page.edition]).items():
                told.setdefault((name, page.edition), []).append((page.path, line))
        things = tuple(self.plan.notes.seen)
        made, entries = [], []
        for page in pages:
            writer = self.writers.get(page.edition)
            view = view_digest(page)
            if writer:
                entries.append((page.path, _named(page.path, partial(writer.write, page, view))))
            made.append(MadePage(summary_of(page), view))
        lines = {key: tuple(listed) for key, listed in told.items()}
        return Made(unit, tuple(made), tuple(entries), things, lines)

    def pages(self, unit: str) -> list[Page]:
        """Return the views of the unit, with their way to the other editions."""
        return self._joined(unit, self._pages(unit))

    def _pages(self, unit: str) -> dict[str, list[Page]]:
        """Return the pages of the unit by edition."""
        found: dict[str, list[Page]] = {}
        for tag, one in self.plan.units[unit]:
            found.setdefault(tag, []).extend(_named(f"{tag}/{unit}", partial(_listed, one)))
        return found

    def _joined(self, unit: str, pages: Mapping[str, list[Page]]) -> list[Page]:
        """Return the pages with their way to the other editions."""
        every = [page for listed in pages.values() for page in listed]
        if unit == SIGNPOSTS:
            return every
        there: dict[str, dict[str, KnownPage]] = {tag: {HOME: home} for tag, home in self.homes.items()}
        for tag, listed in pages.items():
            there.setdefault(tag, {}).update(by_address(listed))
        return replace(self.plan.editions, pages=there).joined(every)


def _listed(plan: Plan) -> list[Page]:
    return list(plan.build())


def _named(name: str, work: Callable[[], Any]) -> Any:
    try:
        return work()
    except Exception as error:
        message = f"{words_of(error)} ({name})"
        raise RenderError(message) from error
