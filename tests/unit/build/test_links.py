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


def test_what_a_page_only_says_is_no_link(tmp_path: Path) -> None:
    page(
        tmp_path,
        "index.html",
        '<p title="a > b">Write &lt;a href="gone.html" id="x"&gt;</p><pre> href="gone.html" </pre>',
    )
    assert reasons(tmp_path) == []


def test_what_a_page_only_says_is_no_part_either(tmp_path: Path) -> None:
    page(tmp_path, "index.html", '<p>Write  id="x" here.</p><a href="#x">x</a>')
    assert reasons(tmp_path) == ["names a part that the page does not have"]


def test_a_link_after_a_sign_in_an_attribute_is_followed(tmp_path: Path) -> None:
    page(tmp_path, "index.html", '<a title="a > b < c" href="gone.html">x</a><img alt="&quot;"\n src="gone.png">')
    assert reasons(tmp_path) == ["leads nowhere", "leads nowhere"]


def test_the_next_build_of_the_same_folder_is_read_anew(tmp_path: Path) -> None:
    """`motcua serve` builds many times in one process, each time in a folder of the same name."""
    page(tmp_path, "index.html", '<a href="other.html#new">x</a>')
    page(tmp_path, "other.html", "")
    assert reasons(tmp_path) == ["names a part that the page does not have"]
    page(tmp_path, "other.html", '<h2 id="new">x</h2>')
    assert reasons(tmp_path) == []
    page(tmp_path, "other.html", "")
    assert reasons(tmp_path) == ["names a part that the page does not have"]


def test_every_page_s_links_are_named_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a/b.html", "a.html"):
        page(tmp_path, name, '<a href="gone.html">x</a>')
    assert [one.page for one in broken_links(tmp_path)] == ["a/b.html", "a.html", "b.html"]


def test_what_the_endpoint_answers_is_no_page_of_the_output(tmp_path: Path) -> None:
    page(tmp_path, "a.html", '<form action="/gui/vi/question"></form><a href="/other/x">x</a>')
    assert [one.address for one in broken_links(tmp_path, endpoint="/gui/")] == ["/other/x"]
    assert [one.address for one in broken_links(tmp_path)] == ["/gui/vi/question", "/other/x"]


@pytest.mark.parametrize("damage", [None, "", "{", "[]", '{"form": 1}', '{"form": 1, "texts": {"x": [1]}}'])
def test_what_is_remembered_of_a_text_is_what_it_names(tmp_path: Path, damage: str | None) -> None:
    memory, folder = tmp_path / "memory", tmp_path / "output"
    page(folder, "index.html", '<a href="other.html#new">x</a><a href="b/c.html">y</a>')
    page(folder, "other.html", '<h2 id="new">x</h2>')
    page(folder, "b/c.html", '<img src="https://cdn.example/x.png" alt="">')
    first = list(broken_links(folder, memory))
    if damage is not None:
        memory.write_text(damage)
    assert list(broken_links(folder, memory)) == first == list(broken_links(folder))
    page(folder, "other.html", "")
    (folder / "b/c.html").unlink()
    changed = [one.reason for one in broken_links(folder, memory)]
    assert changed == ["leads nowhere", "names a part that the page does not have"]


def checked(folder: Path) -> Path:
    """Three pages whose links are fine; returns what the check remembers of them."""
    page(folder, "index.html", '<a href="other.html#new">x</a><a href="b/c.html">y</a><a href="/gui/x">z</a>')
    page(folder, "other.html", '<h2 id="new">x</h2>')
    page(folder, "b/c.html", "c")
    memory = folder.with_name("memory")
    assert list(broken_links(folder, memory, endpoint="/gui/")) == []
    assert memory.is_file()
    return memory


def test_a_page_of_the_same_text_is_followed_again_where_a_part_has_gone(tmp_path: Path) -> None:
    memory = checked(tmp_path / "output")
    page(tmp_path / "output", "other.html", '<h2 id="old">x</h2>')
    found = [(one.page, one.address) for one in broken_links(tmp_path / "output", memory, endpoint="/gui/")]
    assert found == [("index.html", "other.html#new")]


def test_a_page_of_the_same_text_is_followed_again_where_a_file_has_gone(tmp_path: Path) -> None:
    memory = checked(tmp_path / "output")
    (tmp_path / "output/b/c.html").unlink()
    found = [(one.page, one.address) for one in broken_links(tmp_path / "output", memory, endpoint="/gui/")]
    assert found == [("index.html", "b/c.html")]


def test_a_page_of_the_same_text_is_followed_again_under_other_rules(tmp_path: Path) -> None:
    memory = checked(tmp_path / "output")
    assert [one.address for one in broken_links(tmp_path / "output", memory)] == ["/gui/x"]


def test_a_new_page_is_followed_and_what_is_broken_is_found_each_time(tmp_path: Path) -> None:
    memory = checked(tmp_path / "output")
    page(tmp_path / "output", "new.html", '<a href="nowhere.html">x</a>')
    for _ in range(2):
        found = [one.page for one in broken_links(tmp_path / "output", memory, endpoint="/gui/")]
        assert found == ["new.html"]
