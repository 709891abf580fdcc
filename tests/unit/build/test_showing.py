"""What is shown while a portal is edited: the newest page that is known, and never a half of anything."""

from pathlib import Path

import pytest

from motcua.build.showing import Showing, Trouble
from motcua.diagnostics import Diagnostic

PAGE = "vi/procedures/1.000001/index.html"
ERROR = Diagnostic("local/1.000001.yaml", 3, 1, "empty-file")
OTHER = Diagnostic("local/1.000002.yaml", 1, 1, "empty-file")


@pytest.fixture
def showing(tmp_path: Path) -> Showing:
    (tmp_path / PAGE).parent.mkdir(parents=True)
    (tmp_path / PAGE).write_text("built", encoding="utf-8")
    (tmp_path / "theme/css").mkdir(parents=True)
    (tmp_path / "theme/css/civic.css").write_text("a {}", encoding="utf-8")
    return Showing(tmp_path)


def test_an_early_page_is_shown_until_the_build_that_knows_its_change(showing: Showing) -> None:
    first, second = showing.begin(), showing.begin()
    showing.put(PAGE, "second", second)
    showing.put(PAGE, "first", first)
    showing.put("vi/new/index.html", "new", second)
    showing.ended(Trouble(), first, good=True)
    assert (showing.page(PAGE), showing.page("vi/new/index.html"), showing.building) == (b"second", b"new", True)
    showing.ended(Trouble(), second, good=True)
    assert (showing.page(PAGE), showing.page("vi/new/index.html"), showing.building) == (b"built", None, False)
    showing.put(PAGE, "too late", second)
    assert showing.page(PAGE) == b"built"


def test_a_failed_build_leaves_the_early_pages_and_says_what_is_wrong(showing: Showing) -> None:
    number = showing.begin()
    showing.put(PAGE, "early", number)
    showing.ended(Trouble((ERROR,)), number, good=False)
    assert (showing.page(PAGE), showing.trouble.findings) == (b"early", (ERROR,))


def test_what_a_failed_build_of_an_older_change_says_is_not_shown(showing: Showing) -> None:
    old = showing.begin()
    showing.begin()
    showing.ended(Trouble((ERROR,)), old, good=False)
    assert showing.trouble == Trouble()


def test_a_good_build_of_an_older_change_does_not_hide_what_a_newer_one_has_broken(showing: Showing) -> None:
    old = showing.begin()
    showing.failed("template")
    showing.begin()
    showing.found([ERROR], [ERROR.file])
    showing.ended(Trouble((OTHER,)), old, good=True)
    assert showing.trouble == Trouble((ERROR,))


def test_findings_of_some_files_take_the_place_of_those_of_the_same_files(showing: Showing) -> None:
    showing.ended(Trouble((ERROR, OTHER), "failed", ("broken",)), showing.begin(), good=False)
    showing.found([], [ERROR.file])
    assert showing.trouble == Trouble((OTHER,))
    showing.found([ERROR])
    assert showing.trouble == Trouble((ERROR,))


def test_a_page_is_newer_when_it_or_a_sheet_of_all_pages_is(showing: Showing) -> None:
    first = showing.digest(showing.page(PAGE))
    (showing.folder / "theme/css/civic.css").write_text("b {}", encoding="utf-8")
    showing.ended(Trouble(), showing.begin(), good=True)
    assert first != showing.digest(showing.page(PAGE)) != ""
    assert showing.digest(showing.page("vi/none/index.html")) == ""


@pytest.mark.parametrize("path", ["../secret.html", "vi", "vi/../../secret.html", "no\0where.html"])
def test_nothing_outside_the_folder_is_shown(showing: Showing, path: str) -> None:
    (showing.folder.parent / "secret.html").write_text("secret", encoding="utf-8")
    assert showing.page(path) is None


def test_who_waits_is_told_of_each_change_and_who_looks_is_known(showing: Showing) -> None:
    version = showing.wait(-1, 0.01)
    assert showing.wait(version, 0.01) == version
    showing.begin()
    assert showing.wait(version, 5) != version
    showing.look(PAGE)
    showing.look(PAGE)
    showing.leave(PAGE)
    assert showing.shown() == [PAGE]
    showing.leave(PAGE)
    assert showing.shown() == []
