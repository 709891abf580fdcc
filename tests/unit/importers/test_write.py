"""Writing: beside the last import, then in its place, and nothing of anybody else's."""

from pathlib import Path

import pytest

from motcua.importers import write
from motcua.importers.write import MARKER, NotOursError, discard, prepare, publish, write_file


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARKER
    }


def do_import(target: Path, **content: str) -> None:
    staging = prepare(target)
    for name, text in content.items():
        write_file(staging, name.replace("__", "/"), text)
    publish(target, staging)


def test_a_new_folder_is_made(tmp_path):
    target = tmp_path / "a" / "b"
    do_import(target, national__f__1="một")
    assert files(target) == {"national/f/1": "một"}
    assert sorted(path.name for path in target.iterdir()) == [MARKER, "national"]


def test_a_second_import_replaces_the_first_whole(tmp_path):
    do_import(tmp_path, national__f__1="một", legal__2020="x")
    do_import(tmp_path, national__g__2="hai")
    assert files(tmp_path) == {"national/g/2": "hai"}


def test_what_stands_beside_is_left_alone(tmp_path):
    do_import(tmp_path, national__1="một")
    (tmp_path / "local").mkdir()
    (tmp_path / "local" / "1.yaml").write_text("giữ", encoding="utf-8")
    do_import(tmp_path, national__1="hai")
    assert files(tmp_path) == {"local/1.yaml": "giữ", "national/1": "hai"}


def test_a_folder_with_other_files_is_refused_and_untouched(tmp_path):
    (tmp_path / "national").mkdir()
    (tmp_path / "national" / "1.yaml").write_text("của tôi", encoding="utf-8")
    with pytest.raises(NotOursError):
        prepare(tmp_path)
    assert files(tmp_path) == {"national/1.yaml": "của tôi"}
    assert not (tmp_path / MARKER).exists()


def test_links_and_files_are_refused(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name in ("link", "file"):
        with pytest.raises(NotOursError):
            prepare(tmp_path / name)
    target = tmp_path / "ours"
    do_import(target, national__1="một")
    (target / "legal").symlink_to(tmp_path / "real")
    with pytest.raises(NotOursError):
        prepare(target)


def test_what_was_not_published_leaves_no_trace(tmp_path):
    do_import(tmp_path, national__1="một")
    staging = prepare(tmp_path)
    write_file(staging, "national/1", "hai")
    discard(staging)
    assert files(tmp_path) == {"national/1": "một"}


def test_the_leavings_of_a_broken_import_are_cleared(tmp_path):
    write_file(prepare(tmp_path), "national/1", "dở dang")
    do_import(tmp_path, national__2="hai")
    assert files(tmp_path) == {"national/2": "hai"}


def test_if_the_exchange_fails_the_last_import_returns(tmp_path, monkeypatch):
    do_import(tmp_path, national__1="một", legal__1="luật")
    staging = prepare(tmp_path)
    write_file(staging, "national/1", "hai")
    write_file(staging, "legal/1", "luật mới")
    replace = Path.replace

    def failing(self, target):
        if self == staging / "legal":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(write.Path, "replace", failing)
    with pytest.raises(OSError, match="No space"):
        publish(tmp_path, staging)
    monkeypatch.undo()
    discard(staging)
    assert {name: text for name, text in files(tmp_path).items() if "import-old" not in name} == {
        "legal/1": "luật",
        "national/1": "một",
    }
