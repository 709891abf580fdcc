"""What must hold of the dossier: papers have a number, forms exist, notes are no papers."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic, shortened
from motcua.model import Procedure
from motcua.rules.parts import documents, items
from motcua.rules.record import Known, Record


def documents_are_not_none(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A procedure without common documents has cases with documents of their own, or says `none`."""
    procedure: Procedure = record.value
    if procedure.documents == "none" and not procedure.cases and procedure.document_notes:
        yield record.finding(("documents",), "notes-without-documents")


def paper_has_quantity(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A document of which neither an original nor a copy is asked for is a note, not a document.

    The national data holds 1,181 such rows.
    """
    for path, document in documents(record.value):
        if document.originals == 0 and document.copies == 0:
            yield record.finding(path, "zero-quantity", name=shortened(document.name))


def form_is_listed(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A document's form is one of the procedure's forms."""
    procedure: Procedure = record.value
    forms = {one.id for one in items(procedure.forms)}
    for path, document in documents(procedure):
        if document.form is not None and document.form not in forms:
            yield record.finding((*path, "form"), "unknown-form", form=document.form)


def form_file_exists(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A form that names a file names one under content/forms."""
    for index, form in enumerate(items(record.value.forms)):
        if form.file and form.file not in known.forms:
            yield record.finding(("forms", index, "file"), "no-such-form", file=form.file)
