"""The inbox as pages for staff, in Vietnamese: list, letter, print, CSV, the day's queue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from motcua.forms.appointments import day_of
from motcua.forms.barcode import code_128
from motcua.forms.inbox.desk import PAGE, Inbox, InboxError
from motcua.forms.inbox.gate import Door, Gate
from motcua.forms.inbox.keys import WrongKeyError
from motcua.forms.inbox.queue import Counters, act_on, counters_on
from motcua.forms.inbox.sheet import as_csv
from motcua.forms.inbox.words import FLAGS, SCANS, STAGES, moment
from motcua.forms.reference import grouped

_TYPES = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


class Renderer(Protocol):
    """Renders a page of the inbox with the theme; motcua itself knows no template language."""

    def render(self, template: str, words: Mapping[str, Any]) -> str:
        """Return the page as HTML."""
        ...


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages. `base` ends in a slash; `titles` and `counters` are the names of forms and of their counters."""

    inbox: Inbox
    door: Door
    renderer: Renderer
    base: str
    titles: Mapping[str, str]
    counters: Counters = field(default_factory=dict)

    async def list(self, request: Request) -> Response:
        """Show a page of submissions, closed: nothing is decrypted for a list."""
        asked = {name: request.query_params.get(name, "")[:100] for name in ("form", "stage", "after")}
        held = await run_in_threadpool(lambda: self.inbox.page(**asked))
        words = {
            "held": held,
            "asked": asked,
            "counts": await run_in_threadpool(self.inbox.counts),
            "more": self._query(asked | {"after": held[-1].reference}) if len(held) == PAGE else "",
            "problem": request.query_params.get("problem", "")[:300],
            "today": day_of(self.inbox.clock()),
        }
        return self._page(request, "list", words, "export")

    async def find(self, request: Request) -> Response:
        """Lead from what was typed or scanned to its letter."""
        try:
            reference = await run_in_threadpool(self.inbox.find, request.query_params.get("code", "")[:100])
        except InboxError as error:
            return RedirectResponse(f"{self.base}?{urlencode({'problem': str(error)})}", 303)
        return RedirectResponse(f"{self.base}letter/{reference}", 303)

    async def letter(self, request: Request) -> Response:
        """Open a letter and show it; `print` shows it for paper."""
        reference = request.path_params["reference"]
        letter = await run_in_threadpool(self.inbox.open, reference, self.door.actor_of(request))
        words = {
            "letter": letter,
            "files": await run_in_threadpool(self.inbox.files, reference),
            "booking": await run_in_threadpool(self.inbox.booking, reference),
            "bars": code_128(reference),
        }
        return self._page(request, "print" if "/print/" in request.url.path else "letter", words, reference)

    async def move(self, request: Request) -> Response:
        """Move a letter to a stage."""
        reference, posted = request.path_params["reference"], await _posted(request)
        self.door.check_post(request, posted.get("_token", ""), reference, self.inbox.clock())
        actor = self.door.actor_of(request)
        await run_in_threadpool(self.inbox.move, reference, posted.get("stage", ""), actor)
        return RedirectResponse(f"{self.base}letter/{reference}", 303)

    async def export(self, request: Request) -> Response:
        """Give the submissions of a form as a CSV file."""
        posted = await _posted(request)
        self.door.check_post(request, posted.get("_token", ""), "export", self.inbox.clock())
        form, stage, actor = posted.get("form", ""), posted.get("stage", ""), self.door.actor_of(request)
        if form not in self.titles:
            raise HTTPException(404)
        text = await run_in_threadpool(lambda: as_csv(self.inbox.export(form, stage, actor)))
        return _download(text.encode(), "text/csv; charset=utf-8", f"{form}.csv")

    async def file(self, request: Request) -> Response:
        """Give a file that has been found clean, never to be shown inside the inbox's own pages."""
        reference, name = request.path_params["reference"], request.path_params["file"]
        files = await run_in_threadpool(self.inbox.files, reference)
        found = next((one for one in files if one.id == name), None)
        if found is None:
            raise HTTPException(404)
        content = await run_in_threadpool(self.inbox.file, found, self.door.actor_of(request))
        return _download(content, "application/octet-stream", f"{reference}.{_TYPES.get(found.type, 'bin')}")

    async def queue(self, request: Request) -> Response:
        """Show who comes on a day; today, its buttons give numbers and call them."""
        day = request.path_params["day"]
        counters = await run_in_threadpool(counters_on, self.inbox, self.counters, day)
        words = {"day": day, "counters": counters, "today": day == day_of(self.inbox.clock())}
        return self._page(request, "queue", words, f"queue {day}")

    async def turn(self, request: Request) -> Response:
        """Do what a button of the queue says, today alone."""
        day, posted = request.path_params["day"], await _posted(request)
        self.door.check_post(request, posted.get("_token", ""), f"queue {day}", self.inbox.clock())
        if day != day_of(self.inbox.clock()):
            message = "Chỉ gọi số và phát số cho hôm nay."
            raise InboxError(message)
        actor = self.door.actor_of(request)
        number = await run_in_threadpool(act_on, self.inbox, self.counters, day, posted, actor)
        slip = f"slip/{day}/{posted['form']}/{posted['counter']}/{number}" if number else f"queue/{day}"
        return RedirectResponse(f"{self.base}{slip}", 303)

    async def slip(self, request: Request) -> Response:
        """Show a number for paper."""
        told = request.path_params
        label = self.counters.get(told["form"], {}).get(told["counter"])
        if label is None:
            raise HTTPException(404)
        words = {"day": told["day"], "label": label, "number": told["number"]}
        return self._page(request, "slip", words, "")

    async def refused(self, request: Request, error: Exception) -> Response:
        """Say what could not be done."""
        status = error.status_code if isinstance(error, HTTPException) else 409
        words = str(error) if isinstance(error, InboxError) else _refusal(error)
        return self._page(request, "problem", {"problem": words}, "", status)

    def _page(
        self, request: Request, template: str, words: Mapping[str, Any], bound: str, status: int = 200
    ) -> Response:
        actor = self.door.actor_of(request)
        common = {
            "base": self.base,
            "actor": actor,
            "titles": self.titles,
            "stages": STAGES,
            "flags": FLAGS,
            "scans": SCANS,
            "moment": moment,
            "grouped": grouped,
            "token": self.door.token(actor, bound, self.inbox.clock()) if bound else "",
        }
        return HTMLResponse(self.renderer.render(f"inbox/{template}.html", common | dict(words)), status)

    def _query(self, asked: Mapping[str, str]) -> str:
        return f"{self.base}?{urlencode({name: value for name, value in asked.items() if value})}"


def create_inbox(pages: Pages, static: ASGIApp, headers: Mapping[str, str]) -> ASGIApp:
    """Return the application; `static` gives the theme's files, below `theme/`."""
    base = pages.base
    app = Starlette(
        routes=[
            Route(base, pages.list),
            Route(f"{base}find", pages.find),
            Route(f"{base}letter/{{reference}}", pages.letter, methods=["GET"]),
            Route(f"{base}letter/{{reference}}", pages.move, methods=["POST"]),
            Route(f"{base}print/{{reference}}", pages.letter),
            Route(f"{base}file/{{reference}}/{{file}}", pages.file),
            Route(f"{base}export", pages.export, methods=["POST"]),
            Route(f"{base}queue/{{day}}", pages.queue, methods=["GET"]),
            Route(f"{base}queue/{{day}}", pages.turn, methods=["POST"]),
            Route(f"{base}slip/{{day}}/{{form}}/{{counter}}/{{number:int}}", pages.slip),
            Mount(f"{base}theme", static),
        ],
        exception_handlers=dict.fromkeys((HTTPException, InboxError, WrongKeyError), pages.refused),
    )
    app.router.redirect_slashes = False
    return Gate(app, pages.door, headers)


def _refusal(error: Exception) -> str:
    if isinstance(error, WrongKeyError):
        return "Khóa của cơ quan không mở được nội dung này."
    status = error.status_code if isinstance(error, HTTPException) else 500
    return {
        403: "Không được phép. Hãy mở lại trang rồi thử lại; nếu vẫn vậy, hãy đăng nhập lại.",
        404: "Không có trang này.",
    }.get(status, f"Không làm được ({status}).")


async def _posted(request: Request) -> dict[str, str]:
    data = await request.form(max_files=0, max_fields=20, max_part_size=4096)
    return {name: value for name, value in data.items() if isinstance(value, str)}


def _download(content: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": "sandbox"}
    return Response(content, media_type=kind, headers=headers)
