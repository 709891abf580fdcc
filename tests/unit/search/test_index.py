"""The search of an edition as files: the same bytes for the same documents, and nothing of an earlier index."""

import json
from dataclasses import replace
from pathlib import Path

from motcua.catalogue import Catalogue
from motcua.search import IndexReport, LastSearch, with_words, write_index
from motcua.views import Context
from tests.unit.search.samples import document

# Thirty procedures that differ in one word of their title and share words of their text.
DOCUMENTS = [
    document(f"1.{number:06}", f"Cấp giấy phép số {number}", f"Nộp tờ khai mẫu {number}", numbers=("60/2014/QH13",))
    for number in range(30)
]
FACTS = {"facts/0.js": "portalSearchPart('facts/0',{});\n"}


def table_of(output: Path) -> dict:
    """What documents.js holds."""
    script = (output / "vi" / "search" / "documents.js").read_text(encoding="utf-8")
    return json.loads(script.removeprefix("globalThis.portalSearchTable=").removesuffix(";\n"))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its path."""
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_the_report_counts_what_was_written(context: Context, tmp_path: Path):
    report = write_index(with_words(DOCUMENTS, FACTS, context), tmp_path)
    files = files_of(tmp_path)
    assert report == IndexReport(30, len(files))


def test_two_runs_give_the_same_bytes(context: Context, tmp_path: Path):
    write_index(with_words(DOCUMENTS, FACTS, context), tmp_path / "one")
    write_index(with_words(DOCUMENTS, FACTS, context), tmp_path / "two")
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_nothing_of_an_earlier_index_is_left(context: Context, tmp_path: Path):
    stale = tmp_path / "vi" / "search" / "texts" / "99.js"
    stale.parent.mkdir(parents=True)
    stale.write_text("old", encoding="utf-8")
    write_index(with_words(DOCUMENTS, FACTS, context), tmp_path)
    assert not stale.exists()
    assert (tmp_path / "vi" / "search" / "texts" / "0.js").is_file()


def test_codes_are_told_by_their_distance(context: Context, tmp_path: Path):
    write_index(with_words(DOCUMENTS, FACTS, context), tmp_path)
    table = table_of(tmp_path)
    assert table["codes"].split() == ["1000000", *["1"] * 29]
    assert table["more"] == {}


def test_an_identifier_that_is_no_code_stands_as_it_is(context: Context, tmp_path: Path):
    write_index(with_words([document("2.000635-cu", "Cũ")], {}, context), tmp_path)
    table = table_of(tmp_path)
    assert table["codes"] == ""
    assert table["more"] == {"0": ["2.000635-cu"]}


def test_the_digest_tells_every_change_of_what_an_index_is_made_from(context: Context):
    inputs = with_words(DOCUMENTS, FACTS, context)
    assert inputs.digest() == with_words(list(DOCUMENTS), dict(FACTS), context).digest()
    others = (
        with_words(DOCUMENTS[1:], FACTS, context),
        with_words(DOCUMENTS, {"facts/0.js": ""}, context),
        with_words(DOCUMENTS, FACTS, replace(context, catalogue=Catalogue())),
    )
    assert len({inputs.digest(), *(one.digest() for one in others)}) == 4


def test_the_texts_are_taken_from_the_last_output_when_only_a_name_has_changed(context: Context, tmp_path: Path):
    first, clean = tmp_path / "first", tmp_path / "clean"
    write_index(
        with_words(DOCUMENTS, FACTS, context),
        first,
        LastSearch(tmp_path / "noted", tmp_path / "nothing", tmp_path / "noted"),
    )
    renamed = with_words([replace(DOCUMENTS[0], title="Tên mới"), *DOCUMENTS[1:]], FACTS, context)
    write_index(renamed, clean)
    write_index(renamed, tmp_path / "second", LastSearch(tmp_path / "noted", first, tmp_path / "next"))
    assert files_of(tmp_path / "second") == files_of(clean)
    assert (tmp_path / "second/vi/search/texts/0.js").samefile(first / "vi/search/texts/0.js")


def test_a_file_of_the_last_output_that_is_no_longer_what_was_written_is_made_anew(context: Context, tmp_path: Path):
    inputs, first = with_words(DOCUMENTS, FACTS, context), tmp_path / "first"
    write_index(inputs, first, LastSearch(tmp_path / "noted", tmp_path / "nothing", tmp_path / "noted"))
    whole = files_of(first)
    (first / "vi/search/texts/0.js").write_text("damaged", encoding="utf-8")
    write_index(inputs, tmp_path / "second", LastSearch(tmp_path / "noted", first, tmp_path / "next"))
    assert files_of(tmp_path / "second") == whole


def test_another_text_is_told_and_another_name_is_not(context: Context):
    texts = with_words(DOCUMENTS, FACTS, context).digest_of_texts()
    renamed = [replace(DOCUMENTS[0], title="Tên mới", summary="Khác"), *DOCUMENTS[1:]]
    assert with_words(renamed, {}, context).digest_of_texts() == texts
    for other in ({"papers": ("Tờ khai",)}, {"numbers": ("1/2026/NĐ-CP",)}, {"lang": "en"}, {"field": "Hộ tịch"}):
        changed = [replace(DOCUMENTS[0], **other), *DOCUMENTS[1:]]
        assert with_words(changed, FACTS, context).digest_of_texts() != texts
