"""The component gallery and the sample pages, in a real browser: axe, narrow screens, big letters, no network."""

import importlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from tests.components.gallery import write

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
# Pages that lead on at once to another.
LEAD_ON = {"redirect", "retired_replaced"}
# A gallery shows one component many times: only rules about single elements hold there, and pages are tested whole.
ONE_PAGE_ONLY = {
    "heading-order", "landmark-banner-is-top-level", "landmark-complementary-is-top-level",
    "landmark-contentinfo-is-top-level", "landmark-no-duplicate-banner", "landmark-no-duplicate-contentinfo",
    "landmark-unique", "region",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery and all sample pages in Vietnamese and English."""
    made = tmp_path_factory.mktemp("gallery")
    write(made, ("vi", "en"))
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, where it and its driver are installed."""
    if not CHROMIUM:
        pytest.skip("needs Chromium: apt-get install chromium")
    driver = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    with driver.sync_playwright() as play:
        made = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield made
        made.close()


def _pages(folder: Path, tag: str) -> list[Path]:
    return sorted((folder / tag).glob("samples/*/index.html"))


def _open(page: Any, path: Path) -> None:
    page.goto(path.as_uri())


def _answer_finders(page: Any) -> None:
    """Type into the finders of offices, so that their answers are looked at too."""
    for one in page.query_selector_all("[data-office-finder] input"):
        if one.is_visible():
            one.fill("mau son")
            one.press("Enter")


@pytest.mark.parametrize(("tag", "scheme"), [("vi", "light"), ("vi", "dark"), ("en", "light")])
def test_axe_finds_nothing(folder: Path, browser: Any, tag: str, scheme: str) -> None:
    axe = importlib.import_module("axe_playwright_python.sync_playwright").Axe()
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    found: list[str] = []
    for path in _pages(folder, tag):
        if path.parent.name in LEAD_ON:
            continue
        _open(page, path)
        _answer_finders(page)
        violations = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
        found += [
            f"{path.parent.name}: {one['id']}: {one['nodes'][0]['html'][:150]}"
            for one in violations
            if path.parent.name != "gallery" or one["id"] not in ONE_PAGE_ONLY
        ]
    page.close()
    assert found == []


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (390, 1), (1280, 1), (1280, 2)])
def test_nothing_scrolls_sideways(folder: Path, browser: Any, width: int, zoom: int) -> None:
    page = browser.new_page(viewport={"width": width // zoom, "height": 800}, device_scale_factor=zoom)
    wide = []
    for path in _pages(folder, "vi"):
        if path.parent.name in LEAD_ON:
            continue
        _open(page, path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path.parent.name)
    page.close()
    assert wide == []


def test_a_page_asks_only_for_its_own_files(folder: Path, browser: Any) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in _pages(folder, "vi"):
        if path.parent.name not in LEAD_ON:
            _open(page, path)
    page.close()
    assert [one for one in asked if not one.startswith(folder.as_uri())] == []
    assert [one for one in asked if not Path(url2pathname(urlsplit(one).path)).is_file()] == []


def test_standalone_links_and_buttons_are_large_enough_to_touch(folder: Path, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    small: list[str] = []
    selector = ".civic-button, .civic-nav__link, .civic-languages__link, .civic-search__input, .civic-contents__summary, .civic-filters__link"
    for name in ("home", "procedure", "news"):
        _open(page, folder / "vi" / "samples" / name / "index.html")
        for one in page.query_selector_all(selector):
            box = one.bounding_box()
            if box and box["height"] < 44:
                small.append(f"{name}: {one.inner_text()}: {box['height']}")
    page.close()
    assert small == []


def test_the_printed_sheet_opens_what_is_folded(folder: Path, browser: Any) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    _open(page, folder / "vi" / "samples" / "procedure" / "index.html")
    assert not page.is_visible(".civic-header")
    assert page.is_visible(".civic-print-header")
    assert page.get_by_text("hợp pháp hóa lãnh sự").first.bounding_box()["height"] > 0
    page.close()
