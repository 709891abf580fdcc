"""What must hold of organisations, events and legal resources."""

from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.rules.agreement import event_agrees
from motcua.rules.districts import no_text_names_a_district
from motcua.rules.laws import amended_by_something, repealed_has_date, replacement_of_law_ends
from motcua.rules.record import Known, Record
from motcua.rules.reviews import day_rules


def unit_has_code(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A commune or ward carries its official code, by which maps and other registers know it."""
    if record.value.kind in {"commune", "ward"} and not record.value.unit_code:
        yield record.finding((), "unit-without-code")


def not_its_own_parent(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An organisation does not stand below itself."""
    if record.value.parent == record.identifier:
        yield record.finding(("parent",), "own-parent")


def event_leads_somewhere(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An event names at least one procedure."""
    if not any(step.procedures for step in record.value.steps):
        yield record.finding(("steps",), "event-without-procedure")


registry_rules = MappingProxyType(
    {
        "organisation": (unit_has_code, not_its_own_parent, no_text_names_a_district, *day_rules),
        "event": (event_leads_somewhere, event_agrees, no_text_names_a_district),
        "legal": (repealed_has_date, amended_by_something, replacement_of_law_ends, *day_rules),
        "field": (),
        "retired": (),
        "year": day_rules,
        "category": (),
    }
)
