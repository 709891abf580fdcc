"""Loads the catalogue, the editions and the Markdown bodies into Pelican's context, or stops with findings."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Page as PelicanPage
from pelican.generators import Generator

from motcua.catalogue import Catalogue, Portal, load_portal
from motcua.coverage import measure_portal
from motcua.diagnostics import Diagnostic, as_json, exit_status
from motcua.history import History, load_history
from motcua.languages import Edition, EditionFigures, Localiser
from motcua.settings import Settings, settings_from

CONTEXT_KEY = "portal"
_BODIES = 256  # texts that a process keeps as HTML: all editions show some, lists and feeds show them again


class ContentError(Exception):
    """The content has findings of level error; they have been reported."""

    exitcode = 3


class UnknownEditionError(Exception):
    """The settings or the command line ask for an edition that the registry does not declare."""

    exitcode = 2


class Bodies(Mapping[str, str]):
    """The HTML of Markdown files, each made when it is asked for: by the process that writes its pages.

    `sources` are their texts; they and the code decide what the HTML is.
    """

    def __init__(self, make: Callable[[str, str], str], sources: Mapping[str, str]) -> None:
        self._make = make
        self._made = lru_cache(maxsize=_BODIES)(make)
        self.sources = sources

    def __getitem__(self, file: str) -> str:
        return self._made(file, self.sources[file])

    def __iter__(self) -> Iterator[str]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)

    def of(self, catalogue: Catalogue) -> "Bodies":
        """Return the same of another catalogue, in which texts may have changed."""
        return Bodies(self._make, _sources(catalogue))


def _sources(catalogue: Catalogue) -> dict[str, str]:
    return {one.file: one.body for versions in catalogue.articles.values() for one in versions.values()}


@dataclass(frozen=True, slots=True)
class PortalContext:
    """Everything that pages are made from; `editions` are those to build, `declared` all that the registry knows.

    `figures` say how far each declared one is, `loaded` is all that was read.
    """

    settings: Settings
    catalogue: Catalogue
    editions: tuple[Edition, ...]
    localisers: Mapping[str, Localiser]
    bodies: Bodies
    history: History
    declared: tuple[Edition, ...]
    figures: tuple[EditionFigures, ...] = ()
    loaded: Portal | None = None


class CatalogueGenerator(Generator):
    """Fills context["portal"] before any page is written."""

    def generate_context(self) -> None:
        """Load and check; raise ContentError when anything is wrong with the content."""
        settings = settings_from(self.settings, Path.cwd())
        portal = load_portal(settings, readings=self.settings.get("READINGS"))
        self._report(portal.findings)
        if exit_status(portal.findings):
            raise ContentError
        chosen = self._chosen(portal.editions, settings)
        bodies = self._bodies(portal.catalogue, settings)
        folders = [(settings.folder(name), settings.shown(name)) for name in settings.catalogues]
        history = load_history(
            portal.catalogue, folders, from_git=settings.history_from_git, since=settings.history_since
        )
        self.context[CONTEXT_KEY] = PortalContext(
            settings,
            portal.catalogue,
            chosen,
            portal.localisers,
            bodies,
            history,
            portal.editions,
            measure_portal(portal, settings),
            portal,
        )

    @staticmethod
    def _chosen(editions: tuple[Edition, ...], settings: Settings) -> tuple[Edition, ...]:
        """Return the editions to build; an unknown one would silently be missing from the output."""
        declared = [one.tag for one in editions]
        unknown = [tag for tag in settings.editions if tag not in declared]
        if unknown or not settings.editions:
            wanted = ", ".join(unknown) or "none at all"
            registry = f"{settings.translations}/languages.yaml"
            message = f"no such edition: {wanted}; {registry} declares {', '.join(declared)}"
            raise UnknownEditionError(message)
        return tuple(one for one in editions if one.tag in settings.editions)

    def _bodies(self, catalogue: Catalogue, settings: Settings) -> Bodies:
        base = settings.folder(settings.path)
        shown = settings.shown(settings.path)
        html = getattr(self.readers.readers.get("md"), "html", None)

        def make(file: str, source: str) -> str:
            if html:  # a reader that can make it of a text need not read the file again
                return str(html(source))
            path = base / Path(file).relative_to(shown)
            page = self.readers.read_file(base, str(path), PelicanPage, context=self.context)
            return page._content or ""  # noqa: SLF001 - `content` would rewrite our links

        return Bodies(make, _sources(catalogue))

    def _report(self, findings: Iterable[Diagnostic]) -> None:
        report = self.settings.get("REPORT_FILE")
        if report:
            listed = [{**as_json(one), "words": dict(one.words)} for one in findings]
            Path(report).write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")


def get_generators(_: Any) -> type[CatalogueGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return CatalogueGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
