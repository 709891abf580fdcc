"""What programs get of the section for businesses: the records, their keys, numbers as numbers."""

import csv
import io
import json
from pathlib import Path
from unicodedata import normalize

from hypothesis import given, strategies as st

from motcua.catalogue import Catalogue, load_catalogue
from motcua.exports import gates_csv, records_json, table_csv, table_json, write_business
from motcua.exports.csv_text import csv_text
from motcua.source.csv_reader import parse_csv
from motcua.source.nodes import Scalar, Sequence

CITY = Path(__file__).parents[2] / "golden" / "city"


def catalogue() -> Catalogue:
    return load_catalogue([(CITY / "procedures_yaml", "procedures_yaml")]).catalogue


def test_gates_have_one_line_each_and_lists_in_one_cell() -> None:
    rows = list(csv.DictReader(io.StringIO(gates_csv(catalogue().gates.values()).removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == ["cua-mot", "loi-mot"]
    assert rows[0]["hours"] == "people 07:00-19:00 hằng ngày; goods 08:00-17:30"
    assert (rows[1]["hours"], rows[1]["part_of"]) == ("not_published", "cua-mot")


def test_records_leave_out_what_is_not_given() -> None:
    first, passage = json.loads(records_json(catalogue().gates.values()))
    assert first["hours"][1] == {
        "crossing": "goods",
        "opens": "08:00",
        "closes": "17:30",
        "valid_from": "2026-01-01",
        "note": "Nghỉ ngày lễ",
        "source": "Thông báo thử số 3",
        "checked_on": "2026-11-24",
    }
    assert "opposite" not in passage


def test_a_table_comes_back_as_the_editors_wrote_it() -> None:
    found = catalogue()
    written = table_csv(found.tables["lo-dat"], found.rows["lo-dat"]).removeprefix("\ufeff")
    original = (CITY / "procedures_yaml" / "tables" / "lo-dat.csv").read_text(encoding="utf-8")
    assert list(csv.reader(io.StringIO(written))) == list(csv.reader(io.StringIO(original)))


def test_a_program_reads_numbers_and_what_the_columns_are() -> None:
    found = catalogue()
    table = json.loads(table_json(found.tables["lo-dat"], found.rows["lo-dat"]))
    assert [row["dien_tich"] for row in table["rows"]] == [1250.5, 40]
    assert table["columns"][1] == {
        "id": "dien_tich", "title": "Diện tích", "kind": "number", "unit": "ha", "required": False,
    }  # fmt: skip


def test_nothing_is_written_of_what_there_is_none(tmp_path: Path) -> None:
    write_business(Catalogue(), tmp_path)
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), min_size=1, max_size=5))
def test_what_is_written_is_read_again(cells: list[str]) -> None:
    columns = [f"c{place}" for place in range(len(cells))]
    root = parse_csv(csv_text(columns, [cells]).removeprefix("\ufeff"), "t.csv").root
    assert isinstance(root, Sequence)
    read = [value.value for _, value in root.items[0].entries if isinstance(value, Scalar)]  # type: ignore[union-attr]
    assert read == [normalize("NFC", one) for one in cells]
