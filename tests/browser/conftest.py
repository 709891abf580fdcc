"""A Chromium, the built portal, and its address; a page that complains or asks another server fails its test."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from motcua.build.server import serve_folder
from tests.once import made_once
from tools.rig.programs import chromium

# Alone of these, --no-sandbox costs safety: as root, as in a container, Chromium does not start without it.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The same for every violation of the policy, whatever the page itself does with errors.
COLLECT_VIOLATIONS = """
  window.__violations = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.__violations.push(`${event.violatedDirective}: ${event.blockedURI} in ${event.sourceFile}`));
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for the tests of one file: Playwright allows one at a time, and other tests start their own."""
    path = chromium()
    if path is None:
        pytest.skip("needs Chromium: run `make test`, or put it on the PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def portal(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shipped portal, built once; MOTCUA_OUTPUT names one that is built already."""
    ready = os.environ.get("MOTCUA_OUTPUT")
    return Path(ready) if ready else made_once(tmp_path_factory, "portal", partial(_build, root)) / "output"


def _build(root: Path, folder: Path) -> None:
    build = [sys.executable, "-m", "motcua", "build", "--output", str(folder / "output")]
    done = subprocess.run(build, cwd=root, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"the portal does not build:\n{done.stdout}\n{done.stderr}"


@pytest.fixture(scope="session")
def portal_url(portal: Path) -> Iterator[str]:
    """The address of the built portal, without a slash at the end, served with the headers of `motcua serve`."""
    with serve_folder(portal, port=0) as address:
        yield address.rstrip("/")


@dataclass
class Watch:
    """What a page did that no page of the portal may do. A test may empty a list that it has looked at itself."""

    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def message(self, message: ConsoleMessage) -> None:
        """Keep an error of the console, a refusal by the policy among them."""
        if message.type == "error":
            self.errors.append(f"{message.location.get('url')}: {message.text}")

    def request(self, request: Request) -> None:
        """Keep a request to any other server."""
        address = urlsplit(request.url)
        if address.scheme not in {"file", "data", "blob", "about"} and address.hostname != "127.0.0.1":
            self.strangers.append(request.url)


@pytest.fixture
def watch() -> Watch:
    """What has been noticed in this test so far."""
    return Watch()


@pytest.fixture
def new_context(browser: Browser, watch: Watch) -> Iterator[object]:
    """Open a browser context of the test's own making (`java_script_enabled=False`, a phone …), watched like `page`."""
    opened: list[BrowserContext] = []

    def open_context(**options: object) -> BrowserContext:
        context = browser.new_context(**{"locale": "vi-VN", "viewport": {"width": 1280, "height": 900}} | options)
        context.add_init_script(COLLECT_VIOLATIONS)
        context.on("console", watch.message)
        context.on("weberror", lambda error: watch.errors.append(str(error.error)))
        context.on("request", watch.request)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        for page in context.pages:
            _collect_violations(page, watch)
        context.close()
    assert watch.errors == []
    assert watch.strangers == []


def _collect_violations(page: Page, watch: Watch) -> None:
    if not page.is_closed() and page.url != "about:blank":
        watch.errors += page.evaluate("window.__violations ?? []")


@pytest.fixture
def page(new_context) -> Page:
    """A desk-sized page with JavaScript."""
    return new_context().new_page()
