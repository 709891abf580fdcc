"""Asks a built search in Chromium, over HTTP and from the disk: the answers to questions, and what they cost."""

import contextlib
import gzip
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from motcua.exports import SECURITY_HEADERS
from tools.rig.programs import chromium

TRANSPORTS = ("http", "file")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
THROTTLE = 4
ASK = """async ([queries, quick]) => {
  const found = [];
  for (const query of queries) {
    const started = performance.now();
    const { confidence, results } = await window.portalSearch(query, { quick });
    found.push({ confidence, ids: results.map((one) => [one.kind, one.id]), time: performance.now() - started });
  }
  return found;
}"""
# The first result of the list, however it came to be there: by the names alone, or with the long texts.
FIRST = "() => document.querySelector('[data-search-results] li') && performance.now()"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a question; `codes` are those of procedures, `milliseconds` how long it took."""

    confidence: str
    codes: tuple[str, ...]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What a first search costs: compressed bytes until it is answered in full, and seconds to the first result.

    `processor` is the time that the page's thread really works until then, times the throttle: unlike `seconds`, it
    does not depend on what else runs on the machine.
    """

    bytes: int
    seconds: float
    processor: float
    later_bytes: int
    later_milliseconds: float


@contextlib.contextmanager
def opened() -> Iterator[Browser]:
    """Give a Chromium while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


@contextlib.contextmanager
def served(folder: Path, transport: str) -> Iterator[str]:
    """Give the address of `folder` on `transport` while the block runs; over HTTP everything is compressed."""
    if transport == "file":
        yield f"{folder.resolve().as_uri()}/"
        return
    server = _Server(("127.0.0.1", 0), partial(_Compressing, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    """A thread for each request; a browser that leaves a page before it has come is no error."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Compressing(SimpleHTTPRequestHandler):
    """A server as the portal's should be: the portal's headers, gzip for all that is not compressed already."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        packed = path.suffix in {".html", ".js", ".css", ".svg", ".json"}
        body = gzip.compress(body, 6, mtime=0) if packed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        for name, value in SECURITY_HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Stay silent: the terminal belongs to the tables."""


def answers(browser: Browser, root: str, edition: str, queries: list[str], *, names_only: bool) -> list[Answer]:
    """Return what the results page of `edition` answers to each of `queries`, by the names alone if so asked."""
    page = browser.new_page()
    page.goto(f"{root}{edition}/search/index.html")
    found = page.evaluate(ASK, [queries, names_only])
    page.close()
    return [
        Answer(one["confidence"], tuple(i for kind, i in one["ids"] if kind == "procedure"), one["time"])
        for one in found
    ]


def cost(browser: Browser, root: str, edition: str, first: str, later: str) -> Cost:
    """Measure a first search in a browser that knows nothing yet, slowed to a quarter, and a later one."""
    processor = _processor(browser, root, edition, first) * THROTTLE
    context = browser.new_context()
    page = context.new_page()
    weights = _weighed(page)
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.goto(f"{root}{edition}/search/index.html?q={quote(first)}", wait_until="commit")
    seconds = float(page.wait_for_function(FIRST, polling=20).json_value()) / 1000
    page.evaluate("(query) => window.portalSearch(query)", first)
    page.wait_for_load_state("networkidle")
    whole = sum(weights)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    started = time.perf_counter()
    page.evaluate("(query) => window.portalSearch(query)", later)
    spent = (time.perf_counter() - started) * 1000
    page.wait_for_load_state("networkidle")
    more = sum(weights) - whole
    context.close()
    return Cost(whole, seconds, processor, more, spent)


def _processor(browser: Browser, root: str, edition: str, query: str) -> float:
    """Return the seconds that the page's thread works until the first result."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{root}{edition}/search/index.html?q={quote(query)}", wait_until="commit")
    page.wait_for_function(FIRST, polling=20)
    told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    context.close()
    return float(told["TaskDuration"])


def _weighed(page: Page) -> list[int]:
    """Return a list that grows by the bytes of every response to `page`, as a server sends them."""
    weights: list[int] = []

    def weigh(response: Any) -> None:
        address = urlsplit(response.url)
        if address.scheme == "file":
            body = Path(unquote(address.path)).read_bytes()
            weights.append(len(body))
        elif address.scheme == "http":
            weights.append(int(response.headers.get("content-length", 0)))

    page.on("response", weigh)
    return weights
