"""The watch on every page sees what it is there for."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from motcua.build.server import serve_folder

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
