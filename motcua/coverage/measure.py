"""Counts how far each edition is translated, and says how usable it is for that."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from motcua.catalogue import Portal
from motcua.coverage.parts import INTERFACE, Parts, parts_of
from motcua.languages import SOURCE_LANGUAGE, STATES, Edition, EditionFigures, KindFigures, Share, is_published
from motcua.languages.figures import DECLARED, PARTIAL, PREVIEW, USABLE
from motcua.languages.po import parse_po
from motcua.settings import Settings

TEMPLATE = "messages.pot"
_STALE_PERCENT = 5
_WHOLE_PERCENT = 80


def measure(portal: Portal, parts: Parts) -> tuple[EditionFigures, ...]:
    """Return the figures of every edition that the registry declares, in its order."""
    return tuple(_edition(one, portal, parts) for one in portal.editions)


def measure_portal(portal: Portal, settings: Settings) -> tuple[EditionFigures, ...]:
    """Return the figures of every edition of a portal, the words of whose interface are in its template."""
    template = settings.folder(settings.translations) / TEMPLATE
    file = parse_po(template.read_bytes()) if template.exists() else None
    return measure(portal, parts_of(portal.catalogue, file.units if file else (), settings.city))


@dataclass(slots=True)
class _Count:
    """What is counted while the texts go by."""

    texts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    words: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    lacking: set[str] = field(default_factory=set)
    minimum: Counter[bool] = field(default_factory=Counter)
    interface: Counter[bool] = field(default_factory=Counter)
    core: Counter[bool] = field(default_factory=Counter)


def _edition(edition: Edition, portal: Portal, parts: Parts) -> EditionFigures:
    count = _counted(edition, _states(edition, portal), parts)
    codes = [entry.procedure.code for entry in portal.catalogue.current]
    whole = [code for code in codes if f"procedure/{code}" not in count.lacking]
    first = [code for code in parts.priority if f"procedure/{code}" not in count.lacking]
    kinds = tuple(KindFigures(kind, dict(count.texts[kind]), dict(count.words[kind])) for kind in sorted(count.texts))
    shown = sum(words for one in kinds for state, words in one.words.items() if is_published(state, edition.policy))
    found = EditionFigures(
        edition=edition,
        level=DECLARED,
        kinds=kinds,
        published=Share(shown, sum(sum(one.words.values()) for one in kinds)),
        procedures=Share(len(whole), len(codes)),
        priority=Share(len(first), len(parts.priority)),
        minimum=_share(count.minimum),
        core=_share(count.core),
        interface=_share(count.interface),
    )
    return replace(found, level=level_of(found))


def _states(edition: Edition, portal: Portal) -> Mapping[str, str]:
    """Return the state of each text of an edition; passages in a language that it accepts are its own."""
    own = (edition.tag, *edition.accepts)
    states = {one.key: one.state for tag in reversed(own) for one in portal.messages.get(tag, ())}
    for (section, slug), versions in portal.page_states.items():
        found = next((versions[tag] for tag in own if tag in versions), None)
        if found:
            states[f"{section}/{slug}"] = found
    return states


def _counted(edition: Edition, states: Mapping[str, str], parts: Parts) -> _Count:
    count = _Count()
    for one in parts.segments:
        key = one.owner if one.kind in {"news", "page"} else one.text
        state = "reviewed" if edition.tag == SOURCE_LANGUAGE else states.get(key, "missing")
        count.texts[one.kind][state] += 1
        count.words[one.kind][state] += parts.words[one.text]
        published = is_published(state, edition.policy)
        if not published:
            count.lacking.add(one.owner)
        if one.kind.startswith("organisation."):
            count.minimum[published] += 1
        elif one.kind == INTERFACE:
            count.interface[published] += 1
            if one.text in parts.core:
                count.core[published] += 1
    return count


def _share(counted: Mapping[bool, int]) -> Share:
    done, lacking = counted.get(True, 0), counted.get(False, 0)
    return Share(done, done + lacking)


def level_of(figures: EditionFigures) -> int:
    """Return the level of an edition: 0 declared, 1 preview, 2 partial, 3 usable.

    Partial: the words of the frame and of a procedure's parts are published, and at least one procedure is whole.
    Usable: all words of the interface are, four fifths of the first twenty procedures are whole, and of what has been
    translated not more than a twentieth is stale. What is published follows from the edition's policy.
    """
    translated = sum(figures.words(state) for state in STATES if state != "missing")
    if not translated:
        return DECLARED
    if not (figures.core.whole and figures.procedures.done):
        return PREVIEW
    stale = figures.words("stale") * 100 <= translated * _STALE_PERCENT
    usable = figures.interface.whole and figures.priority.percent >= _WHOLE_PERCENT and stale
    return USABLE if usable else PARTIAL


def levels(figures: Iterable[EditionFigures]) -> dict[str, int]:
    """Return the level of each edition by its tag."""
    return {one.tag: one.level for one in figures}
