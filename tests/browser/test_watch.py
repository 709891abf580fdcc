"""The watch on every page sees what it is there for."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from motcua.build.live import serve_live
from motcua.build.server import serve_folder
from motcua.build.showing import Trouble
from motcua.diagnostics import Diagnostic

PAGE = "<!doctype html><html lang=vi><meta charset=utf-8><title>x</title><link rel=icon href=data:,>{}"


@pytest.fixture
def site(tmp_path: Path):
    (tmp_path / "good.html").write_text(PAGE.format("<script src=good.js></script><p>a"), encoding="utf-8")
    (tmp_path / "good.js").write_text("document.title = 'JavaScript'", encoding="utf-8")
    (tmp_path / "inline.html").write_text(PAGE.format("<script>x</script>"), encoding="utf-8")
    (tmp_path / "stranger.html").write_text(PAGE.format("<img src='https://example.invalid/a.png'>"), encoding="utf-8")
    (tmp_path / "missing.html").write_text(PAGE.format("<script src=none.js></script>"), encoding="utf-8")
    (tmp_path / "throws.html").write_text(PAGE.format("<script src=throws.js></script>"), encoding="utf-8")
    (tmp_path / "throws.js").write_text("throw new Error('của chính trang')", encoding="utf-8")
    with serve_folder(tmp_path, port=0) as address:
        yield address


def test_a_good_page_is_left_alone(site: str, page: Page, watch):
    page.goto(f"{site}good.html")
    assert page.title() == "JavaScript"
    assert (watch.errors, watch.strangers) == ([], [])


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("inline", "Content Security Policy"),
        ("stranger", "Content Security Policy"),
        ("missing", "404"),
        ("throws", "của chính trang"),
    ],
)
def test_a_bad_page_is_noticed(site: str, page: Page, watch, name: str, complaint: str):
    page.goto(f"{site}{name}.html")
    page.wait_for_load_state("networkidle")
    assert any(complaint in error for error in watch.errors)
    watch.errors.clear()
    watch.strangers.clear()
    page.goto("about:blank")


def test_a_request_to_another_server_is_noticed_without_the_policy(tmp_path: Path, page: Page, watch):
    path = tmp_path / "a.html"
    path.write_text(PAGE.format("<img src='https://example.invalid/a.png'>"), encoding="utf-8")
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    assert watch.strangers == ["https://example.invalid/a.png"]
    watch.errors.clear()
    watch.strangers.clear()


def test_a_page_without_javascript_is_watched_too(site: str, new_context, watch):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}good.html")
    assert page.title() == "x"
    assert watch.errors == []


@pytest.mark.parametrize(("width", "position"), [(390, "static"), (1280, "sticky")])
def test_an_editor_sees_findings_and_newer_pages_at_once(tmp_path: Path, new_context, watch, width: int, position: str):
    html = PAGE.replace("<title>", "<head><title>").replace("{}", "</head><body><h1>{}</h1></body>")
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi/a.html").write_text(html.format("cũ"), encoding="utf-8")
    error = Diagnostic("local/a.yaml", 3, 7, "empty-file")
    with serve_live(tmp_path, 0) as (address, showing):
        page = new_context(viewport={"width": width, "height": 800}).new_page()
        page.goto(f"{address}vi/a.html")
        showing.ended(Trouble((error,)), showing.begin(), good=False)
        alert = page.get_by_role("alert")
        alert.get_by_text("local/a.yaml, dòng 3, cột 7").wait_for(timeout=30_000)
        panel = page.locator("#motcua-live")
        assert panel.evaluate("one => getComputedStyle(one).position") == position
        assert alert.bounding_box()["y"] + alert.bounding_box()["height"] <= page.locator("h1").bounding_box()["y"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Tab")
        page.keyboard.press("Enter" if width == 390 else "Escape")
        assert not alert.is_visible()
        showing.found([], [error.file])
        showing.put("vi/a.html", html.format("mới"), showing.begin())
        page.get_by_role("heading", name="mới").wait_for(timeout=30_000)
        assert panel.inner_text() == ""
        page.goto("about:blank")
