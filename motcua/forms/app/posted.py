"""Reads what was posted: text fields by name, and files, which stay in memory until they are sealed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from motcua.forms.app.guard import MOST_BYTES
from motcua.forms.reading import Posted
from motcua.forms.uploads import MOST_BYTES as MOST_OF_FILE, MOST_FILES
from motcua.model import OnlineForm

_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 200
_DATE = ("-day", "-month", "-year")


class _InMemory(MultiPartParser):
    """Starlette's parser without its temporary files: what residents send never lies on a disk unsealed."""

    spool_max_size = MOST_FILES * MOST_OF_FILE + MOST_BYTES


@dataclass(frozen=True, slots=True)
class Body:
    """Every value of each name, and the files by name; an empty file, which browsers send for none, is left out."""

    posted: Posted
    files: tuple[tuple[str, bytes], ...]


async def read_posted(request: Request) -> Posted:
    """Return every value of every name; HTTPException for what cannot be read or is too large."""
    return (await read_body(request)).posted


async def read_body(request: Request) -> Body:
    """Return what was posted, files too."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _multipart(request)
    text = (await request.body()).decode("utf-8", "replace") if kind == _FORM else ""
    try:
        pairs = parse_qsl(
            text, keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )  # Starlette's takes ten times as long
    except ValueError as error:
        raise HTTPException(400) from error
    return Body(_by_name(pairs), ())


async def _multipart(request: Request) -> Body:
    parser = _InMemory(
        request.headers,
        request.stream(),
        max_files=2 * MOST_FILES,
        max_fields=_MOST_FIELDS,
        max_part_size=MOST_BYTES,
    )
    try:
        data = await parser.parse()
    except MultiPartException as error:
        raise HTTPException(400) from error
    files = [(name, await value.read()) for name, value in data.multi_items() if isinstance(value, UploadFile)]
    await data.close()
    texts = [(name, value) for name, value in data.multi_items() if isinstance(value, str)]
    return Body(_by_name(texts), tuple(one for one in files if one[1]))


def _by_name(pairs: Iterable[tuple[str, str]]) -> Posted:
    values: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
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
