"""What most would write first: Starlette, one insert and one commit for each request. To compare with, not to use."""

import json
import os
import sqlite3
import uuid
from pathlib import Path
from threading import Lock

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from benchmarks.forms.light import NAME

FACTORY = "benchmarks.forms.plain:application"


def application() -> ASGIApp:
    """Make the application on the folder that the environment names; commits are as safe as ours."""
    file = Path(json.loads(os.environ[NAME])["folder"]) / "plain.db"
    connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS post (ref TEXT PRIMARY KEY, key TEXT UNIQUE, body TEXT)")
    one_at_a_time = (
        Lock()
    )  # a connection for each thread is slower still: they wait for one another's locks by sleeping

    def insert(key: str, body: str) -> str:
        reference = uuid.uuid4().hex
        with one_at_a_time:
            connection.execute("INSERT INTO post (ref, key, body) VALUES (?, ?, ?)", (reference, key, body))
        return reference

    async def post(request: Request) -> Response:
        form = await request.form()
        said = {name: value for name, value in form.items() if isinstance(value, str)}
        reference = await run_in_threadpool(insert, said["_key"], json.dumps(said))
        return RedirectResponse(f"/gui/vi/receipt/{reference}", 303)

    async def live(_: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(routes=[Route("/gui/vi/question", post, methods=["POST"]), Route("/health/live", live)])
