"""What must hold of a procedure: Decree 63/2010 art. 8.2, and agreement of its parts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.model import NOT_PUBLISHED, Document, Overlay, Procedure, StatedTime
from motcua.rules.record import Known, Record
from motcua.source import Path

# Parts that art. 8.2 a-g asks for without exception; those of h may be `none`.
MANDATORY = ("steps", "channels", "documents", "dossiers", "time_limits", "audiences", "agencies", "legal", "levels")
CONDITIONAL = ("forms", "outputs", "conditions", "fees")


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


def documents_are_not_none(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A procedure without common documents has cases with documents of their own, or says `none`."""
    procedure: Procedure = record.value
    if procedure.documents == "none" and not procedure.cases and procedure.document_notes:
        yield record.finding(("documents",), "notes-without-documents")


def form_is_listed(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A document's form is one of the procedure's forms."""
    procedure: Procedure = record.value
    forms = {one.id for one in _items(procedure.forms)}
    for path, document in _documents(procedure):
        if document.form is not None and document.form not in forms:
            yield record.finding((*path, "form"), "unknown-form", form=document.form)


def form_file_exists(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A form that names a file names one under content/forms."""
    for index, form in enumerate(_items(record.value.forms)):
        if form.file and form.file not in known.forms:
            yield record.finding(("forms", index, "file"), "no-such-form", file=form.file)


def case_is_listed(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A fee or time limit for a case names one of the procedure's cases."""
    procedure: Procedure = record.value
    cases = {one.id for one in procedure.cases}
    for key in ("fees", "time_limits"):
        for index, part in enumerate(_items(getattr(procedure, key))):
            for position, name in enumerate(part.cases):
                if name not in cases:
                    yield record.finding((key, index, "cases", position), "unknown-case", case=name)


def identifiers_are_unique(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Cases have different identifiers, and so have forms."""
    procedure: Procedure = record.value
    for key, parts in (("cases", procedure.cases), ("forms", _items(procedure.forms))):
        seen = Counter[str]()
        for index, part in enumerate(parts):
            seen[part.id] += 1
            if seen[part.id] > 1:
                yield record.finding((key, index, "id"), "repeated-id", id=part.id, key=key)


def channel_is_offered(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A fee or time limit for a channel names one that the procedure offers."""
    procedure: Procedure = record.value
    offered = {one.kind for one in _items(procedure.channels)}
    for key in ("fees", "time_limits"):
        for index, part in enumerate(_items(getattr(procedure, key))):
            for position, name in enumerate(part.channels):
                if name not in offered:
                    yield record.finding((key, index, "channels", position), "channel-not-offered", channel=name)


def stated_time_has_words(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A time limit of kind `stated` carries the source's words."""
    for index, part in enumerate(_items(record.value.time_limits)):
        if isinstance(part, StatedTime) and not part.text:
            yield record.finding(("time_limits", index), "stated-without-text")


def partial_online_has_reason(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A procedure that is only partly online says why (Decree 224/2026 art. 14)."""
    online = record.value.online
    if online is not None and online.level == "partial" and not online.reason:
        yield record.finding(("online",), "partial-without-reason")


def dates_exist(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A date is one of the calendar."""
    source = getattr(record.value, "source", None)
    named: list[tuple[Path, object]] = [
        (("source", key), getattr(source, key, None)) for key in ("decided_on", "as_of", "checked_on")
    ]
    named.append((("checked_on",), getattr(record.value, "checked_on", None)))
    for path, value in named:
        if isinstance(value, str) and not is_date(value):
            yield record.finding(path, "no-such-date", value=value)


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


def _items(part: object) -> tuple:  # type: ignore[type-arg]  # the parts are tuples of different dataclasses
    return part if isinstance(part, tuple) else ()


def _documents(procedure: Procedure) -> Iterable[tuple[Path, Document]]:
    for index, document in enumerate(_items(procedure.documents)):
        yield ("documents", index), document
    for number, case in enumerate(procedure.cases):
        for index, document in enumerate(case.documents):
            yield ("cases", number, "documents", index), document


def is_date(value: str) -> bool:
    """Say whether an ISO date, month or year is one of the calendar."""
    try:
        date.fromisoformat((value + "-01-01")[:10] if len(value) < 10 else value)
    except ValueError:
        return False
    return True


procedure_rules = MappingProxyType(
    {
        "procedure": (
            mandatory_part_not_published,
            conditional_part_not_published,
            documents_are_not_none,
            form_is_listed,
            form_file_exists,
            case_is_listed,
            identifiers_are_unique,
            channel_is_offered,
            stated_time_has_words,
            partial_online_has_reason,
            dates_exist,
            file_is_named_by_code,
        ),
        "overlay": (overlay_is_current, dates_exist, file_is_named_by_code),
    }
)
