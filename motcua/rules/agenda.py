"""What must hold of festivals, events and routes: that their days exist and their places are known."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.languages import SOURCE_LANGUAGE
from motcua.lunar import holds
from motcua.rules.record import Known, Record
from motcua.rules.references import reference_words

# Which keys belong to which section; each by its name in the header and in the dataclass.
_KEYS = {
    "lunar": ("lunar", "agenda"),
    "years": ("years", "agenda"),
    "from": ("from_", "agenda"),
    "to": ("to", "agenda"),
    "starts": ("starts", "agenda"),
    "ends": ("ends", "agenda"),
    "status": ("status", "agenda"),
    "venue": ("venue", "agenda"),
    "organiser": ("organiser", "agenda"),
    "places": ("places", "agenda routes"),
    "distance": ("distance", "routes"),
    "duration": ("duration", "routes"),
}
# Words may be translated; days, times and places are the same for everybody.
_WORDS = frozenset({"venue", "organiser", "distance", "duration"})


def keys_belong_to_the_section(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Days, places and distances stand only above festivals, events and routes."""
    for key, (name, sections) in _KEYS.items():
        if getattr(record.value.header, name) and record.value.section not in sections.split():
            folders = ", ".join(f"content/{one}" for one in sections.split())
            yield record.finding((key,), "key-of-another-section", key=key.capitalize(), folders=folders)


def facts_stand_on_the_source_page(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Days, times and places stand on the Vietnamese page alone, so that no edition can name others."""
    if record.value.tag == SOURCE_LANGUAGE:
        return
    for key, (name, _sections) in _KEYS.items():
        if key not in _WORDS and getattr(record.value.header, name):
            yield record.finding((key,), "fact-of-the-source-page", key=key.capitalize())


def agenda_has_days(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A festival names its lunar days, an event the day on which it begins: one of the two."""
    header = record.value.header
    if record.value.section != "agenda" or record.value.tag != SOURCE_LANGUAGE:
        return
    if (header.lunar is None) == (header.from_ is None):
        yield record.finding(("from",) if header.from_ else (), "agenda-without-days")
    if header.lunar and not holds(header.lunar):
        yield record.finding(("lunar",), "no-such-lunar-days", days=header.lunar)


def agenda_ends_after_it_begins(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An event ends on the day on which it begins or later, and on one day at a later hour."""
    header = record.value.header
    if header.to and (not header.from_ or header.to < header.from_):
        yield record.finding(("to",), "agenda-ends-before", key="To", other="From")
    one_day = not header.to or header.to == header.from_
    if header.ends and (not header.starts or (one_day and header.ends <= header.starts)):
        yield record.finding(("ends",), "agenda-ends-before", key="Ends", other="Starts")


def places_are_known(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A place of a festival, an event or a route has a page under content/tourism."""
    for number, place in enumerate(record.value.header.places):
        if f"tourism/{place}" not in known.pages:
            yield record.finding(("places", number), "unknown-reference", **reference_words("page", place, known))


def route_has_stops(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A route leads from one place to another."""
    if record.value.section == "routes" and record.value.tag == SOURCE_LANGUAGE and len(record.value.header.places) < 2:
        yield record.finding(("places",), "route-without-stops")


agenda_rules = (
    keys_belong_to_the_section,
    facts_stand_on_the_source_page,
    agenda_has_days,
    agenda_ends_after_it_begins,
    places_are_known,
    route_has_stops,
)
