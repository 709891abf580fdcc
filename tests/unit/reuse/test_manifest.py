"""The manifest never takes for known what may have changed, and does not build what cannot have."""

import json
import os
import time
from pathlib import Path

import pytest

from motcua.reuse import Inputs, as_written, look, remember, snapshot, unchanged

REPORT = {"counted": [1, 2, 3]}
LONG_AGO = 10**18


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    for name in ("content/a.md", "content/deep/b.md", "settings.py", "output/vi/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    places = (tmp_path / "settings.py", tmp_path / "content")
    return Inputs("key", places, tmp_path / ".cache" / "x.manifest", tmp_path / "output")


def built(inputs: Inputs) -> None:
    remember(inputs, snapshot(inputs), REPORT)


def test_without_a_change_the_last_report_is_said_again(inputs: Inputs) -> None:
    assert unchanged(inputs) is None
    built(inputs)
    assert unchanged(inputs) == REPORT


def test_a_change_of_the_same_length_in_the_same_tick_of_the_clock_is_seen(inputs: Inputs, tmp_path: Path) -> None:
    built(inputs)
    file = tmp_path / "content/a.md"
    before = file.stat()
    file.write_text("CONTENT/A.MD"[: before.st_size])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert unchanged(inputs) is None


def test_even_stamps_that_agree_are_not_believed_when_they_are_young(
    inputs: Inputs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock so coarse that all is written in one tick: only the contents tell."""
    monkeypatch.setattr("motcua.reuse.manifest._stamp", lambda found: (found.st_size, time.time_ns(), 0, 0))
    monkeypatch.setattr("motcua.reuse.manifest.time.time_ns", lambda: LONG_AGO)
    built(inputs)
    assert unchanged(inputs) == REPORT
    (tmp_path / "content/a.md").write_text("CONTENT/A.MD")
    assert unchanged(inputs) is None


def test_a_file_that_was_only_written_anew_is_no_change_and_is_noted(inputs: Inputs, tmp_path: Path) -> None:
    built(inputs)
    (tmp_path / "content/a.md").write_text("content/a.md")
    old = inputs.file.read_text()
    assert unchanged(inputs) == REPORT
    assert inputs.file.read_text() != old


@pytest.mark.parametrize("change", ["new", "deleted", "renamed", "output changed", "output gone", "key", "link"])
def test_every_kind_of_change_is_seen(change: str, inputs: Inputs, tmp_path: Path) -> None:
    built(inputs)
    content, page = tmp_path / "content", tmp_path / "output/vi/index.html"
    match change:
        case "new":
            (content / "c.md").write_text("c")
        case "deleted":
            (content / "a.md").unlink()
        case "renamed":
            (content / "a.md").rename(content / "d.md")
        case "output changed":
            page.write_text("somebody wrote here")
        case "output gone":
            page.unlink()
        case "key":
            inputs = Inputs("another", inputs.places, inputs.file, inputs.output)
        case "link":
            (content / "e.md").symlink_to(content / "a.md")
    assert unchanged(inputs) is None


def test_a_file_that_changes_during_the_build_leaves_no_manifest(inputs: Inputs, tmp_path: Path) -> None:
    built(inputs)
    before = snapshot(inputs)
    (tmp_path / "content/a.md").write_text("changed while it was read")
    remember(inputs, before, REPORT)
    assert unchanged(inputs) is None


@pytest.mark.parametrize("damage", ["", "{", "[]", "{}", '{"form": 1}', "cut", "forged"])
def test_a_manifest_that_is_damaged_or_foreign_is_none(damage: str, inputs: Inputs) -> None:
    built(inputs)
    text = inputs.file.read_text()
    if damage == "forged":
        damage = json.dumps(json.loads(text) | {"report": {"counted": [9, 9, 9]}})
    inputs.file.write_text(text[: len(text) // 2] if damage == "cut" else damage)
    assert unchanged(inputs) is None


def test_an_output_is_as_it_was_written_whatever_has_become_of_the_inputs(inputs: Inputs, tmp_path: Path) -> None:
    assert not as_written(inputs)
    built(inputs)
    (tmp_path / "content/a.md").write_text("other")
    assert as_written(inputs)
    assert look(inputs) == (None, True)
    (tmp_path / "output/vi/index.html").write_text("changed by hand")
    assert not as_written(inputs)
    assert look(inputs) == (None, False)


def test_digests_are_noted_again_unread_only_where_stamps_may_be_believed(
    inputs: Inputs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def digest_of_a() -> str:
        noted = json.loads(inputs.file.read_text())["files"]
        return noted[str(tmp_path / "content/a.md")][4]

    built(inputs)  # a moment after the files were written: their stamps tell nothing yet
    true = digest_of_a()
    monkeypatch.setattr("motcua.reuse.manifest._digest", lambda path: f"read {path}")
    built(inputs)
    assert digest_of_a().startswith("read ")
    monkeypatch.undo()
    now = time.time_ns()
    monkeypatch.setattr("motcua.reuse.manifest.time.time_ns", lambda: now + 10**10)
    built(inputs)
    monkeypatch.setattr("motcua.reuse.manifest._digest", lambda path: f"read {path}")
    built(inputs)
    assert digest_of_a() == true
