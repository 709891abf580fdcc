"""Puts the application together: routes, pages for what goes wrong, the guard before all of it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from motcua.forms.app.board import Board
from motcua.forms.app.desk import Desk
from motcua.forms.app.flow import Flow
from motcua.forms.app.guard import Guard
from motcua.forms.app.health import Health
from motcua.forms.app.replies import problem_page
from motcua.forms.app.status import Lookup
from motcua.forms.app.tickets import Tickets
from motcua.forms.openapi import document
from motcua.forms.store import StoreUnavailableError

_HOUR = 3600
_Answer = Callable[[Request], Awaitable[Response]]


def create_app(desk: Desk, site: ASGIApp | None = None) -> ASGIApp:
    """Return the application; `site`, where given, answers whatever the endpoint does not: the portal's own files."""
    # It says a line for every bad body, thousands in a flood; what is wrong is told to who has sent it.
    logging.getLogger("python_multipart").setLevel(logging.ERROR)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        sweeping = asyncio.create_task(_sweep(desk))
        yield
        sweeping.cancel()
        desk.writer.close()
        desk.store.close()

    troubles = _Troubles(desk)
    app = Starlette(
        routes=[*_routes(desk), *([Mount("/", site)] if site else [])],
        exception_handlers={
            HTTPException: troubles.refused,
            StoreUnavailableError: troubles.unavailable,
            ClientDisconnect: troubles.gone,
            Exception: troubles.unforeseen,
        },
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    return Guard(app, desk)


async def _sweep(desk: Desk) -> None:
    """Delete, every hour, files whose answers were never sent."""
    while desk.uploads:
        with suppress(StoreUnavailableError, OSError):
            kept = await run_in_threadpool(lambda: [one.id for one in desk.store.uploads(limit=10**9)])
            await run_in_threadpool(desk.uploads.sweep, kept)
        await asyncio.sleep(_HOUR)


def _routes(desk: Desk) -> list[BaseRoute]:
    flow, lookup, tickets, health, base = Flow(desk), Lookup(desk), Tickets(desk), Health(desk), desk.base

    async def openapi(_: Request) -> Response:
        return JSONResponse(document((one.form for one in desk.forms.values()), list(desk.contexts), desk.base))

    return [
        Route("/health/live", health.live),
        Route("/health/ready", health.ready),
        Route("/metrics", health.metrics),
        Route(f"{base}openapi.json", openapi),
        Route(f"{base}{{edition}}/receipt/{{reference}}", flow.receipt),
        Route(f"{base}{{edition}}/ticket/{{reference}}.ics", tickets.calendar),
        Route(f"{base}{{edition}}/ticket/{{reference}}", tickets.cancel, methods=["POST"]),
        Route(f"{base}{{edition}}/queue/{{form}}", Board(desk).get),
        Route(f"{base}{{edition}}/status", _either(lookup.get, lookup.post), methods=["GET", "POST"]),
        Route(f"{base}{{edition}}/{{form}}", _either(flow.get, flow.post), methods=["GET", "POST"]),
    ]


def _either(get: _Answer, post: _Answer) -> _Answer:
    """Return one handler for both: two routes of one address would each deny the other's method."""

    async def answer(request: Request) -> Response:
        return await (post if request.method == "POST" else get)(request)

    return answer


class _Troubles:
    """Answers in words, in the language of the page that was asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def refused(self, request: Request, error: Exception) -> Response:
        """Answer what was refused with its status."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
        return self._page(request, status, headers)

    async def unavailable(self, request: Request, _: Exception) -> Response:
        """Answer that the store cannot be reached just now."""
        return self._page(request, 503, {"Retry-After": "30"})

    async def gone(self, _request: Request, _error: Exception) -> Response:
        """Nobody is there to read it."""
        return Response(status_code=400)

    async def unforeseen(self, request: Request, _: Exception) -> Response:
        """Answer an error of ours; the guard logs where it was."""
        return self._page(request, 500, {})

    def _page(self, request: Request, status: int, headers: dict[str, str]) -> Response:
        desk = self._desk
        named = request.url.path.removeprefix(desk.base).split("/")
        context = desk.contexts.get(named[0]) or desk.first
        page = problem_page(desk, context, status, named[1] if len(named) > 1 else "")
        return HTMLResponse(desk.renderer.render(page, context.tag), status, headers)
