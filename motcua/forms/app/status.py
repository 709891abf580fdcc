"""The status look-up: reference and last four digits of the phone; wrong and unknown cannot be told apart."""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from motcua.forms.app.desk import Desk
from motcua.forms.app.guard import refuse_strangers, sender_of
from motcua.forms.app.posted import first, read_posted
from motcua.forms.app.replies import status_page
from motcua.forms.limits import network_of
from motcua.forms.reference import is_reference, read_reference
from motcua.forms.store import Status
from motcua.views import Context

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Lookup:
    """Asks and answers. What was typed is never shown again: pages for wrong and unknown have the same bytes."""

    desk: Desk

    async def get(self, request: Request) -> Response:
        """Ask."""
        return self._page(self._context(request))

    async def post(self, request: Request) -> Response:
        """Answer. A reference whose check character is wrong is a slip of the finger and said to be one."""
        desk, context = self.desk, self._context(request)
        refuse_strangers(request, desk)
        if desk.limits.looks.used(network_of(sender_of(request, desk))) >= 1:
            raise HTTPException(429, headers={"Retry-After": "60"})
        posted = await read_posted(request)
        reference = read_reference(first(posted, "reference"))
        digits = "".join(one for one in first(posted, "phone")[:40] if one in "0123456789")[-_DIGITS:]
        if not is_reference(reference) or len(digits) < _DIGITS:
            return self._page(context, mistyped=True)
        tag = desk.signer.phone_tag(reference, digits)
        found = await run_in_threadpool(desk.store.status, reference, tag)
        return self._page(context, found, asked=True)

    def _context(self, request: Request) -> Context:
        context = self.desk.contexts.get(request.path_params["edition"])
        if context is None:
            raise HTTPException(404)
        return context

    def _page(
        self, context: Context, status: Status | None = None, *, asked: bool = False, mistyped: bool = False
    ) -> Response:
        page = status_page(self.desk, context, status, asked=asked, mistyped=mistyped)
        return HTMLResponse(self.desk.renderer.render(page, context.tag), 422 if mistyped else 200)
