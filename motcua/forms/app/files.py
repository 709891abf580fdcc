"""The files of a post: those that come with it, and those that wait since an earlier step."""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from motcua.forms.app.desk import Desk, ServedForm
from motcua.forms.app.posted import Body, read_body
from motcua.forms.reading import Posted
from motcua.forms.uploads import MOST_FILES, Given, UploadRefusedError
from motcua.languages import Passage
from motcua.model import FormField, OnlineForm
from motcua.model.form_values import FieldError
from motcua.views import Context
from motcua.views.form_replies import CheckedAnswer

LINE = "_file"
_KINDS = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}
_OFF = "Cổng chưa nhận tệp qua mạng. Hãy bỏ tệp này và mang bản giấy đến quầy."
_MANY = "Nhiều nhất %(most)s tệp."
_MISSING = "Hãy chọn một tệp."


@dataclass(frozen=True, slots=True)
class Post:
    """What was posted, with the files that stand for questions, and what is wrong with them."""

    posted: Posted
    files: tuple[Given, ...]
    errors: tuple[FieldError, ...]


def file_fields(form: OnlineForm) -> tuple[FormField, ...]:
    """Return the questions that a file answers."""
    return tuple(one for one in form.fields if one.type == "file")


def without_files(form: OnlineForm) -> OnlineForm:
    """Return the form for reading its text answers: whether a file is missing is seen here."""
    if not file_fields(form):
        return form
    fields = tuple(replace(one, required=False) if one.type == "file" else one for one in form.fields)
    return replace(form, fields=fields)


async def receive(request: Request, desk: Desk, served: ServedForm) -> Post:
    """Read a post; files are kept, sealed, and a signed line stands for each in what was posted."""
    asked = file_fields(served.form)
    async with AsyncExitStack() as stack:
        if desk.uploads and asked:
            await stack.enter_async_context(desk.uploads.at_once)
        body = await read_body(request)
        if not asked:
            return Post(body.posted, (), ())
        if desk.uploads is None:
            return Post(body.posted, (), tuple(FieldError(one.id, _OFF) for one in asked if _came(body, one)))
        return await run_in_threadpool(_kept, desk, served, body, asked)


def _came(body: Body, field: FormField) -> bool:
    return any(name == field.id for name, _ in body.files)


def _kept(desk: Desk, served: ServedForm, body: Body, asked: Sequence[FormField]) -> Post:
    uploads, form = desk.uploads, served.form.id
    assert uploads is not None  # noqa: S101 - receive has looked
    names = {one.id for one in asked}
    fresh, errors = list[Given](), list[FieldError]()
    for name, content in body.files:
        if name in names:
            try:
                fresh.append(uploads.keep(name, content, served.sealer))
            except UploadRefusedError as refusal:
                errors.append(FieldError(name, str(refusal)))
    replaced = {one.field for one in fresh}
    waiting = [one for one in uploads.given(body.posted.get(LINE, ()), form) if one.field not in replaced]
    files = tuple(one for one in (*waiting, *fresh) if one.field in names)
    if len(files) > MOST_FILES:
        errors.append(FieldError(asked[0].id, _MANY, (("most", str(MOST_FILES)),)))
    if body.posted.get("_step") != ["change"]:
        errors += [
            FieldError(one.id, _MISSING)
            for one in asked
            if one.required and one.id not in {given.field for given in files} | {error.field for error in errors}
        ]
    lines = [uploads.line(one, form) for one in files]
    return Post({**body.posted, LINE: lines}, files, tuple(errors))


def shown_files(context: Context, form: OnlineForm, files: Sequence[Given]) -> tuple[CheckedAnswer, ...]:
    """Return what the page of answers says of files: kind and size, for no name is kept."""
    labels = {one.id: one.label for one in form.fields}
    return tuple(
        CheckedAnswer(
            context.say(labels[one.field]), Passage(f"{_KINDS[one.type]}, {max(1, one.size // 1024)} KB", context.tag)
        )
        for one in files
    )
