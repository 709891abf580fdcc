"""Opening inputs: plain and packed lines, single records, folders, and everything that can be wrong."""

import gzip
import json
import os

import pytest

from motcua.importers import inputs
from motcua.importers.inputs import read_objects


@pytest.fixture
def read(log, codes):
    def reading(*paths):
        found = [(place.file.rsplit("/", 1)[-1], place.line, value) for place, value in read_objects(paths, log)]
        return found, codes()

    return reading


def test_lines_are_numbered_and_blank_ones_passed_over(tmp_path, read):
    path = tmp_path / "a.jsonl"
    path.write_text('{"a": 1}\n\n{"a": 2}', encoding="utf-8")
    assert read(path) == ([("a.jsonl", 1, {"a": 1}), ("a.jsonl", 3, {"a": 2})], [])


def test_a_packed_file_is_known_by_its_first_bytes(tmp_path, read):
    path = tmp_path / "a.bin"
    path.write_bytes(gzip.compress('{"a": "ế"}\n'.encode()))
    assert read(path) == ([("a.bin", 1, {"a": "ế"})], [])


def test_a_json_file_holds_a_record_or_a_list_of_them(tmp_path, read):
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps({"a": 1}, indent=1), encoding="utf-8-sig")
    many.write_text('[{"a": 2}, 3]', encoding="utf-8")
    assert read(one, many) == ([("one.json", 1, {"a": 1}), ("many.json", 1, {"a": 2})], ["import-not-a-record"])


def test_a_folder_is_read_by_name(tmp_path, read):
    for name in ("b.json", "a.json", "readme.md"):
        (tmp_path / name).write_text(f'{{"n": "{name}"}}', encoding="utf-8")
    assert [file for file, _, _ in read(tmp_path)[0]] == ["a.json", "b.json"]


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b'{"a": 1} x',
        b"\xff{}",
        b'{"a": ' + b"9" * 5000 + b"}",
        b"[" * 200_000,
    ],
)
def test_a_broken_line_is_a_finding_and_the_next_is_read(tmp_path, read, line):
    path = tmp_path / "a.jsonl"
    path.write_bytes(line + b'\n{"a": 2}\n')
    assert read(path) == ([("a.jsonl", 2, {"a": 2})], ["import-broken-json"])


def test_a_line_or_file_that_is_too_long_is_passed_over(tmp_path, read, monkeypatch):
    monkeypatch.setattr(inputs, "MAX_LINE", 20)
    monkeypatch.setattr(inputs, "MAX_FILE", 20)
    path, whole = tmp_path / "a.jsonl", tmp_path / "b.json"
    path.write_text('{"a": "%s"}\n{"a": 2}\n' % ("x" * 90), encoding="utf-8")
    whole.write_text('{"a": "%s"}' % ("x" * 90), encoding="utf-8")
    assert read(path, whole) == ([("a.jsonl", 2, {"a": 2})], ["import-line-too-long"] * 2)


def test_there_is_an_end_to_the_number_of_records(tmp_path, read, monkeypatch):
    monkeypatch.setattr(inputs, "MAX_RECORDS", 1)
    path = tmp_path / "a.jsonl"
    path.write_text("{}\n{}\n", encoding="utf-8")
    assert read(path) == ([("a.jsonl", 1, {})], ["import-too-many"])


def test_a_cut_or_damaged_packed_file_is_a_finding(tmp_path, read):
    whole = gzip.compress(b'{"a": 1}\n' * 1000)
    cut, damaged = tmp_path / "a.gz", tmp_path / "b.gz"
    cut.write_bytes(whole[:-20])
    damaged.write_bytes(whole[:15] + b"\0\0\0\0" + whole[19:])
    assert read(cut)[1] == ["import-unreadable"]
    assert "import-unreadable" in read(damaged)[1]


def test_what_is_not_there_is_a_finding(tmp_path, read):
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert read(tmp_path / "none", tmp_path / "empty", tmp_path / "pipe") == ([], ["import-unreadable"] * 3)
