"""Reads a posted form by its definition: answers as they are kept, or all that is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from motcua.forms.lists import Lists
from motcua.forms.reading import Desk, Posted, Refusal, Value, answer_to
from motcua.model import FormField, OnlineForm
from motcua.model.form_values import FieldError


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered, by field, in the order of the form; a question that was not asked or answered is left out.

    Values are text, whole numbers, True (consent) and, for a choice of many, option identifiers in their order.
    """

    form: str
    values: Mapping[str, Value]


def read(form: OnlineForm, posted: Posted, *, lists: Lists, today: date) -> Answers | tuple[FieldError, ...]:
    """Return the answers of `posted` (every value of each name) to `form`, or what is wrong, in the form's order.

    Nothing is raised for any text. Names that the form does not ask for, or does not ask for here, are ignored.
    `today` is the day in the city, with which relative days are compared.
    """
    desk = Desk(lists, today)
    values: dict[str, Value] = {}
    errors: list[FieldError] = []
    for field in form.fields:
        found = answer_to(field, posted, desk) if is_asked(field, values) else None
        if isinstance(found, Refusal):
            errors.append(FieldError(field.id, found.message, found.words))
        elif found is not None:
            values[field.id] = found
    return tuple(errors) or Answers(form.id, values)


def is_asked(field: FormField, values: Mapping[str, Value]) -> bool:
    """Return whether `field` is asked after what was answered above it."""
    if field.when is None:
        return True
    answered = values.get(field.when.field)
    chosen = answered if isinstance(answered, tuple) else (answered,)
    return any(one in field.when.values for one in chosen)
