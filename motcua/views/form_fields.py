"""Turns one question of a form into what its page shows, with what has been answered already."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from motcua.languages import Passage, fold
from motcua.model import FormField
from motcua.model.form_values import times_of
from motcua.views.context import Context
from motcua.views.form_pages import FieldView, OptionGroup, OptionView

DATE_PARTS = ("day", "month", "year")
_WIDGETS = MappingProxyType(
    {
        "long_text": "lines",
        "date": "date",
        "time": "select",
        "ward": "select",
        "consent": "tick",
        "file": "file",
    }
)
# What a browser may fill in for its owner, and the keyboard that a phone shows (HTML autocomplete, inputmode).
_AUTOCOMPLETE = MappingProxyType({"name": "name", "phone": "tel", "email": "email"})
_INPUT_MODE = MappingProxyType({"phone": "tel", "email": "email", "number": "numeric"})
_UNITS = (("ward", "Phường"), ("commune", "Xã"))
# A shorter choice is seen at a glance; a longer one fills the screen of a phone.
_MOST_RADIOS = 12
Posted = Mapping[str, Sequence[str]]


def field_view(context: Context, field: FormField, posted: Posted, error: Passage | None) -> FieldView:
    """Return the question `field` with what was `posted` for it."""
    values = posted.get(field.id, ())
    widget = _widget(field)
    return FieldView(
        id=field.id,
        type=field.type,
        widget=widget,
        label=context.say(field.label),
        hint=context.maybe(field.hint),
        required=field.required,
        groups=_groups(context, field, values),
        value=values[0] if values else "",
        parts=tuple(_first(posted, f"{field.id}-{part}") for part in DATE_PARTS) if widget == "date" else (),
        input_mode=_INPUT_MODE.get(field.type, ""),
        autocomplete=_AUTOCOMPLETE.get(field.type, "off"),
        error=error,
    )


def _widget(field: FormField) -> str:
    if field.type != "choice":
        return _WIDGETS.get(field.type, "line")
    if field.many:
        return "checkboxes"
    return "radios" if len(field.options) <= _MOST_RADIOS else "select"


def _first(posted: Posted, name: str) -> str:
    values = posted.get(name, ())
    return values[0] if values else ""


def _groups(context: Context, field: FormField, chosen: Sequence[str]) -> tuple[OptionGroup, ...]:
    if field.type == "ward":
        return _units(context, chosen)
    if field.type == "time":
        times = [OptionView(one, Passage(one, context.tag), None, one in chosen) for one in times_of(field)]
        return (OptionGroup(None, tuple(times)),)
    options = [
        OptionView(one.id, context.say(one.label), context.maybe(one.hint), one.id in chosen) for one in field.options
    ]
    return (OptionGroup(None, tuple(options)),) if options else ()


def _units(context: Context, chosen: Sequence[str]) -> tuple[OptionGroup, ...]:
    made = []
    for kind, title in _UNITS:
        units = [one for one in context.catalogue.organisations.values() if one.kind == kind]
        units.sort(key=lambda one: (fold(one.name), one.name))
        options = tuple(OptionView(one.id, context.say(one.name), None, one.id in chosen) for one in units)
        made.append(OptionGroup(context.say(title), options))
    return tuple(one for one in made if one.options)
