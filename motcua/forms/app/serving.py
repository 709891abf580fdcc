"""Runs the application on uvicorn or granian: one process, no line per request, no connection held for ever."""

import asyncio
import os
import threading
import time
from typing import Any

import uvicorn
from granian import Granian
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from uvicorn.protocols.http.h11_impl import H11Protocol

SERVERS = ("uvicorn", "granian")
HEAD_SECONDS = 15.0
_KEEP_SECONDS = 20
_STOP_SECONDS = 10
_DIED = 70  # sysexits' EX_SOFTWARE: systemd starts the process again
_GRACE_SECONDS = 3.0


def run(target: str, *, server: str, host: str, port: int) -> None:
    """Serve the application that the factory `target` ("module:function") makes, until a signal ends it."""
    if server == "granian":
        Granian(
            target,
            address=host,
            port=port,
            interface=Interfaces.ASGI,
            factory=True,
            websockets=False,
            log_level=LogLevels.warning,
            log_access=False,
            backlog=2048,
            workers_kill_timeout=_STOP_SECONDS,
            http1_settings=HTTP1Settings(header_read_timeout=int(HEAD_SECONDS * 1000)),
        ).serve()
        return
    uvicorn.run(
        target,
        factory=True,
        host=host,
        port=port,
        http=PatientProtocol,
        ws="none",
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=_KEEP_SECONDS,
        timeout_graceful_shutdown=_STOP_SECONDS,
    )


class PatientProtocol(H11Protocol):
    """Uvicorn's protocol with an end to its patience: alone, it waits for the rest of a request's head for ever."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Wait for a head."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Stop waiting once a request is being answered; wait for the next head where one has begun."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop()
        elif self._head is None:
            self._wait()

    def on_response_complete(self) -> None:
        """Leave an idle connection to uvicorn's own patience."""
        self._stop()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._head = self.loop.call_later(HEAD_SECONDS, self.transport.close)

    def _stop(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None


def end_soon() -> None:
    """End this process in a few seconds, while health is red and everyone who waited has been told."""

    def end() -> None:
        time.sleep(_GRACE_SECONDS)
        os._exit(_DIED)

    threading.Thread(target=end, name="motcua-end", daemon=True).start()
