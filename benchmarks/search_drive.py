"""Asks a built search in Chromium, over HTTP and from the disk: the answers to questions, and what they cost."""

import contextlib
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tools.rig.nginx import nginx_serving
from tools.rig.programs import chromium

TRANSPORTS = ("http", "file")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
THROTTLE = 4
_TEXTS = {".html", ".js", ".css", ".svg", ".json"}
ASK = """async ([queries, quick]) => {
  const found = [];
  for (const query of queries) {
    const started = performance.now();
    const { confidence, results } = await window.portalSearch(query, { quick });
    found.push({ confidence, ids: results.map((one) => [one.kind, one.id]), time: performance.now() - started });
  }
  return found;
}"""
# Tells of the first result of the list, however it came to be there: by the names alone, or with the long texts.
# The page tells it by itself: whoever asks a slowed page every few milliseconds makes it slower.
WATCH = """new MutationObserver((_changes, observer) => {
  if (document.querySelector("[data-search-results] li")) {
    observer.disconnect();
    console.debug(`first result ${performance.now()}`);
  }
}).observe(document, { childList: true, subtree: true });"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a question; `codes` are those of procedures, `milliseconds` how long it took."""

    confidence: str
    codes: tuple[str, ...]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What a first search costs: compressed bytes until it is answered in full, and seconds to the first result.

    `processor` is the time that the page's thread really works until that has been told, times the throttle: unlike
    `seconds`, it does not depend on what else runs on the machine. A later search is timed at full speed, and slowed.
    """

    bytes: int
    seconds: float
    processor: float
    later_bytes: int
    later_milliseconds: float
    later_slowed: float


@contextlib.contextmanager
def opened() -> Iterator[Browser]:
    """Give a Chromium while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


@contextlib.contextmanager
def served(folder: Path, transport: str) -> Iterator[str]:
    """Give the address of `folder` on `transport` while the block runs: from nginx, which finds all compressed."""
    if transport == "file":
        yield f"{folder.resolve().as_uri()}/"
        return
    _compress(folder)
    with TemporaryDirectory() as own, nginx_serving(folder, Path(own)) as address:
        yield address


def _compress(folder: Path) -> None:
    """Put a compressed file beside every text, as nginx's gzip_static looks for."""
    for path in folder.rglob("*"):
        if path.suffix in _TEXTS:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 6, mtime=0))


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
    address = f"{root}{edition}/search/index.html?q={quote(first)}"
    with _nobody(browser) as (page, session):
        weights = _weighed(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        _seconds_to_first(page, address)
        told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        page.wait_for_load_state("networkidle")
        whole = sum(weights)
        milliseconds = page.evaluate(ASK, [[later], False])[0]["time"]
        page.wait_for_load_state("networkidle")
        more = sum(weights) - whole
    with _nobody(browser) as (page, session):
        session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        seconds = _seconds_to_first(page, address)
        page.wait_for_load_state("networkidle")
        slowed = page.evaluate(ASK, [[later], False])[0]["time"]
    return Cost(whole, seconds, told["TaskDuration"] * THROTTLE, more, milliseconds, slowed)


@contextlib.contextmanager
def _nobody(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """Give a page of somebody who has never been here."""
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    yield page, context.new_cdp_session(page)
    context.close()


def _seconds_to_first(page: Page, address: str) -> float:
    """Open `address`; return the seconds from the click to the first result, by the page's own clock."""
    with page.expect_console_message(lambda one: one.text.startswith("first result ")) as told:
        page.goto(address, wait_until="commit")
    return float(told.value.text.rpartition(" ")[2]) / 1000


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
