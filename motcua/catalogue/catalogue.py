"""The joined catalogue: every record by its identifier, and what refers to what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from motcua.catalogue.articles import Article
from motcua.catalogue.citations import citations
from motcua.catalogue.successors import successors
from motcua.model import (
    Category,
    Dataset,
    DataTable,
    Event,
    Field,
    Figures,
    ForumQuestion,
    Gate,
    Incentive,
    LegalResource,
    Notice,
    OnlineForm,
    Organisation,
    Outline,
    Overlay,
    Procedure,
    Recording,
    RetiredCode,
    Row,
    Saying,
    Signpost,
    Term,
    WorkingYear,
)
from motcua.pictures import Picture
from motcua.rules import AudioFile


@dataclass(frozen=True, slots=True)
class Entry:
    """A procedure with the overlay that the city lays over it; `hash` is that of the national record."""

    procedure: Procedure
    hash: str
    file: str
    overlay: Overlay | None = None

    @property
    def title(self) -> str:
        """Return the name by which people know it: the short name where there is one."""
        return (self.overlay.short_name if self.overlay else None) or self.procedure.name


@dataclass(frozen=True)
class Catalogue:
    """All records, in the order in which pages list them; nothing in it depends on a language."""

    procedures: Mapping[str, Entry] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    fields: Mapping[str, Field] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    legal: Mapping[str, LegalResource] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    articles: Mapping[tuple[str, str], Mapping[str, Article]] = field(default_factory=dict)
    retired: Mapping[str, RetiredCode] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    sayings: Mapping[str, Saying] = field(default_factory=dict)
    signposts: Mapping[str, Signpost] = field(default_factory=dict)
    forms: Mapping[str, OnlineForm] = field(default_factory=dict)
    years: Mapping[str, WorkingYear] = field(default_factory=dict)
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    datasets: Mapping[str, Dataset] = field(default_factory=dict)
    figures: Mapping[str, tuple[Figures, ...]] = field(default_factory=dict)
    gates: Mapping[str, Gate] = field(default_factory=dict)
    incentives: Mapping[str, Incentive] = field(default_factory=dict)
    forum: Mapping[str, ForumQuestion] = field(default_factory=dict)
    tables: Mapping[str, DataTable] = field(default_factory=dict)
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    recordings: Mapping[str, Recording] = field(default_factory=dict)
    audio: Mapping[str, AudioFile] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)

    @cached_property
    def recordings_of(self) -> Mapping[str, tuple[Recording, ...]]:
        """Return the recordings that still say what the text says, by the code or the section/name of their subject."""
        found: dict[str, list[Recording]] = defaultdict(list)
        for _, one in sorted(self.recordings.items()):
            if one.file in self.audio:
                found[one.procedure or one.page or ""].append(one)
        return {subject: tuple(listed) for subject, listed in found.items()}

    @cached_property
    def successors(self) -> Mapping[str, str]:
        """Return the code that holds today for each code, retired or replaced, that another has taken the place of."""
        return successors({code: entry.procedure for code, entry in self.procedures.items()}, self.retired)

    @cached_property
    def current(self) -> tuple[Entry, ...]:
        """Return the procedures that no other has replaced: those that lists show."""
        return tuple(entry for code, entry in self.procedures.items() if code not in self.successors)

    @cached_property
    def replaces(self) -> Mapping[str, tuple[str, ...]]:
        """Return the old codes in whose place each procedure stands."""
        found: dict[str, list[str]] = defaultdict(list)
        for old, new in sorted(self.successors.items()):
            found[new].append(old)
        return {new: tuple(old) for new, old in found.items()}

    def holding(self, entry: Entry) -> Entry:
        """Return the procedure that holds today in place of `entry`, often itself."""
        return self.procedures[self.successors.get(entry.procedure.code, entry.procedure.code)]

    @cached_property
    def by_field(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return the procedures of each field."""
        return _grouped((entry.procedure.field_, entry) for entry in self.current)

    @cached_property
    def by_agency(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return the procedures that each organisation decides."""
        return _grouped(
            (agency, entry)
            for entry in self.current
            if not isinstance(entry.procedure.agencies, str)
            for agency in dict.fromkeys(entry.procedure.agencies)
        )

    @cached_property
    def by_receiver(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return the procedures that each organisation receives."""
        return _grouped(
            (office, entry)
            for entry in self.current
            if entry.overlay
            for office in dict.fromkeys(entry.overlay.receiving)
        )

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[tuple[Entry, tuple[str, ...]], ...]]:
        """Return for each legal text the procedures that cite it, and what for (see `citations`)."""
        found: dict[str, dict[str, tuple[Entry, dict[str, None]]]] = defaultdict(dict)
        for entry in self.current:
            for law, reason in citations(entry.procedure, entry.overlay):
                found[law].setdefault(entry.procedure.code, (entry, {}))[1][reason] = None
        return {law: tuple((entry, tuple(why)) for entry, why in by.values()) for law, by in found.items()}

    @cached_property
    def laws_amended(self) -> Mapping[str, tuple[str, ...]]:
        """Return the texts that each legal text amends; the records name only the other direction."""
        return _turned((one.id, one.amended_by) for one in self.legal.values())

    @cached_property
    def laws_replaced(self) -> Mapping[str, tuple[str, ...]]:
        """Return the texts whose place each legal text takes."""
        return _turned((one.id, one.replaced_by) for one in self.legal.values())

    @cached_property
    def in_section(self) -> Mapping[str, tuple[Mapping[str, Article], ...]]:
        """Return the articles of each section, each in all its languages."""
        found: dict[str, list[Mapping[str, Article]]] = defaultdict(list)
        for (section, _), versions in self.articles.items():
            found[section].append(versions)
        return {section: tuple(listed) for section, listed in found.items()}

    @cached_property
    def events_of(self) -> Mapping[str, tuple[Event, ...]]:
        """Return the events in which each procedure stands."""
        found: dict[str, dict[str, Event]] = defaultdict(dict)
        for event in self.events.values():
            for step in event.steps:
                for code in step.procedures:
                    found[code][event.id] = event
        return {code: tuple(events.values()) for code, events in found.items()}

    @cached_property
    def children(self) -> Mapping[str, tuple[Organisation, ...]]:
        """Return the organisations below each organisation."""
        found: dict[str, list[Organisation]] = defaultdict(list)
        for one in self.organisations.values():
            if one.parent:
                found[one.parent].append(one)
        return {parent: tuple(below) for parent, below in found.items()}

    @cached_property
    def instances(self) -> Mapping[str, tuple[Organisation, ...]]:
        """Return the offices of each kind that stands in every commune and ward."""
        found: dict[str, list[Organisation]] = defaultdict(list)
        for one in self.organisations.values():
            if one.instance_of and one.parent:
                found[one.instance_of].append(one)
        return {kind: tuple(offices) for kind, offices in found.items()}

    @cached_property
    def unit_by_code(self) -> Mapping[str, Organisation]:
        """Return communes and wards by their official code."""
        return {one.unit_code: one for one in self.organisations.values() if one.unit_code}


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for key, entry in pairs:
        found[key].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _turned(named: Iterable[tuple[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    """Return other → those that name it, from pairs (one, the others that it names)."""
    found: dict[str, list[str]] = defaultdict(list)
    for one, others in named:
        for other in others:
            found[other].append(one)
    return {other: tuple(ones) for other, ones in found.items()}
