"""Loads all that one portal is made from: editions, their texts, the catalogue and the pages; with all findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from motcua.catalogue.article_states import States, article_states, published
from motcua.catalogue.catalogue import Catalogue
from motcua.catalogue.load import load_catalogue
from motcua.diagnostics import Diagnostic
from motcua.languages import Edition, Localiser, Message, load_editions, load_messages, make_localisers
from motcua.settings import Settings

REGISTRY = "languages.yaml"


@dataclass(frozen=True, slots=True)
class Portal:
    """What is known before any page is made; `editions` are all that the registry declares.

    `messages` are the translations of each language, `page_states` the states of translated pages by section and slug,
    then language, whether residents see them or not.
    """

    catalogue: Catalogue
    editions: tuple[Edition, ...]
    localisers: Mapping[str, Localiser]
    findings: tuple[Diagnostic, ...]
    messages: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    page_states: States = field(default_factory=dict)


def load_portal(settings: Settings, today: date | None = None) -> Portal:
    """Load and check what `settings` name; what is wrong is in the findings, nothing is raised.

    `today` is the day with which review dates are compared; a build names none, for no page depends on it.
    """
    registry = f"{settings.translations}/{REGISTRY}"
    editions, findings = load_editions(settings.folder(registry), settings.shown(registry))
    folder = settings.translations
    cache = settings.root / ".cache" / "motcua" / "messages"
    messages, found = load_messages(editions, settings.folder(folder), settings.shown(folder), cache)
    findings += found
    loading = load_catalogue(
        [(settings.folder(name), settings.shown(name)) for name in settings.catalogues],
        (settings.folder(settings.path), settings.shown(settings.path)),
        list(messages),
        today=today,
    )
    catalogue = loading.catalogue
    states = article_states(catalogue.articles, editions)
    if not settings.preview:
        catalogue = replace(catalogue, articles=published(catalogue.articles, states, editions))
    localisers = make_localisers(editions, messages, preview=settings.preview)
    return Portal(catalogue, editions, localisers, (*findings, *loading.findings), messages, states)
