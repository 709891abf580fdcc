"""What must hold of the figures that offices report: parts fit into wholes, a table says where it is from."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.rules.record import Known, Record
from motcua.rules.reviews import day_rules

_PARTS = (("on_time", "solved"), ("satisfied", "answers"))


def part_within_whole(record: Record, _: Known) -> Iterator[Diagnostic]:
    """What is a part of another figure is not larger than it, and does not stand without it."""
    for part, whole in _PARTS:
        some, every = getattr(record.value, part), getattr(record.value, whole)
        if some is not None and (every is None or some > every):
            words = {"part": part, "whole": whole, "some": str(some), "every": "–" if every is None else str(every)}
            yield record.finding((part,), "part-larger-than-whole", **words)


def tables_are_described(records: Iterable[Record], known: Known) -> Iterator[Diagnostic]:
    """A table of figures has its title and source in statistics.yaml; told once, at its first line."""
    seen: set[str] = set()
    for record in records:
        table = record.identifier.split("/", 1)[0]
        if table not in seen and table not in known.identifiers.get("dataset", frozenset()):
            yield record.finding((), "table-without-source", table=table)
        seen.add(table)


statistics_rules = MappingProxyType({"figures": (part_within_whole,), "dataset": day_rules})
