"""Rules of procedures that an example file shows less well than a sentence."""

from dataclasses import replace
from pathlib import Path

from motcua.model import Case, Decoding, Document, Overlay, Procedure, decode
from motcua.rules import Known, Record
from motcua.rules.procedures import mandatory_part_not_published, overlay_is_current
from motcua.source import load_yaml

BASE = Path(__file__).parents[2] / "examples" / "catalogues" / "base"


def record(**changes: object) -> Record:
    """The good example with some of its parts changed."""
    loaded = load_yaml(BASE / "national" / "vui-choi" / "1.000001.yaml")
    assert loaded.root is not None
    procedure = decode(loaded.root, Procedure, Decoding())
    assert procedure is not None
    return Record("procedure", procedure.code, replace(procedure, **changes), loaded.name, loaded.root)


def test_documents_that_all_belong_to_cases_are_published() -> None:
    with_case = record(documents="not_published", cases=(_case(),))
    assert list(mandatory_part_not_published(with_case, Known())) == []
    without = record(documents="not_published")
    assert [one.words["key"] for one in mandatory_part_not_published(without, Known())] == ["documents"]


def _case() -> object:
    return Case(id="mat", title="Bị mất", documents=(Document(name="Đơn"),))


def test_an_overlay_is_current_while_the_record_has_the_hash_it_was_written_for() -> None:

    overlay = Overlay(code="1.000001", based_on="0123456789ab")
    found = record()
    of_overlay = Record("overlay", "1.000001", overlay, "local/1.000001.yaml", found.root)
    assert list(overlay_is_current(of_overlay, Known(hashes={"1.000001": "0123456789ab"}))) == []
    (finding,) = overlay_is_current(of_overlay, Known(hashes={"1.000001": "ba9876543210"}))
    assert finding.words["current"] == "ba9876543210"
