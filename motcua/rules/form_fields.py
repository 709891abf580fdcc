"""What must hold of the questions of a form: each can be asked, answered, and depends on what was asked before it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.languages import fold
from motcua.model import FieldRules, FormField
from motcua.rules.record import Known, Record
from motcua.source import Path

# Which bounds fit which type; a bound that fits nothing would be passed over in silence.
_BOUNDS = MappingProxyType(
    {
        "name": ("max_length",),
        "text": ("max_length",),
        "long_text": ("max_length",),
        "number": ("min", "max"),
        "date": ("not_before", "not_after"),
        "time": ("earliest", "latest", "step_minutes"),
    }
)
_ALL_BOUNDS = ("max_length", "min", "max", "not_before", "not_after", "earliest", "latest", "step_minutes")
_FEWEST_OPTIONS = 2
# Words in a question that asks for more than a portal needs: what is not asked for cannot be lost (Law 91/2025/QH15).
_IDENTITY = ("can cuoc", "cccd", "cmnd", "chung minh nhan dan", "ho chieu", "so tai khoan")


def fields_are_different(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The fields of a form have different names, and so have the options of a choice."""
    fields: tuple[FormField, ...] = record.value.fields
    yield from _repeated(record, ("fields",), (one.id for one in fields))
    for index, field in enumerate(fields):
        yield from _repeated(record, ("fields", index, "options"), (one.id for one in field.options))


def _repeated(record: Record, path: Path, identifiers: Iterable[str]) -> Iterator[Diagnostic]:
    seen = Counter[str]()
    for index, one in enumerate(identifiers):
        seen[one] += 1
        if seen[one] > 1:
            yield record.finding((*path, index, "id"), "repeated-id", id=one, key=str(path[-1]))


def choices_have_options(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A choice has at least two options, and nothing else has any; only a choice has several answers."""
    for index, field in enumerate(record.value.fields):
        if field.type == "choice" and len(field.options) < _FEWEST_OPTIONS:
            yield record.finding(("fields", index), "form-few-options", field=field.id)
        if field.type != "choice" and field.options:
            yield record.finding(("fields", index, "options"), "form-not-for-type", key="options", type=field.type)
        if field.type != "choice" and field.many:
            yield record.finding(("fields", index, "many"), "form-not-for-type", key="many", type=field.type)


def conditions_look_back(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A question depends on the answers of a choice that stands above it."""
    above: dict[str, FormField] = {}
    for index, field in enumerate(record.value.fields):
        if field.when is not None:
            yield from _condition(record, index, field, above)
        above.setdefault(field.id, field)


def _condition(record: Record, index: int, field: FormField, above: dict[str, FormField]) -> Iterator[Diagnostic]:
    path: Path = ("fields", index, "when")
    assert field.when is not None  # noqa: S101 - asked by the caller
    asked = above.get(field.when.field)
    if asked is None or asked.type != "choice":
        choices = ", ".join(one.id for one in above.values() if one.type == "choice") or "–"
        yield record.finding((*path, "field"), "form-condition-on-nothing", field=field.when.field, choices=choices)
        return
    options = {one.id for one in asked.options}
    for place, value in enumerate(field.when.values):
        if value not in options:
            words = {"value": value, "field": asked.id, "options": ", ".join(sorted(options))}
            yield record.finding((*path, "is", place), "form-condition-on-no-option", **words)


def bounds_fit_the_type(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A bound is one of those of the field's type; a time of day has its first and its last."""
    for index, field in enumerate(record.value.fields):
        fitting = _BOUNDS.get(field.type, ())
        for name in _ALL_BOUNDS:
            if field.rules is not None and getattr(field.rules, name) is not None and name not in fitting:
                yield record.finding(("fields", index, "rules", name), "form-not-for-type", key=name, type=field.type)
        if field.type == "time" and not (field.rules and field.rules.earliest and field.rules.latest):
            yield record.finding(("fields", index), "form-time-without-bounds", field=field.id)


def something_lies_between_the_bounds(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Some answer keeps both bounds of a field."""
    for index, field in enumerate(record.value.fields):
        if field.rules is None:
            continue
        path: Path = ("fields", index, "rules")
        for first, last in _crossed(field.rules):
            yield record.finding((*path, last), "form-bounds-crossed", first=first, last=last)
        for name in ("max_length", "step_minutes"):
            if getattr(field.rules, name) == 0:
                yield record.finding((*path, name), "form-bound-of-nothing", key=name)


def _crossed(rules: FieldRules) -> Iterator[tuple[str, str]]:
    """Yield the pairs of bounds between which nothing lies."""
    if rules.min is not None and rules.max is not None and rules.min > rules.max:
        yield "min", "max"
    if rules.earliest is not None and rules.latest is not None and rules.earliest > rules.latest:
        yield "earliest", "latest"
    if rules.not_before is not None and rules.not_after is not None and _later(rules.not_before, rules.not_after):
        yield "not_before", "not_after"


def _later(first: str, last: str) -> bool:
    """Compare two days of the calendar, or two numbers of days from today; which of a pair of both is later changes."""
    days = [int(one.removeprefix("today") or 0) for one in (first, last) if one.startswith("today")]
    if len(days) == 1:
        return False
    return days[0] > days[1] if days else first > last


def lists_are_known(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A field that asks for a commune or a procedure needs a catalogue that holds some."""
    for index, field in enumerate(record.value.fields):
        if field.type == "ward" and not known.identifiers.get("unit"):
            yield record.finding(("fields", index, "type"), "form-empty-list", type=field.type)
        if field.type == "procedure" and not known.identifiers.get("procedure"):
            yield record.finding(("fields", index, "type"), "form-empty-list", type=field.type)


def no_identity_number_is_asked_for(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A form asks for no number of an identity paper or account: the portal needs none of them to help."""
    for index, field in enumerate(record.value.fields):
        asked = fold(field.label)
        if field.type in {"text", "number", "long_text", "file"} and any(one in asked for one in _IDENTITY):
            yield record.finding(("fields", index, "label"), "form-asks-identity", field=field.id)


field_rules = (
    fields_are_different,
    choices_have_options,
    conditions_look_back,
    bounds_fit_the_type,
    something_lies_between_the_bounds,
    lists_are_known,
    no_identity_number_is_asked_for,
)
