"""Everything that an edition would have to say: the texts of interface, catalogue and pages, counted once for all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from motcua.catalogue import Catalogue, Segment, catalogue_segments
from motcua.identity import Identity
from motcua.languages import SOURCE_LANGUAGE, Unit, count_words

INTERFACE = "interface"
# The frame of every page, and the parts of a procedure's: without these words a page in a language is none.
_CORE = (
    "templates/base.html",
    "components/header/",
    "components/footer/",
    "components/breadcrumbs/",
    "components/search-box/",
    "components/language-switch/",
    "components/translation-notice/",
    "components/facts/",
    "components/fee/",
    "components/time-limit/",
    "components/steps/",
    "components/channels/",
)
_FIRST = 20


@dataclass(frozen=True)
class Parts:
    """All texts with the words that each has; `page_of` are articles by the owner of their segment."""

    segments: tuple[Segment, ...]
    core: frozenset[str]
    priority: tuple[str, ...]

    @cached_property
    def words(self) -> dict[str, int]:
        """Return the number of words of every text."""
        return {text: count_words(text) for text in {one.text for one in self.segments}}


def parts_of(catalogue: Catalogue, interface: Iterable[Unit], city: Identity | None = None) -> Parts:
    """Return what is to be said; `interface` are the messages of the template, `city` has names to be said."""
    units = tuple(interface)
    core = frozenset(one.sources[0] for one in units if any(part in place for place in one.places for part in _CORE))
    words = [Segment(INTERFACE, INTERFACE, "", one.sources[0]) for one in units if not one.context]
    return Parts(
        (*words, *catalogue_segments(catalogue, city), *_pages(catalogue)),
        core,
        priority_procedures(catalogue),
    )


def _pages(catalogue: Catalogue) -> Iterator[Segment]:
    for (section, slug), versions in sorted(catalogue.articles.items()):
        source = versions.get(SOURCE_LANGUAGE)
        if source is not None:
            text = f"{source.header.title}\n\n{source.header.summary}\n\n{source.body}"
            yield Segment(f"{section}/{slug}", "news" if section == "news" else "page", "", text)


def priority_procedures(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the codes of the twenty procedures that come first: those of the events in their order, then the city's.

    Events are what most residents come for; the city's own are those for which it has written an overlay.
    """
    current = {entry.procedure.code: entry for entry in catalogue.current}
    named = [code for event in catalogue.events.values() for step in event.steps for code in step.procedures]
    local = sorted(code for code, entry in current.items() if entry.overlay)
    return tuple(dict.fromkeys(code for code in (*named, *local, *sorted(current)) if code in current))[:_FIRST]
