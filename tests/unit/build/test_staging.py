"""The output is replaced whole or not at all."""

from pathlib import Path

import pytest

from motcua.build import staging as module
from motcua.build.staging import remove_leftovers, staging, swap


def folder_with(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "page.html").write_text(text)
    return path


def test_a_swap_puts_the_new_folder_in_place(tmp_path: Path) -> None:
    output = folder_with(tmp_path / "output", "old")
    with staging(output) as new:
        (new / "page.html").write_text("new")
        swap(new, output)
    assert (output / "page.html").read_text() == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["output"]


def test_a_first_build_needs_no_old_output(tmp_path: Path) -> None:
    with staging(tmp_path / "output") as new:
        (new / "page.html").write_text("new")
        swap(new, tmp_path / "output")
    assert (tmp_path / "output" / "page.html").read_text() == "new"


def test_a_build_that_fails_leaves_the_old_output(tmp_path: Path) -> None:
    output = folder_with(tmp_path / "output", "old")
    with pytest.raises(RuntimeError), staging(output) as new:
        (new / "page.html").write_text("half")
        raise RuntimeError
    assert (output / "page.html").read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["output"]


def test_where_names_cannot_be_exchanged_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_exchange", lambda _new, _output: False)
    output = folder_with(tmp_path / "output", "old")
    swap(folder_with(tmp_path / "new", "new"), output)
    assert (output / "page.html").read_text() == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["output"]


def test_an_output_caught_between_two_renames_is_put_back(tmp_path: Path) -> None:
    folder_with(tmp_path / ".output.old-1", "old")
    remove_leftovers(tmp_path / "output")
    assert (tmp_path / "output" / "page.html").read_text() == "old"


def test_the_folder_of_a_killed_build_is_removed(tmp_path: Path) -> None:
    folder_with(tmp_path / ".output.new-999999999", "half")
    remove_leftovers(tmp_path / "output")
    assert list(tmp_path.iterdir()) == []
