"""What has been read of a file, written as a line and made again, is the same to all who ask."""

from pathlib import Path

import pytest

from motcua.catalogue import Readings, read_file
from motcua.catalogue.articles import Article, load_articles
from motcua.catalogue.kept import kept_line, made_again
from motcua.catalogue.own_rules import rule_findings
from motcua.catalogue.records import PLACES, read_folder, record_hash
from motcua.rules import Known, digest_of_text
from motcua.source import plain

NATIONAL = """\
code: "1.000001"
name: Đăng ký khai sinh
field: ho-tich
"""


def everything(root: Path):
    """Every record of the shipped portal that is read whole, with the class of its value."""
    for record in read_folder(root / "procedures_yaml", "procedures_yaml", []):
        if record.value is not None and not isinstance(record.value, dict):
            yield record
    yield from load_articles(root / "content", "content", ["vi", "en", "zh-Hans"]).records


def test_every_record_of_the_shipped_portal_is_the_same_again(root: Path):
    seen = 0
    for record in everything(root):
        line = kept_line(((record,), ()))
        (again,), found = made_again(line, type(record.value))
        assert (repr(again.value), hash(again.value)) == (repr(record.value), hash(record.value))
        assert again.value == record.value
        assert (again.citations, again.own, found) == (record.citations, record.own, ())
        assert (again.kind, again.identifier, again.file) == (record.kind, record.identifier, record.file)
        assert (again.root.line, again.root.column) == (record.root.line, record.root.column)
        assert again.root.entries == record.root.entries
        assert plain(again.root) == plain(record.root)
        if record.kind == "procedure":
            assert (again.hash, again.says) == (record_hash(record.root), digest_of_text(record.root))
        assert list(rule_findings(again, Known())) == list(rule_findings(record, Known()))
        seen += 1
    assert seen > 100


def test_one_record_is_one_again_and_not_a_list(root: Path):
    record = next(iter(load_articles(root / "content", "content", ["vi"]).records))
    again, found = made_again(kept_line((record, [])), Article)
    assert again.value == record.value
    assert found == ()


def read(file: Path, readings: Readings):
    findings = []
    return read_file(file, "national/ho-tich/1.000001.yaml", PLACES["national"], findings, readings), findings


@pytest.mark.parametrize("text", ["code: x\n", "- a\n", ""])
def test_what_does_not_fit_is_found_again_each_time(tmp_path: Path, text: str):
    file = tmp_path / "1.000001.yaml"
    file.write_text(text, encoding="utf-8")
    first = Readings(tmp_path / "kept")
    _, findings = read(file, first)
    first.keep()
    assert findings
    assert read(file, Readings(tmp_path / "kept"))[1] == findings


def test_a_file_is_read_anew_when_its_bytes_differ_and_when_what_was_kept_is_damaged(root: Path, tmp_path: Path):
    source = min((root / "procedures_yaml" / "national").rglob("*.yaml"))
    file = tmp_path / "1.000001.yaml"
    text = source.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    first = Readings(tmp_path / "kept")
    ((record,), findings) = read(file, first)
    first.keep()
    ((again,), found) = read(file, Readings(tmp_path / "kept"))
    assert (again.value, found) == (record.value, findings)
    kept = (tmp_path / "kept").read_text(encoding="utf-8")
    (tmp_path / "kept").write_text(kept.replace(record.value.name, "Tên giả"), encoding="utf-8")
    assert read(file, Readings(tmp_path / "kept"))[0][0].value == record.value
    (tmp_path / "kept").write_text(kept, encoding="utf-8")
    file.write_text(text.replace(record.value.name, "Tên mới"), encoding="utf-8")
    assert read(file, Readings(tmp_path / "kept"))[0][0].value.name == "Tên mới"
