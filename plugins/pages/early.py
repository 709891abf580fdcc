"""Builds the pages that an editor waits for, in a process that has the whole portal in memory, when it is asked.

`motcua serve` asks it after each edit; the whole build comes later, and makes everything anew by itself. What is built
here is what that build will make, as long as only records and pages change: for anything else it must start again.
"""

import gc
import json
import os
import select
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

import motcua
from motcua.catalogue import Revision, Source, revised, source_of
from motcua.diagnostics import as_json, words_of
from motcua.reuse import Ledger, Notebook, Store
from motcua.views import PANEL_WORDS, summary_of
from plugins.pages.beside import end_with_parent
from plugins.pages.environment import SharedTemplates, environment
from plugins.pages.inputs import PageInputs
from plugins.pages.plan import HOME, plan
from plugins.pages.units import Workshop
from plugins.pages.writer import EditionWriter, PortalWriter

_MOST = 12  # units that are built for one question
Answer = dict[str, Any]


class EarlyPages:
    """The portal as it was read last, and what renders its pages; `generator` is Pelican's, once all is read."""

    def __init__(self, generator: Any) -> None:
        self._generator = generator
        self._portal = generator.context["portal"]
        templates, theme = SharedTemplates(), Path(generator.theme)
        self._jinja = {
            one.tag: environment(theme, self._portal.localisers[one.tag], templates) for one in self._portal.editions
        }
        self._homes = {one.edition: summary_of(one) for one in self._workshop({HOME}).pages(HOME)}
        self._waiting: dict[str, Source] = {}

    def answer(self, changed: Sequence[str], read: Sequence[str], shown: Sequence[str]) -> Iterator[Answer]:
        """Yield what is wrong with the files that have changed, then the pages of their records and those `shown`.

        {"again": changed} says that all must be read anew. What had changed before it was `read` is known already.
        Files with errors are looked at again the next time.
        """
        settings = self._portal.settings
        found = [source_of(Path(one), settings) for one in changed]
        known = [source_of(Path(one), settings) for one in read]
        sources = {**self._waiting, **{one.name: one for one in (*found, *known) if one}}
        revision = revised(self._portal.loaded, settings, sources.values()) if None not in found else None
        if revision is None and changed:
            yield {"again": changed}
        elif revision is None:
            yield from self._pages(map(_name_of, shown))
        else:
            yield from self._revised(revision, sources, shown)

    def _revised(self, revision: Revision, sources: dict[str, Source], shown: Sequence[str]) -> Iterator[Answer]:
        listed = [{**as_json(one), "words": dict(one.words)} for one in revision.findings]
        yield {"findings": listed, "files": list(sources)}
        self._waiting = {} if revision.portal else sources
        if revision.portal:
            catalogue = revision.portal.catalogue
            bodies = self._portal.bodies.of(catalogue)
            self._portal = replace(self._portal, catalogue=catalogue, bodies=bodies, loaded=revision.portal)
            yield from self._pages([*revision.names, *map(_name_of, shown)])

    def words(self) -> dict[str, dict[str, str]]:
        """Return what the panel of `motcua serve` says in each edition."""
        return {
            tag: {name: localiser.say(text).text for name, text in PANEL_WORDS.items()}
            for tag, localiser in self._portal.localisers.items()
        }

    def warm_up(self) -> Iterator[str]:
        """Render a page of each kind, so that templates are compiled when the first question comes."""
        names = {one.partition("/")[0]: one for one in plan(self._portal).units if "/" in one}
        for name in names.values():
            for answer in self._pages([name]):
                yield answer["page"]

    def _workshop(self, wanted: Container[str]) -> Workshop:
        return Workshop(plan(self._portal, wanted), {}, lambda *_: {}, Notebook(), frozenset())

    def _pages(self, names: Iterable[str]) -> Iterator[Answer]:
        wanted = dict.fromkeys(one for name in names for one in _units(name))
        workshop = replace(self._workshop(wanted), homes=self._homes)
        writers = dict(self._writers(workshop))
        for unit in [one for one in wanted if one in workshop.plan.units][:_MOST]:
            for page in (one for one in workshop.pages(unit) if one.edition in writers):
                yield {"page": page.path, "text": writers[page.edition].rendered(page)}

    def _writers(self, workshop: Workshop) -> Iterator[tuple[str, EditionWriter]]:
        settings = self._portal.settings
        only = self._generator.settings.get("ONLY")
        for tag, builder in workshop.plan.builders.items():
            if only and tag not in only:
                continue
            site = builder.site(motcua.__version__)
            inputs = PageInputs(self._jinja[tag], self._portal.localisers[tag], site, "")
            writer = PortalWriter("", self._generator.settings)
            nothing = Ledger(Path(), {})
            yield tag, EditionWriter(writer, self._jinja[tag], inputs, site, nothing, settings.siteurl, Store(None))


def stand_by(generators: Sequence[Any]) -> None:
    """Answer questions instead of building, once all is read, when the setting EARLY says from whom they come."""
    lines: TextIO | None = generators[0].settings.get("EARLY")
    if lines is None:
        return
    end_with_parent()
    pages = EarlyPages(generators[0])
    _say(lines, {"ready": True, "words": pages.words()})
    gc.freeze()  # nothing of it will go: looking through it for rubbish would make somebody wait
    with suppress(Exception):  # whatever is wrong with a template, the whole build says
        for _ in pages.warm_up():
            if select.select([lines], [], [], 0)[0]:
                break
    for line in lines:
        question = json.loads(line)
        try:
            for answer in pages.answer(question["changed"], question["read"], question["shown"]):
                _say(lines, {**answer, "number": question["number"]})
        except Exception as error:  # noqa: BLE001 - the whole build says what is wrong, and where
            _say(lines, {"failed": words_of(error), "number": question["number"]})
        _say(lines, {"done": True, "number": question["number"]})
    os._exit(0)


def _say(lines: TextIO, answer: Answer) -> None:
    lines.write(json.dumps(answer, ensure_ascii=False) + "\n")
    lines.flush()


def _name_of(path: str) -> str:
    """Return the name that plans give to the page at `path`, without its edition."""
    name = path.partition("/")[2]
    return name if name == HOME else name.removesuffix("/index.html").replace("counter/", "procedures/", 1)


def _units(name: str) -> Iterator[str]:
    """Yield the units in which the page of a name may stand: its own, or that of a list in several pages."""
    yield name
    yield name.partition("/")[0].removesuffix(".html")
