"""Loads all that one portal is made from: editions, their texts, the catalogue and the pages; with all findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from motcua.catalogue.article_states import States, Versions, article_states, marked, published
from motcua.catalogue.catalogue import Catalogue
from motcua.catalogue.load import Loading, load_catalogue
from motcua.catalogue.readings import Readings
from motcua.diagnostics import Diagnostic
from motcua.languages import (
    Edition,
    Localiser,
    Message,
    load_editions,
    load_messages,
    make_localisers,
    spoken_languages,
)
from motcua.rules import face_findings, term_findings, untranslated_notices
from motcua.settings import Settings

REGISTRY = "languages.yaml"


@dataclass(frozen=True, slots=True)
class Portal:
    """What is known before any page is made; `editions` are all that the registry declares.

    `messages` are the translations of each language, `every_page` and `page_states` the pages and the states of
    translated ones by section and slug, then language, whether residents see them or not. `loading` is what was read.
    """

    catalogue: Catalogue
    editions: tuple[Edition, ...]
    localisers: Mapping[str, Localiser]
    findings: tuple[Diagnostic, ...]
    messages: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    page_states: States = field(default_factory=dict)
    every_page: Versions = field(default_factory=dict)
    loading: Loading | None = None


def load_portal(settings: Settings, today: date | None = None, readings: Readings | None = None) -> Portal:
    """Load and check what `settings` name; what is wrong is in the findings, nothing is raised.

    `today` is the day with which review dates are compared; a build names none, for no page depends on it.
    `readings` are those of a process that loads again and again; others keep theirs beside the sources.
    """
    registry = f"{settings.translations}/{REGISTRY}"
    editions, findings = load_editions(settings.folder(registry), settings.shown(registry))
    folder = settings.translations
    cache = settings.root / ".cache" / "motcua" / "messages"
    messages, found = load_messages(editions, settings.folder(folder), settings.shown(folder), cache)
    findings += found
    kept = readings or Readings(cache.with_name("readings"))
    loading = load_catalogue(
        [(settings.folder(name), settings.shown(name)) for name in settings.catalogues],
        (settings.folder(settings.path), settings.shown(settings.path)),
        list(messages),
        today=today,
        languages=spoken_languages(editions),
        readings=kept,
        cache=cache.with_name("agreed"),
    )
    kept.keep()
    for tag, texts in messages.items():
        findings += term_findings(texts, tag, loading.catalogue.terms.values())
    findings += settings.city_file.findings
    if settings.city.fonts:
        name = f"{settings.path}/{settings.city.fonts}"
        findings += face_findings(settings.folder(name), settings.shown(name))
    catalogue = loading.catalogue
    pages = catalogue.articles
    states = article_states(pages, editions)
    shown = marked(pages, states) if settings.preview else published(pages, states, editions)
    catalogue = replace(catalogue, articles=shown)
    localisers = make_localisers(editions, messages, preview=settings.preview)
    findings += untranslated_notices(loading.notices, localisers, settings.editions, loading.known)
    return Portal(catalogue, editions, localisers, (*findings, *loading.findings), messages, states, pages, loading)
