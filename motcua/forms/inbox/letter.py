"""Reads an opened submission by the definition that held when it was sent, however the form has changed since."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from motcua.forms.reading import dialled
from motcua.forms.store import Held


@dataclass(frozen=True, slots=True)
class Entry:
    """One question and what was answered; `id` is the field's."""

    id: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A submission as the office reads it, in Vietnamese, the language of the definition."""

    held: Held
    title: str
    page: str
    entries: tuple[Entry, ...]


def read_letter(held: Held, plain: bytes, definition: str | None, names: Mapping[str, str]) -> Letter:
    """Return an opened submission. `names` are words for identifiers: communes and wards, procedures.

    What cannot be read in the definition's way (none was kept, an option is gone) is shown as it was sent.
    """
    said = json.loads(plain)
    form: dict[str, Any] = json.loads(definition) if definition else {}
    fields = {one["id"]: one for one in form.get("fields", ())}
    entries = tuple(
        Entry(name, fields.get(name, {}).get("label", name), shown(fields.get(name, {}), value, names))
        for name, value in said.get("answers", {}).items()
    )
    return Letter(held, form.get("title", held.form), str(said.get("page", "")), entries)


def shown(field: Mapping[str, Any], value: object, names: Mapping[str, str]) -> str:
    """Return an answer as text."""
    if value is True:
        return "Đồng ý"
    if isinstance(value, list | tuple):
        return "; ".join(shown(field, one, names) for one in value)
    text, kind = str(value), str(field.get("type"))
    if kind == "choice":
        return next((str(one["label"]) for one in field.get("options", ()) if one["id"] == text), text)
    if kind == "procedure" and text in names:
        return f"{text} – {names[text]}"
    words: dict[str, Callable[[str], str]] = {
        "phone": dialled,
        "date": _day,
        "ward": lambda unit: names.get(unit, unit),
    }
    return words[kind](text) if kind in words else text


def _day(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))
