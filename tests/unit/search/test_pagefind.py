"""The index as Pagefind writes it: the same bytes for the same documents, and only what is read."""

import gzip
import json
import os
import sys
from pathlib import Path

import pytest

from motcua.search import IndexReport, SearchIndexError, write_index
from motcua.search.pagefind import _decoded
from tests.unit.search.samples import document

# Thirty procedures that differ in one word of their title and share words of their text.
DOCUMENTS = [
    document(
        f"1.{number:06}", f"Cấp giấy phép số {number}", f"Nộp tờ khai mẫu {number} tại xã", numbers=("60/2014/QH13",)
    )
    for number in range(30)
]


def table_of(output: Path) -> dict:
    """What documents.js holds."""
    script = (output / "vi" / "search" / "documents.js").read_text(encoding="utf-8")
    return json.loads(script.removeprefix("globalThis.portalSearchTable=").removesuffix(";\n"))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its path."""
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_the_report_counts_what_was_written(tmp_path: Path):
    report = write_index(DOCUMENTS, "vi", tmp_path)
    files = files_of(tmp_path)
    assert report == IndexReport(30, len(files), sum(map(len, files.values())))


def test_two_runs_give_the_same_bytes_in_whatever_order_documents_come(tmp_path: Path):
    write_index(DOCUMENTS, "vi", tmp_path / "one")
    write_index(reversed(DOCUMENTS), "vi", tmp_path / "two")
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_only_what_the_page_reads_is_written(tmp_path: Path):
    write_index(DOCUMENTS, "vi", tmp_path)
    folders = {name.split("/")[-2] + "/" + Path(name).suffix for name in files_of(tmp_path)}
    assert folders == {
        "search/.js",
        "pagefind/.js",
        "pagefind/.json",
        "pagefind/.pf_meta",
        "pagefind/.pagefind",
        "index/.pf_index",
    }


def test_the_table_names_every_document_by_its_key_in_the_index(tmp_path: Path):
    write_index(DOCUMENTS, "vi", tmp_path)
    table = table_of(tmp_path)
    keys = [row[table["columns"].index("key")] for row in table["rows"]]
    assert len(set(keys)) == 30
    meta = next((tmp_path / "vi/search/pagefind").glob("*.pf_meta"))
    held = gzip.decompress(meta.read_bytes())
    assert all(f"und_{key}".encode() in held for key in keys)


def test_the_index_holds_the_folded_terms(tmp_path: Path):
    write_index(DOCUMENTS, "vi", tmp_path)
    held = b"".join(gzip.decompress(one.read_bytes()) for one in (tmp_path / "vi/search/pagefind/index").iterdir())
    assert b"to0khaizz" in held
    assert b"602014qh13zz" in held


def test_an_index_that_is_already_there_is_replaced(tmp_path: Path):
    old = tmp_path / "vi/search/pagefind/index/old.pf_index"
    old.parent.mkdir(parents=True)
    old.touch()
    write_index(DOCUMENTS, "vi", tmp_path)
    assert not old.exists()


def test_an_edition_without_documents_has_an_empty_index(tmp_path: Path):
    report = write_index([], "vi", tmp_path)
    assert report.records == 0
    assert table_of(tmp_path)["rows"] == []


def test_progress_is_told(tmp_path: Path):
    told: list[tuple[int, int]] = []
    write_index(DOCUMENTS, "vi", tmp_path, lambda done, total: told.append((done, total)))
    assert told == [(number, 30) for number in range(1, 31)]


def test_rows_say_no_more_than_they_must(tmp_path: Path):
    write_index(
        [document("1.001193", "Khai sinh", aliases=("làm giấy|khai sinh", "b"), summary="Tóm tắt")], "vi", tmp_path
    )
    table = table_of(tmp_path)
    row = dict(zip(table["columns"], table["rows"][0], strict=False))
    assert row == {
        "key": "",  # it has no long text
        "kind": 0,
        "id": "1.001193",
        "title": "Khai sinh",
        "target": "~/procedures/*/index.html",
        "summary": "Tóm tắt",
        "aliases": "làm giấy khai sinh|b",
    }


@pytest.mark.parametrize("path", ["../x", "/etc/x", "index/../../x"])
def test_a_file_outside_the_folder_is_refused(path: str):
    with pytest.raises(SearchIndexError, match="outside"):
        _decoded([{"path": path, "content": ""}])


def test_a_service_that_keeps_fewer_documents_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    script = tmp_path / "pagefind"
    script.write_text(
        f"#!{sys.executable}\n"
        "import base64, os\n"
        'answer = base64.b64encode(b\'{"payload": {"type": "GetFiles", "index_id": 0, "files": []}}\') + b","\n'
        "while chunk := os.read(0, 65536):\n"
        '    os.write(1, answer * chunk.count(b","))\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    assert os.access(script, os.X_OK)
    monkeypatch.setattr("motcua.search.pagefind.executable", lambda: script)
    with pytest.raises(SearchIndexError, match="kept 0 of 30"):
        write_index(DOCUMENTS, "vi", tmp_path / "out")
    assert not (tmp_path / "out").exists()
