"""Loads the catalogue, the editions and the Markdown bodies into Pelican's context, or stops with findings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Page as PelicanPage
from pelican.generators import Generator

from motcua.catalogue import Catalogue, load_catalogue
from motcua.diagnostics import Diagnostic, as_json, exit_status
from motcua.languages import Edition, Localiser, load_editions, load_localiser
from motcua.settings import Settings, settings_from

CONTEXT_KEY = "portal"


class ContentError(Exception):
    """The content has findings of level error; they have been reported."""

    exitcode = 3


class UnknownEditionError(Exception):
    """The settings or the command line ask for an edition that the registry does not declare."""

    exitcode = 2


@dataclass(frozen=True)
class Portal:
    """Everything that pages are made from."""

    settings: Settings
    catalogue: Catalogue
    editions: tuple[Edition, ...]
    localisers: Mapping[str, Localiser]
    bodies: Mapping[str, str]


class CatalogueGenerator(Generator):
    """Fills context["portal"] before any page is written."""

    def generate_context(self) -> None:
        """Load and check; raise ContentError when anything is wrong with the content."""
        settings = settings_from(self.settings, Path.cwd())
        findings: list[Diagnostic] = []
        editions = self._editions(settings, findings)
        content = Path(settings.path).resolve()
        loading = load_catalogue(
            [(Path(one), one) for one in settings.catalogues],
            (content, _shown(content)),
            [one.tag for one in editions],
        )
        findings += loading.findings
        localisers = self._localisers(editions, settings, findings)
        self._report(findings)
        if exit_status(findings):
            raise ContentError
        bodies = self._bodies(loading.catalogue)
        chosen = self._chosen(editions, settings)
        self.context[CONTEXT_KEY] = Portal(settings, loading.catalogue, chosen, localisers, bodies)

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

    @staticmethod
    def _editions(settings: Settings, findings: list[Diagnostic]) -> tuple[Edition, ...]:
        registry = f"{settings.translations}/languages.yaml"
        editions, found = load_editions(Path(registry), registry)
        findings += found
        return editions

    @staticmethod
    def _localisers(
        editions: tuple[Edition, ...], settings: Settings, findings: list[Diagnostic]
    ) -> dict[str, Localiser]:
        by_tag = {one.tag: one for one in editions}
        localisers = {}
        for edition in editions:
            localisers[edition.tag], found = load_localiser(edition, by_tag, Path(settings.translations))
            findings += found
        return localisers

    def _bodies(self, catalogue: Catalogue) -> dict[str, str]:
        bodies = {}
        base = Path(self.settings["PATH"])
        for versions in catalogue.articles.values():
            for article in versions.values():
                path = base / article.section / Path(article.file).relative_to(f"{_shown(base)}/{article.section}")
                page = self.readers.read_file(base, str(path), PelicanPage, context=self.context)
                bodies[article.file] = page._content or ""  # noqa: SLF001 - `content` would rewrite our links
        return bodies

    def _report(self, findings: list[Diagnostic]) -> None:
        report = self.settings.get("REPORT_FILE")
        if report:
            listed = [{**as_json(one), "words": dict(one.words)} for one in findings]
            Path(report).write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")


def _shown(path: Path) -> str:
    """Return the path as people know it: below the folder of the settings where it is there."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def get_generators(_: Any) -> type[CatalogueGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return CatalogueGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
