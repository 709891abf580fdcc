"""What must hold of a life or business event: its steps lead somewhere, in an order that can be followed."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.model import Event, Procedure, RetiredCode
from motcua.rules.record import Known, Record


def event_leads_somewhere(record: Record, _: Known) -> Iterator[Diagnostic]:
    """An event names at least one procedure."""
    if not any(step.procedures for step in record.value.steps):
        yield record.finding(("steps",), "event-without-procedure")


def step_goes_with_another(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A step done together with the one before it has one before it, and that one has a place in the order."""
    event: Event = record.value
    timings = [step.timing for step in event.steps]
    for index, (before, timing) in enumerate(zip(["any_time", *timings], timings, strict=False)):
        if timing == "with_previous" and before == "any_time":
            yield record.finding(("steps", index, "timing"), "with-nothing-before")


def choice_has_alternatives(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A step of which one procedure is enough names at least two."""
    for index, step in enumerate(record.value.steps):
        if step.choice and len(set(step.procedures)) < 2:
            yield record.finding(("steps", index, "choice"), "choice-of-one")


def procedures_are_in_use(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An event leads to no procedure whose code is retired, or replaced by one that the catalogue holds.

    While it does not hold the new one, the old one's page is all that there is to lead to.
    """
    for index, step in enumerate(record.value.steps):
        for position, code in enumerate(step.procedures):
            retired: RetiredCode | None = known.value("retired", code)
            procedure: Procedure | None = known.value("procedure", code)
            successor = next((one.replaced_by for one in (retired, procedure) if one and one.replaced_by), None)
            if retired or (successor and known.value("procedure", successor)):
                path = ("steps", index, "procedures", position)
                yield record.finding(path, "event-retired-procedure", procedure=code, **_successor_words(successor))


def _successor_words(code: str | None) -> dict[str, str]:
    if code:
        return {"successor_vi": f"Hãy thay bằng '{code}'.", "successor_en": f"Put '{code}' in its place."}
    return {
        "successor_vi": "Hãy bỏ mã này khỏi bước, hoặc dẫn tới thủ tục khác.",
        "successor_en": "Take it out of the step, or lead to another procedure.",
    }


event_rules = (event_leads_somewhere, step_goes_with_another, choice_has_alternatives, procedures_are_in_use)
