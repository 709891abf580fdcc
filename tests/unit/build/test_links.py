"""Every address that a written page names leads somewhere in the output."""

from pathlib import Path

import pytest

from motcua.build.links import broken_links


def reasons(folder: Path) -> list[str]:
    return [one.reason for one in broken_links(folder)]


def page(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<!doctype html><title>x</title>{body}", encoding="utf-8")


def test_good_links_are_silent(tmp_path: Path) -> None:
    page(
        tmp_path,
        "index.html",
        '<a href="vi/a%20b.html#phần">x</a><a href="https://example.org/">y</a><a href="#top" id="top">z</a>',
    )
    page(tmp_path, "vi/a b.html", '<h2 id="phần">x</h2><a href="../index.html">y</a><a href="/index.html">z</a>')
    assert reasons(tmp_path) == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<a href="gone.html">x</a>', "leads nowhere"),
        ('<a href="vi/">x</a>', "leads to a folder, which file:// lists"),
        ('<a href="#gone">x</a>', "names a part that the page does not have"),
        ('<a href="../../etc/passwd">x</a>', "leads outside the output"),
        ('<img src="%2e%2e/x.png" alt="">', "leads outside the output"),
        ('<a href="javascript:alert(1)">x</a>', "runs a script"),
        ('<script src="https://cdn.example/x.js"></script>', "loads a file from another address"),
        ('<img alt="" src="//cdn.example/x.png">', "loads a file from another address"),
    ],
)
def test_a_bad_link_is_named(tmp_path: Path, body: str, reason: str) -> None:
    page(tmp_path, "index.html", body)
    page(tmp_path, "vi/index.html", "")
    assert reasons(tmp_path) == [reason]


def test_the_portal_s_own_public_address_may_stand_as_an_alternate(tmp_path: Path) -> None:
    page(tmp_path, "index.html", '<link rel="alternate" hreflang="en" href="https://city.example/en/index.html">')
    assert reasons(tmp_path) == []
