"""A process that loads again and again reads a file again when its bytes have changed, and only then."""

from functools import partial
from pathlib import Path

from motcua.catalogue import Readings, load_catalogue
from motcua.catalogue.agreed import agreed_pages

PAGE = "Title: Phí\nSummary: Tóm tắt\nSources:\n  Nguồn | https://example.org/\n\nPhí là {} đồng.\n"


def test_a_file_is_read_again_when_its_bytes_change(tmp_path: Path) -> None:
    readings, file, seen = Readings(), tmp_path / "a.yaml", []
    for text in ("one", "one", "two", "one"):
        file.write_text(text, encoding="utf-8")
        readings.read("kind", file, "a.yaml", lambda: seen.append(file.read_text(encoding="utf-8")) or len(seen))
    assert seen == ["one", "two", "one"]


def test_what_changes_while_it_is_read_is_not_kept(tmp_path: Path) -> None:
    readings, file = Readings(), tmp_path / "a.yaml"
    file.write_text("one", encoding="utf-8")
    assert readings.read("kind", file, "a.yaml", lambda: file.write_text("three", encoding="utf-8")) == 5
    file.write_text("one", encoding="utf-8")
    assert readings.read("kind", file, "a.yaml", lambda: 7) == 7


def test_a_link_and_a_file_that_is_gone_are_never_kept(tmp_path: Path) -> None:
    readings, file, link = Readings(), tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_text("one", encoding="utf-8")
    link.symlink_to(file)
    for path in (link, tmp_path / "none.yaml"):
        assert [readings.read("kind", path, path.name, partial(int, number)) for number in "12"] == [1, 2]


def test_loading_with_readings_gives_what_loading_gives_after_each_edit(tmp_path: Path) -> None:
    content, catalogue, readings = tmp_path / "content", tmp_path / "records", Readings()
    for name, amount in (("a.vi.md", "5.000"), ("a.en.md", "5,000")):
        file = content / "policies" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(amount), encoding="utf-8")
    fields = catalogue / "fields.yaml"
    fields.parent.mkdir()
    fields.write_text("- {id: ho-tich, name: Hộ tịch}\n", encoding="utf-8")
    edits = (
        (content / "policies" / "a.en.md", PAGE.format("6,000")),
        (fields, "- {id: ho-tich, name: Việc của huyện, wrong: key}\n"),
        (content / "policies" / "a.en.md", PAGE.format("5,000")),
        (fields, "- {id: ho-tich, name: Hộ tịch}\n"),
    )
    codes = []
    for path, text in edits:
        path.write_text(text, encoding="utf-8")
        words = ([(catalogue, "records")], (content, "content"), ("vi", "en"))
        warm = load_catalogue(*words, readings=readings, cache=tmp_path / "cache")
        clean = load_catalogue(*words)
        assert warm == clean
        codes.append({one.code for one in clean.findings})
    assert "translation-number" in codes[0]
    assert "translation-number" not in codes[3]
    assert "unknown-key" in codes[1]
    assert "unknown-key" not in codes[3]


def test_pairs_that_agree_are_kept_and_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    with agreed_pages(tmp_path) as pairs:
        pairs.add("a")
    with agreed_pages(tmp_path) as pairs:
        assert pairs == {"a"}
    (file,) = (one for one in tmp_path.rglob("*") if one.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    with agreed_pages(tmp_path) as pairs:
        assert pairs == set()
