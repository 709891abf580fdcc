"""What search engines are told: every page once, with its editions; nothing without an address."""

from pathlib import Path

import pytest

from motcua.exports import sitemap as module, write_sitemap
from motcua.languages import Passage
from motcua.views import Page
from motcua.views.pages import Signpost

BOTH = (("vi", "vi/a/index.html"), ("en", "en/a/index.html"), ("x-default", "vi/a/index.html"))


def page(path: str, template: str = "article.html", **more: object) -> Page:
    tag = path.split("/", maxsplit=1)[0]
    return Page(path, template, tag, tag, Passage("A", tag), "", Signpost(""), (), fallback=False, section="a", **more)


def test_a_portal_without_an_address_tells_nothing(tmp_path: Path) -> None:
    write_sitemap([page("vi/a/index.html")], "", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_every_page_stands_there_with_its_editions(tmp_path: Path) -> None:
    write_sitemap([page("vi/a/index.html", alternates=BOTH)], "https://a.example/", tmp_path)
    text = (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://a.example/vi/a/index.html</loc>" in text
    assert '<xhtml:link rel="alternate" hreflang="en" href="https://a.example/en/a/index.html"/>' in text
    assert "Sitemap: https://a.example/sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")


def test_what_is_vietnamese_anyway_or_not_to_be_found_is_left_out(tmp_path: Path) -> None:
    pages = [
        page("en/a/index.html", canonical="vi/a/index.html"),
        page("tyz/a/index.html", noindex=True),
        page("vi/search/index.html", template="search.html"),
        page("vi/b/index.html"),
    ]
    write_sitemap(pages, "https://a.example", tmp_path)
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8").count("<url>") == 1


def test_a_preview_asks_to_be_left_alone(tmp_path: Path) -> None:
    write_sitemap([page("vi/a/index.html", noindex=True)], "https://a.example", tmp_path)
    assert (tmp_path / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (tmp_path / "sitemap.xml").exists()


def test_a_long_list_is_cut_into_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    write_sitemap([page(f"vi/{one}/index.html") for one in "abc"], "https://a.example", tmp_path)
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8").count("<sitemap>") == 2
    assert (tmp_path / "sitemap-2.xml").read_text(encoding="utf-8").count("<url>") == 1
