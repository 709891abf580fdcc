"""What must hold of legal texts and of what rests on them: nothing rests on a text that is no longer in force."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.model import LegalResource
from motcua.rules.record import Known, Record

# A note on what changed may cite the text of then; a fee, a time or a procedure rests on the law of now.
_HISTORY = frozenset({"changes"})


def law_is_in_force(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A procedure, fee, time limit or exemption rests on no text that is repealed today."""
    for citation in record.citations:
        if citation.kind != "legal" or citation.path[0] in _HISTORY:
            continue
        law: LegalResource | None = known.value("legal", citation.identifier)
        if law is not None and is_repealed(law, known):
            new = [known.value("legal", one) for one in law.replaced_by]
            words = {
                "number": law.number,
                "since": law.state_from or "?",
                "new": ", ".join(one.number for one in new if one) or "–",
            }
            yield record.finding(citation.path, "legal-repealed", **words)


def is_repealed(law: LegalResource, known: Known) -> bool:
    """Return whether `law` is repealed on the day of the check; a repeal still to come does not count."""
    to_come = known.today is not None and law.state_from is not None and law.state_from > known.today.isoformat()
    return law.state == "repealed" and not to_come


def repealed_has_date(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A repealed or amended text says from when."""
    if record.value.state in {"repealed", "amended"} and not record.value.state_from:
        yield record.finding(("state",), "state-without-date")


def amended_by_something(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An amended text names the text that amends it: without it nobody can tell what holds now."""
    if record.value.state == "amended" and not record.value.amended_by:
        yield record.finding(("state",), "amended-by-nothing", number=record.value.number)


def replacement_of_law_ends(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Legal texts do not replace one another in a circle."""
    start, reached = record.identifier, set[str]()
    waiting = list(record.value.replaced_by)
    while waiting:
        one = waiting.pop()
        if one == start:
            yield record.finding(("replaced_by",), "law-replaced-in-circle", number=record.value.number)
            return
        law: LegalResource | None = known.value("legal", one)
        if law is not None and one not in reached:
            reached.add(one)
            waiting += law.replaced_by
