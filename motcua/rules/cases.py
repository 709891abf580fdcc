"""What must hold of cases: each names a situation that a resident can be in, and changes something for it."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic, shortened
from motcua.model import Case, Overlay, Procedure
from motcua.rules.headings import is_heading
from motcua.rules.parts import items, listed
from motcua.rules.record import Known, Record


def case_is_listed(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A fee or time limit for a case names one of the procedure's cases."""
    procedure: Procedure = record.value
    cases = {one.id for one in procedure.cases}
    for key in ("fees", "time_limits"):
        for path, part in listed(procedure, key):
            for position, name in enumerate(part.cases):
                if name not in cases:
                    yield record.finding((*path, "cases", position), "unknown-case", case=name)


def heading_is_no_case(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The title of a case names a situation; "Lưu ý", "Giấy tờ phải nộp", "b)" only head what follows."""
    for path, case in listed(record.value, "cases"):
        if case.title and is_heading(case.title):
            yield record.finding((*path, "title"), "heading-as-case", title=shortened(case.title))


def case_changes_something(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A case has documents, notes, an agency, an office, a fee or a time of its own: else nobody needs to choose it."""
    procedure: Procedure = record.value
    if not procedure.cases:
        return
    overlay: Overlay | None = known.value("overlay", procedure.code)
    fees = items(overlay.fees if overlay else None) or items(procedure.fees)
    named = {name for part in (*fees, *items(procedure.time_limits)) for name in part.cases}
    named |= {one.id for one in (overlay.cases if overlay else ()) if one.receiving}
    for path, case in listed(procedure, "cases"):
        if case.id not in named and not _has_own_parts(case):
            yield record.finding(path, "empty-case", title=shortened(case.title))


def _has_own_parts(case: Case) -> bool:
    return bool(case.documents or case.notes or case.agencies)
