"""The whole text of all pages, indexed by Pagefind: the same bytes for the same pages, and nothing made twice."""

from pathlib import Path

from motcua.search import write_whole_text


def site(folder: Path, text: str = "Nộp tờ khai ở xã") -> Path:
    """Write an edition of two pages."""
    for name in ("a", "b"):
        page = folder / "vi" / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            f'<!DOCTYPE html><html lang="vi"><title>Trang {name}</title><main><h1>Trang {name}</h1><p>{text}</p></main>',
            encoding="utf-8",
        )
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the index."""
    whole = folder / "vi" / "search" / "whole"
    return {one.relative_to(whole).as_posix(): one.read_bytes() for one in sorted(whole.rglob("*")) if one.is_file()}


def test_the_same_pages_give_the_same_bytes_and_no_widgets(tmp_path: Path):
    for name in ("one", "two"):
        assert write_whole_text("vi", site(tmp_path / name))
    made = files(tmp_path / "one")
    assert made == files(tmp_path / "two")
    assert "pagefind.js" in made
    assert not [name for name in made if "ui" in name]


def test_pages_that_have_not_changed_are_not_indexed_again(tmp_path: Path):
    last = site(tmp_path / "last")
    write_whole_text("vi", last)
    assert not write_whole_text("vi", site(tmp_path / "same"), last)
    assert files(tmp_path / "same") == files(last)
    assert write_whole_text("vi", site(tmp_path / "other", "Nộp ở tỉnh"), last)
