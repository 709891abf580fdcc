"""Collects what an import finds: diagnostics with their place, counts, and which procedures they concern."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from motcua.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: the file as people know it, and its line from 1."""

    file: str
    line: int = 1


@dataclass(slots=True)
class Log:
    """Findings and counts of one import."""

    findings: list[Diagnostic] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    concerned: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    seen: set[tuple[object, ...]] = field(default_factory=set)

    def report(self, place: Place, code: str, **words: str) -> None:
        """Record one finding."""
        self.findings.append(Diagnostic(place.file, place.line, 1, code, words))

    def count(self, name: str, by: int = 1) -> None:
        """Add `by` to the count called `name`."""
        if by:
            self.counts[name] += by


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes findings about one record into the log; `procedure` is its code."""

    log: Log
    place: Place
    procedure: str

    def report(self, code: str, **words: str) -> None:
        """Record one finding about this record; the same one is recorded once, however many rows show it."""
        self.log.concerned[code].add(self.procedure)
        once = (self.place, code, *sorted(words.items()))
        if once not in self.log.seen:
            self.log.seen.add(once)
            self.log.report(self.place, code, procedure=self.procedure, **words)

    def count(self, name: str, by: int = 1) -> None:
        """Add `by` to a count of the import."""
        self.log.count(name, by)
