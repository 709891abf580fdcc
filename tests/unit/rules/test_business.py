"""Who asked on the forum is not to be found by what is published; numbers of laws and codes are no telephones."""

from dataclasses import replace
from pathlib import Path

import pytest

from motcua.catalogue import load_catalogue
from motcua.rules import Known, Record
from motcua.rules.business import nobody_is_to_be_found
from motcua.source import Mapping

CITY = Path(__file__).parents[2] / "golden" / "city"


def found(question: str) -> list[str]:
    loaded = load_catalogue([(CITY / "procedures_yaml", "procedures_yaml")]).catalogue
    asked = replace(loaded.forum["ban-dieu"], question=question)
    record = Record("forum", asked.id, asked, "forum/ban-dieu.yaml", Mapping((), 1, 1))
    return [one.words["found"] for one in nobody_is_to_be_found(record, Known())]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Gọi 0912345678 nhé", "0912345678"),
        ("Gọi 0205.3812 345, được không?", "0205.3812 345"),
        ("Số +84 912 345 678", "+84 912 345 678"),
        ("Viết về An.Nguyen@Example.vn ạ", "An.Nguyen@Example.vn"),
    ],
)
def test_a_telephone_or_an_address_is_found(question: str, who: str) -> None:
    assert found(question) == [who]


@pytest.mark.parametrize(
    "question",
    [
        "Thủ tục 1.001193 và 1.001193.H37 khác nhau thế nào?",
        "Theo Nghị định 168/2025/NĐ-CP ngày 30/06/2025 thì sao?",
        "Doanh thu 1.000.000.000 đồng, thuế 10 000 000 đồng?",
        "Từ 07:00 đến 20:00 ngày 01/01/2026?",
        "Hỏi @ai?",
    ],
)
def test_numbers_of_laws_codes_amounts_and_days_are_no_telephones(question: str) -> None:
    assert found(question) == []
