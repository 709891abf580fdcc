"""A ledger gives back only what is still what it was, and a file that is no ledger gives back nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from motcua.reuse import Entry, Ledger, digest_of, read_ledger, write_ledger


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    (folder / "vi").mkdir(parents=True)
    (folder / "vi" / "index.html").write_bytes(b"page")
    return folder


def ledger(output: Path, key: str = "k", path: str = "vi/index.html") -> Ledger:
    return Ledger(output, {"home": Entry(key, ((path, digest_of(b"page")),))})


def test_what_has_the_same_inputs_is_taken_over(output: Path, tmp_path: Path) -> None:
    taken = ledger(output).take("home", "k", tmp_path / "new")
    assert taken == Entry("k", (("vi/index.html", digest_of(b"page")),))
    assert (tmp_path / "new" / "vi" / "index.html").read_bytes() == b"page"


@pytest.mark.parametrize("change", ["key", "content", "gone", "name", "link"])
def test_what_differs_in_anything_is_not(change: str, output: Path, tmp_path: Path) -> None:
    page = output / "vi" / "index.html"
    if change == "content":
        page.write_bytes(b"other")
    if change in {"gone", "link"}:
        page.rename(output / "elsewhere")
    if change == "link":
        page.symlink_to(output / "elsewhere")
    name, key = ("other" if change == "name" else "home"), ("l" if change == "key" else "k")
    assert ledger(output).take(name, key, tmp_path / "new") is None
    assert not (tmp_path / "new").exists()


def test_a_ledger_reads_back_as_it_was_written(output: Path, tmp_path: Path) -> None:
    file = tmp_path / "cache" / "ledger.json"
    write_ledger(file, ledger(output).entries)
    assert read_ledger(file, output) == ledger(output)


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "vi/../../secret", ""])
def test_an_entry_that_leads_out_of_the_output_is_left_out(path: str, output: Path, tmp_path: Path) -> None:
    file = tmp_path / "ledger.json"
    write_ledger(file, ledger(output, path=path).entries)
    assert read_ledger(file, output).entries == {}


@given(content=st.binary(max_size=200))
def test_whatever_stands_in_the_file_nothing_is_raised(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("ledger") / "ledger.json"
    file.write_bytes(content)
    assert read_ledger(file, file.parent).entries == {}


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"form": 1}', '{"form": 1, "entries": {"a": [1]}}', '{"form": 2, "entries": {}}']
)
def test_json_that_is_no_ledger_is_an_empty_one(text: str, tmp_path: Path) -> None:
    (tmp_path / "ledger.json").write_text(text, encoding="utf-8")
    assert read_ledger(tmp_path / "ledger.json", tmp_path).entries == {}


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_different_parts_have_different_digests(one: list[str], other: list[str]) -> None:
    assert (digest_of(*one) == digest_of(*other)) == (one == other)


def test_an_output_that_is_known_to_be_whole_is_not_read_again(output: Path) -> None:
    (output / "vi" / "index.html").write_bytes(b"other")
    known = ledger(output)
    assert known.standing("home", "k") is None
    assert replace(known, whole=True).standing("home", "k") is known.entries["home"]
    assert replace(known, whole=True).standing("home", "l") is None
