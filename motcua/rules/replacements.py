"""What must hold of codes that others have replaced, so that an old address leads on and comes to an end."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.rules.record import Known, Record


def retired_code_has_no_record(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A retired code has no record of its own any more: its address can hold one page only."""
    other = known.records.get("procedure", {}).get(record.identifier)
    if other is not None:
        yield record.finding(("code",), "retired-code-listed", retired=record.identifier, other=other.file)


def replacement_ends(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Codes do not replace one another in a circle."""
    seen = [record.identifier]
    while (new := _replacement(seen[-1], known)) is not None:
        if new == record.identifier:
            chain = " → ".join([*seen, new])
            yield record.finding(("replaced_by",), "replaced-in-circle", chain=chain)
        if new in seen:
            return
        seen.append(new)


def _replacement(code: str, known: Known) -> str | None:
    value = known.value("procedure", code) or known.value("retired", code)
    return value.replaced_by if value else None
