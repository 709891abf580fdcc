"""What must hold of organisations and legal resources; all rules of the registries by kind of record."""

from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.rules.agreement import event_agrees
from motcua.rules.calendar import calendar_rules
from motcua.rules.districts import no_text_names_a_district
from motcua.rules.events import event_rules
from motcua.rules.laws import amended_by_something, repealed_has_date, replacement_of_law_ends
from motcua.rules.record import Known, Record
from motcua.rules.recordings import served_languages_are_known
from motcua.rules.replacements import replacement_ends, retired_code_has_no_record
from motcua.rules.reviews import day_rules


def unit_has_code(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A commune or ward carries its official code, by which maps and other registers know it."""
    if record.value.kind in {"commune", "ward"} and not record.value.unit_code:
        yield record.finding((), "unit-without-code")


def not_its_own_parent(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An organisation does not stand below itself."""
    if record.value.parent == record.identifier:
        yield record.finding(("parent",), "own-parent")


def instance_of_a_kind(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The one office of its kind in a unit names that kind, of which one stands everywhere, and its unit."""
    if record.value.instance_of is None:
        return
    kind = known.value("organisation", record.value.instance_of)
    unit = known.value("organisation", record.value.parent or "")
    if (kind and kind.kind != "agency") or unit is None or unit.kind not in {"commune", "ward"}:
        yield record.finding(("instance_of",), "instance-of-nothing", kind=record.value.instance_of)


registry_rules = MappingProxyType(
    {
        "organisation": (
            unit_has_code,
            not_its_own_parent,
            instance_of_a_kind,
            no_text_names_a_district,
            served_languages_are_known,
            *day_rules,
        ),
        "event": (*event_rules, event_agrees, no_text_names_a_district),
        "legal": (repealed_has_date, amended_by_something, replacement_of_law_ends, *day_rules),
        "field": (),
        "retired": (retired_code_has_no_record, replacement_ends, *day_rules),
        "year": (*calendar_rules, *day_rules),
        "category": (),
        "outline": (),
    }
)
