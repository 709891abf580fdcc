"""Writes the JSON Schema (2020-12) of the answers to each form: what the endpoint keeps, in a machine's words."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from motcua.catalogue import Catalogue
from motcua.model import FormField, OnlineForm
from motcua.model.form_values import PATTERNS, longest, number_bounds, times_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = (
    "The answers to the form as they are kept after reading: texts in Unicode NFC, telephone numbers in E.164, dates "
    "in ISO 8601. Questions that were not asked or not answered are left out. Bounds of days are not part of the "
    "schema: they may count from the day of sending. Files travel beside the answers."
)
Schema = dict[str, Any]


def write_form_schemas(catalogue: Catalogue, output: Path) -> None:
    """Write `output`/data/forms/<id>.schema.json for every form."""
    folder = output / "data" / "forms"
    for form in catalogue.forms.values():
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(form_schema(form, catalogue), ensure_ascii=False, indent=1)
        (folder / f"{form.id}.schema.json").write_text(text + "\n", encoding="utf-8")


def form_schema(form: OnlineForm, catalogue: Catalogue) -> Schema:
    """Return the schema of an object that holds the answers to `form` by field."""
    fields = [one for one in form.fields if one.type != "file"]
    schema: Schema = {
        "$schema": _DIALECT,
        "title": form.title,
        "description": _ABOUT,
        "type": "object",
        "properties": {one.id: _value(one, catalogue) for one in fields},
        "required": [one.id for one in fields if one.required and one.when is None],
        "additionalProperties": False,
    }
    conditions = [_condition(one, form) for one in fields if one.when is not None]
    return schema | ({"allOf": conditions} if conditions else {})


def _value(field: FormField, catalogue: Catalogue) -> Schema:
    return {"title": field.label} | _SHAPES[field.type](field, catalogue)


def _condition(field: FormField, form: OnlineForm) -> Schema:
    """A question is answered only where it is asked, and there it must be where it is required."""
    assert field.when is not None  # noqa: S101 - asked by the caller
    name, values = field.when.field, list(field.when.values)
    asked = next((one for one in form.fields if one.id == name), None)
    chosen: Schema = {"contains": {"enum": values}} if asked and asked.many else {"enum": values}
    then: Schema = {"then": {"required": [field.id]}} if field.required else {}
    where: Schema = {"properties": {name: chosen}, "required": [name]}
    return {"if": where, **then, "else": {"properties": {field.id: False}}}


def _text(field: FormField, _: Catalogue) -> Schema:
    return {"type": "string", "pattern": PATTERNS[field.type], "maxLength": longest(field)}


def _pattern(field: FormField, _: Catalogue) -> Schema:
    return {"type": "string", "pattern": PATTERNS[field.type]}


def _time(field: FormField, _: Catalogue) -> Schema:
    return {"enum": list(times_of(field))}


def _ward(_: FormField, catalogue: Catalogue) -> Schema:
    units = [one for one in catalogue.organisations.values() if one.kind in {"ward", "commune"}]
    return {"enum": sorted(one.id for one in units)}


def _procedure(_: FormField, catalogue: Catalogue) -> Schema:
    return {"enum": sorted(entry.procedure.code for entry in catalogue.current)}


def _choice(field: FormField, _: Catalogue) -> Schema:
    options = [one.id for one in field.options]
    if not field.many:
        return {"enum": options}
    return {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": options}}


def _number(field: FormField, _: Catalogue) -> Schema:
    least, most = number_bounds(field)
    return {"type": "integer", "minimum": least, "maximum": most}


def _consent(_field: FormField, _: Catalogue) -> Schema:
    return {"const": True}


_SHAPES: Mapping[str, Callable[[FormField, Catalogue], Schema]] = MappingProxyType(
    {
        "name": _text,
        "phone": _pattern,
        "email": _text,
        "date": _pattern,
        "time": _time,
        "ward": _ward,
        "procedure": _procedure,
        "choice": _choice,
        "text": _text,
        "long_text": _text,
        "number": _number,
        "consent": _consent,
    }
)
