"""Tells whoever runs the endpoint how it is: alive, ready to keep what it acknowledges, and in numbers."""

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from motcua.forms.app.desk import Desk
from motcua.forms.app.metrics import TYPE
from motcua.forms.store import StoreUnavailableError

LEAST_FREE = 16 * 1024 * 1024  # bytes: some ten thousand posts
_FRESH_SECONDS = 0.5


@dataclass(slots=True)
class Health:
    """Answers /health/live, /health/ready and /metrics; a probe is a real write, at most twice a second."""

    desk: Desk
    _found: tuple[str, ...] = ()
    _found_at: float = field(default=float("-inf"))

    async def live(self, _: Request) -> Response:
        """Green while the thread that writes runs."""
        alive = self.desk.writer.alive
        return JSONResponse({"status": "green" if alive else "red"}, 200 if alive else 503)

    async def ready(self, _: Request) -> Response:
        """Green when a post that came now would be kept; alarms are said, and do not make it red."""
        faults = await run_in_threadpool(self._faults)
        said = {"status": "red" if faults else "green", "faults": list(faults), "alarms": list(self.desk.alarms())}
        return JSONResponse(said, 503 if faults else 200)

    async def metrics(self, _: Request) -> Response:
        """Everything that is counted."""
        desk, metrics = self.desk, self.desk.metrics
        metrics.alive.set(desk.writer.alive)
        metrics.waiting.set(desk.writer.waiting)
        try:
            metrics.outbox.set((await run_in_threadpool(desk.store.waiting)).rows)
        except StoreUnavailableError:
            metrics.outbox.set(float("nan"))
        return Response(metrics.text(), media_type=TYPE)

    def _faults(self) -> tuple[str, ...]:
        if time.monotonic() - self._found_at > _FRESH_SECONDS:
            self._found = tuple(self._look())
            self._found_at = time.monotonic()
        return self._found

    def _look(self) -> Sequence[str]:
        faults = list(self.desk.faults())
        if not self.desk.writer.alive:
            return [*faults, "the thread that writes has ended"]
        try:
            self.desk.writer.probe()
        except StoreUnavailableError as error:
            faults.append(f"nothing can be written: {error}")
        return faults


def room_in(folder: Path, least: int = LEAST_FREE) -> Callable[[], list[str]]:
    """Return what says that the disk of `folder` is full before a resident finds out."""

    def faults() -> list[str]:
        try:
            free = shutil.disk_usage(folder).free
        except OSError as error:
            return [f"{folder}: {error.strerror}"]
        return [f"only {free // 1024} KiB are free in {folder}"] if free < least else []

    return faults
