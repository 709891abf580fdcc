"""Reads what was posted: text fields by name; files are taken elsewhere, if at all."""

from collections import defaultdict
from collections.abc import Iterator

from starlette.datastructures import FormData
from starlette.requests import Request

from motcua.forms.app.guard import MOST_BYTES
from motcua.forms.reading import Posted
from motcua.model import OnlineForm

_MOST_FIELDS = 200
_DATE = ("-day", "-month", "-year")


async def read_posted(request: Request) -> Posted:
    """Return every value of every name; HTTPException for what cannot be read or is too large."""
    data: FormData = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=MOST_BYTES)
    values: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in data.multi_items():
        if isinstance(value, str):
            values[name].append(value)
    return values


def first(posted: Posted, name: str) -> str:
    """Return the first value of a name, or the empty string."""
    return next(iter(posted.get(name, ())), "")


def hidden(form: OnlineForm, posted: Posted) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a form's own fields as they were posted, to be sent back with the next step."""
    for field in form.fields:
        names = [field.id + part for part in _DATE] if field.type == "date" else [field.id]
        for name in names:
            for value in posted.get(name, ()):
                yield name, value
