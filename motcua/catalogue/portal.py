"""Loads all that one portal is made from: editions, their texts, the catalogue and the pages; with all findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from motcua.catalogue.catalogue import Catalogue
from motcua.catalogue.load import load_catalogue
from motcua.diagnostics import Diagnostic
from motcua.languages import Edition, Localiser, load_editions, load_messages, make_localisers, spoken_languages
from motcua.rules import face_findings, term_findings, translation_findings
from motcua.settings import Settings

REGISTRY = "languages.yaml"


@dataclass(frozen=True, slots=True)
class Portal:
    """What is known before any page is made; `editions` are all that the registry declares."""

    catalogue: Catalogue
    editions: tuple[Edition, ...]
    localisers: Mapping[str, Localiser]
    findings: tuple[Diagnostic, ...]


def load_portal(settings: Settings, today: date | None = None) -> Portal:
    """Load and check what `settings` name; what is wrong is in the findings, nothing is raised.

    `today` is the day with which review dates are compared; a build names none, for no page depends on it.
    """
    registry = f"{settings.translations}/{REGISTRY}"
    editions, findings = load_editions(settings.folder(registry), settings.shown(registry))
    folder = settings.translations
    messages, found = load_messages(editions, settings.folder(folder), settings.shown(folder))
    findings += found
    for tag, texts in messages.items():
        findings += translation_findings(texts, tag)
    loading = load_catalogue(
        [(settings.folder(name), settings.shown(name)) for name in settings.catalogues],
        (settings.folder(settings.path), settings.shown(settings.path)),
        list(messages),
        today=today,
        languages=spoken_languages(editions),
    )
    for tag, texts in messages.items():
        findings += term_findings(texts, tag, loading.catalogue.terms.values())
    if settings.font_faces:
        name = f"{settings.path}/{settings.font_faces}"
        findings += face_findings(settings.folder(name), settings.shown(name))
    localisers = make_localisers(editions, messages)
    return Portal(loading.catalogue, editions, localisers, (*findings, *loading.findings))
