"""What must hold of a procedure: Decree 63/2010 art. 8.2, and agreement of its parts."""

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.model import NOT_PUBLISHED, Overlay, Procedure
from motcua.rules.agreement import overlay_agrees
from motcua.rules.cases import case_changes_something, case_is_listed, heading_is_no_case
from motcua.rules.districts import no_agency_is_a_district, no_text_names_a_district
from motcua.rules.documents import documents_are_not_none, form_file_exists, form_is_listed, paper_has_quantity
from motcua.rules.fees import exemption_names_its_law, fee_is_dated, fee_names_its_law, free_but_noted
from motcua.rules.laws import law_is_in_force
from motcua.rules.offices import some_agency_decides, some_office_receives
from motcua.rules.parts import items, listed
from motcua.rules.questions import local_cases_are_of_the_record, question_rules
from motcua.rules.record import Known, Record
from motcua.rules.replacements import replacement_ends
from motcua.rules.reviews import day_rules
from motcua.rules.times import (
    every_channel_has_its_time,
    number_has_unit,
    some_time_is_given,
    stated_time_has_words,
)

# Parts that art. 8.2 a-g asks for without exception; those of h may be `none`. Times and agencies, without
# which a resident cannot plan the day, have findings of their own (times.py, offices.py).
MANDATORY = ("steps", "channels", "documents", "dossiers", "audiences", "legal", "levels")
CONDITIONAL = ("forms", "outputs", "conditions", "fees")
# Longer names do not fit a line of a list, a card or a notice board; 408 national names are.
LONGEST_NAME = 150


def mandatory_part_not_published(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The source should publish every mandatory part (Decree 63/2010 art. 8.2 a-g, art. 15).

    Where every document belongs to a case, there is nothing left to publish for all cases.
    """
    for key in MANDATORY:
        if key == "documents" and record.value.cases:
            continue
        if getattr(record.value, key) == NOT_PUBLISHED:
            yield record.finding((key,), "mandatory-not-published", key=key)


def conditional_part_not_published(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The source should publish a conditional part or say that there is none (art. 8.2 h)."""
    for key in CONDITIONAL:
        if getattr(record.value, key) == NOT_PUBLISHED:
            yield record.finding((key,), "conditional-not-published", key=key)


def identifiers_are_unique(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Cases have different identifiers, and so have forms."""
    procedure: Procedure = record.value
    for key, parts in (("cases", procedure.cases), ("forms", items(procedure.forms))):
        seen = Counter[str]()
        for index, part in enumerate(parts):
            seen[part.id] += 1
            if seen[part.id] > 1:
                yield record.finding((key, index, "id"), "repeated-id", id=part.id, key=key)


def channel_is_offered(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A fee or time limit for a channel names one that the procedure offers."""
    procedure: Procedure = record.value
    offered = {one.kind for one in items(procedure.channels)}
    for key in ("fees", "time_limits"):
        for path, part in listed(procedure, key):
            for position, name in enumerate(part.channels):
                if name not in offered:
                    yield record.finding((*path, "channels", position), "channel-not-offered", channel=name)


def partial_online_has_reason(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A procedure that is only partly online says why (Decree 224/2026 art. 14)."""
    online = record.value.online
    if online is not None and online.level == "partial" and not online.reason:
        yield record.finding(("online",), "partial-without-reason")


def long_name_has_short_name(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A procedure with a long name has a short one, by which people know it, in the city's overlay."""
    name: str = record.value.name
    overlay: Overlay | None = known.value("overlay", record.identifier)
    if len(name) > LONGEST_NAME and not (overlay and overlay.short_name):
        words = {"length": str(len(name)), "limit": str(LONGEST_NAME)}
        yield record.finding(("name",), "long-name", **words)


def file_is_named_by_code(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A record's file is named by its code, so that it can be found."""
    stem = record.file.rsplit("/", 1)[-1].removesuffix(".yaml")
    if stem != record.identifier:
        yield record.finding(("code",), "file-name", name=f"{record.identifier}.yaml")


def overlay_is_current(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An overlay was written for the national record that stands now (Decree 63/2010 art. 26.2)."""
    overlay: Overlay = record.value
    current = known.hashes.get(overlay.code)
    if current is not None and current != overlay.based_on:
        yield record.finding(("based_on",), "overlay-behind", based_on=overlay.based_on, current=current)


fee_rules = (free_but_noted, fee_names_its_law, fee_is_dated, exemption_names_its_law)
procedure_rules = MappingProxyType(
    {
        "procedure": (
            mandatory_part_not_published,
            conditional_part_not_published,
            some_agency_decides,
            some_office_receives,
            some_time_is_given,
            every_channel_has_its_time,
            stated_time_has_words,
            number_has_unit,
            documents_are_not_none,
            paper_has_quantity,
            form_is_listed,
            form_file_exists,
            case_is_listed,
            heading_is_no_case,
            case_changes_something,
            *question_rules,
            identifiers_are_unique,
            channel_is_offered,
            partial_online_has_reason,
            *fee_rules,
            law_is_in_force,
            no_text_names_a_district,
            no_agency_is_a_district,
            long_name_has_short_name,
            *day_rules,
            file_is_named_by_code,
            replacement_ends,
        ),
        "overlay": (
            overlay_is_current,
            overlay_agrees,
            heading_is_no_case,
            *question_rules,
            local_cases_are_of_the_record,
            *fee_rules,
            law_is_in_force,
            no_text_names_a_district,
            *day_rules,
            file_is_named_by_code,
        ),
    }
)
