"""What must hold of those who decide and those who receive: a resident can tell where to go."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.model import NOT_PUBLISHED, Overlay, Procedure
from motcua.rules.record import Known, Record


def some_agency_decides(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The source should say which agency decides (Decree 63/2010 art. 8.2.g)."""
    procedure: Procedure = record.value
    if procedure.agencies == NOT_PUBLISHED and not any(case.agencies for case in procedure.cases):
        yield record.finding(("agencies",), "no-agency")


def some_office_receives(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The city's overlay says which office receives the dossier: the national record does not know it.

    A catalogue without any overlay is the State's alone, and nobody's city yet.
    """
    if not known.records.get("overlay"):
        return
    overlay: Overlay | None = known.value("overlay", record.identifier)
    if overlay is None or not (overlay.receiving or any(case.receiving for case in overlay.cases)):
        yield record.finding(("code",), "no-receiving-place", code=record.identifier)
