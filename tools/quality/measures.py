"""Measures one page that stands open in Chromium; every measure gives a list of faults, empty where all is well."""

from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
# 1280 pixels at 200 % of zoom leave this much room for the page.
ZOOMED = {"width": 640, "height": 450}


@cache
def _script() -> str:
    return Path(__file__).with_name("page.js").read_text(encoding="utf-8")


def measured(page: Page, measure: str) -> list[str]:
    """Return what one of the measures of page.js finds."""
    found: list[str] = page.evaluate(_script(), measure)
    return found


def barriers(page: Page, *rules: str) -> list[str]:
    """Return what axe finds against people with disabilities, by all its rules or by those named."""
    options: dict[str, object] = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"][:3]]


def with_letters(page: Page, percent: int) -> None:
    """Let the reader's browser have letters of another size, as its own setting does; 100 is as it was."""
    page.evaluate(
        "(size) => { document.documentElement.style.fontSize = size; }", "" if percent == 100 else f"{percent}%"
    )
