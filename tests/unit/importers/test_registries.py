"""Registries: fields, agencies and legal texts of a whole import."""

from motcua.importers.log import Place
from motcua.importers.records import Cited, Record
from motcua.importers.registries import build_registries, year_of


def record(code="1.000001", **parts):
    return Record(place=Place("x"), code=code, name="n", field=parts.pop("field", "Hộ tịch"), **parts)


def test_fields_with_a_place_for_records_without_one():
    registries = build_registries([record(), record(field="")])
    assert registries.entries()["fields"] == [
        {"id": "ho-tich", "name": "Hộ tịch"},
        {"id": "linh-vuc-chua-cong-bo", "name": "Lĩnh vực chưa công bố"},
    ]
    assert registries.field("") == "linh-vuc-chua-cong-bo"


def test_agencies_leave_out_sentences_and_one_provinces_offices():
    agencies = ("Sở A, Sở B", "chứng thực tiến hành chụp", "Sở C - tỉnh An Giang")
    registries = build_registries([record(agencies=agencies, authorities=("Liên đoàn Diều",))])
    assert [one["id"] for one in registries.entries()["organisations"]] == ["lien-doan-dieu", "so-a", "so-b"]
    assert registries.entries()["organisations"][0]["kind"] == "agency"


def test_a_legal_text_has_its_most_frequent_title():
    long, short = "Nghị định quy định về diều", "Về diều"
    cited = [Cited(title, "5/2024/NĐ-CP") for title in (short, long, "về diều.", "Nghị định 5/2024/NĐ-CP")]
    registries = build_registries([record(cited=(one,)) for one in cited])
    assert registries.entries()["legal"] == [
        {"id": "5-2024-nd-cp", "number": "5/2024/NĐ-CP", "title": "về diều.", "kind": "Nghị định"}
    ]


def test_a_law_is_told_from_a_resolution_by_its_words():
    cited = (Cited("Luật Diều", "58/2020/QH14"), Cited("", "Nghị quyết 56/2010/QH12"), Cited("", "1/2011/QH13"))
    legal = build_registries([record(cited=cited)]).entries()["legal"]
    assert [(one["number"], one.get("kind")) for one in legal] == [
        ("56/2010/QH12", "Nghị quyết"),
        ("1/2011/QH13", None),
        ("58/2020/QH14", "Luật"),
    ]


def test_the_title_of_another_text_is_not_taken():
    cited = (Cited("Thông tư số 33/2018/TT-BTC về diều", "06/2017/TT-BVHTTDL"),)
    assert "title" not in build_registries([record(cited=cited)]).entries()["legal"][0]


def test_the_year_of_a_number():
    assert [year_of(number) for number in ("5/2024/NĐ-CP", "2338/QĐ-BTP")] == ["2024", ""]
