"""What must hold of organisations and legal resources; all rules of the registries by kind of record."""

from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.rules.events import event_rules
from motcua.rules.procedures import dates_exist
from motcua.rules.record import Known, Record


def unit_has_code(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A commune or ward carries its official code, by which maps and other registers know it."""
    if record.value.kind in {"commune", "ward"} and not record.value.unit_code:
        yield record.finding((), "unit-without-code")


def not_its_own_parent(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An organisation does not stand below itself."""
    if record.value.parent == record.identifier:
        yield record.finding(("parent",), "own-parent")


def repealed_has_date(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A repealed or amended text says from when."""
    if record.value.state in {"repealed", "amended"} and not record.value.state_from:
        yield record.finding(("state",), "state-without-date")


registry_rules = MappingProxyType(
    {
        "organisation": (unit_has_code, not_its_own_parent, dates_exist),
        "event": event_rules,
        "legal": (repealed_has_date,),
        "field": (),
        "retired": (),
        "year": (),
        "category": (),
    }
)
