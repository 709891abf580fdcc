"""One procedure under the model's keys: nothing invented, nothing lost."""

import pytest

from motcua.importers.log import Place
from motcua.importers.procedures import convert_record
from motcua.importers.records import Cited, Group, Method, Origin, RawFee, RawTime, Record, Row
from motcua.importers.registries import build_registries


@pytest.fixture
def convert(scribe):
    def converting(**parts):
        values = {"place": Place("x"), "code": "1.000001", "name": "Thả diều", "field": "Trò chơi"} | parts
        record = Record(**values)
        return convert_record(record, build_registries([record]), scribe)

    return converting


def test_a_record_that_says_nothing_is_not_published_throughout(convert):
    assert convert() == {
        "code": "1.000001",
        "name": "Thả diều",
        "field": "tro-choi",
        "levels": "not_published",
        "audiences": "not_published",
        "agencies": "not_published",
        "steps": "not_published",
        "channels": "not_published",
        "documents": "not_published",
        "dossiers": "not_published",
        "time_limits": "not_published",
        "fees": "not_published",
        "forms": "not_published",
        "outputs": "not_published",
        "conditions": "not_published",
        "legal": "not_published",
        "source": {"name": "Cổng Dịch vụ công quốc gia", "decision": "not_published"},
    }


def test_a_full_record(convert):
    item = convert(
        kind="Loại khác",
        levels=("province", "commune", ""),
        audiences=("Công dân Việt Nam",),
        agencies=("Sở Diều",),
        steps=("Bước 1: Nộp.\nBước 2: Nhận.",),
        methods=(Method("online", RawTime(3, "day"), (RawFee(amount=5_000),)),),
        groups=(Group("", (Row("Đơn", 1, 0),)),),
        conditions="- Có diều\n- Có gió",
        cited=(Cited("Luật Diều", "58/2020/QH14"),),
        outputs=(("Giấy phép", "KQ.1"), ("Giấy phép", "KQ.1"), ("Tem", ""), ("", "KQ.2")),
        online="full",
        origin=Origin("https://x.vn/a", "5/QĐ-ABC", "2024-01-02", "2026-07-20", "uuid"),
        remarks=("Ghi thêm", "Ghi thêm"),
    )
    assert item["levels"] == ["commune", "province"]
    assert item["agencies"] == ["so-dieu"]
    assert item["steps"] == [{"text": "Bước 1: Nộp."}, {"text": "Bước 2: Nhận."}]
    assert item["channels"] == [{"kind": "online"}]
    assert item["documents"] == [{"name": "Đơn", "originals": 1, "copies": 0}]
    assert item["time_limits"] == [{"kind": "duration", "value": 3, "unit": "day"}]
    assert item["fees"] == [{"kind": "amount", "amount": 5_000}]
    assert item["conditions"] == ["- Có diều", "- Có gió"]
    assert item["legal"] == ["58-2020-qh14"]
    assert "legal_notes" not in item
    assert item["outputs"] == [{"name": "Giấy phép", "code": "KQ.1"}, {"name": "Tem"}]
    assert item["online"] == {"level": "full"}
    assert item["source"] == {
        "name": "Cổng Dịch vụ công quốc gia",
        "url": "https://x.vn/a",
        "decision": "5/QĐ-ABC",
        "decided_on": "2024-01-02",
        "as_of": "2026-07-20",
        "record": "uuid",
        "remarks": ["Ghi thêm"],
    }


@pytest.mark.parametrize(
    ("conditions", "written"),
    [("Không.", "none"), ("", "not_published"), ("Khồng", ["Khồng"]), ("Chưa quy định", ["Chưa quy định"])],
)
def test_only_a_word_that_means_none_makes_conditions_none(convert, conditions, written):
    assert convert(conditions=conditions)["conditions"] == written


def test_steps_that_the_source_separates_stay_as_they_are(convert):
    steps = ("Nộp hồ sơ\n- tại quầy\n- qua mạng", "Nhận kết quả")
    assert convert(steps=steps)["steps"] == [{"text": text} for text in steps]


def test_agencies_that_cannot_be_shown_are_remarks(convert, codes):
    item = convert(agencies=("Sở A - tỉnh An Giang", "chứng thực tiến hành chụp"))
    assert item["agencies"] == "not_published"
    assert item["source"]["remarks"] == [
        "Nguồn ghi cơ quan của một địa phương: Sở A - tỉnh An Giang",
        "Ghi ở mục cơ quan thực hiện: chứng thực tiến hành chụp",
    ]
    assert codes() == ["import-agency-of-province", "import-agency-not-a-name"]


def test_who_decides_is_kept_where_it_differs_from_who_does(convert):
    item = convert(agencies=("Sở A",), authorities=("Bộ B",))
    assert item["agencies"] == ["so-a", "bo-b"]
    assert item["source"]["remarks"] == ["Cơ quan có thẩm quyền: Bộ B"]
    assert "remarks" not in convert(agencies=("Sở A",), authorities=("Sở A",))["source"]


def test_legal_texts_keep_what_the_registry_does_not_say(convert, codes):
    cited = (
        Cited("Luật Diều", "58/2020/QH14"),
        Cited("Thông tư 7/2021/TT-BTC", "7/2021/TT-BTC"),
        Cited("Thông tư số 33/2018/TT-BTC", "6/2017/TT-BXD"),
        Cited("Luật Gió", ""),
    )
    item = convert(cited=cited)
    assert item["legal"] == ["58-2020-qh14", "7-2021-tt-btc", "6-2017-tt-bxd"]
    assert item["legal_notes"] == ["Thông tư số 33/2018/TT-BTC (6/2017/TT-BXD)", "Luật Gió"]
    assert codes() == ["import-legal-without-number"]


def test_a_title_unlike_the_registrys_is_kept(scribe):
    records = [
        Record(place=Place("x"), code="1.000001", name="n", field="f", cited=(Cited(title, "58/2020/QH14"),))
        for title in ("Luật Diều", "Luật Diều", "Luật về diều")
    ]
    registries = build_registries(records)
    assert "legal_notes" not in convert_record(records[0], registries, scribe)
    assert convert_record(records[2], registries, scribe)["legal_notes"] == ["Luật về diều (58/2020/QH14)"]


def test_partial_service_says_that_the_source_gives_no_reason(convert, codes):
    assert convert(online="partial")["online"] == {"level": "partial", "reason": "Nguồn không nêu lý do"}
    assert codes() == ["import-partial-without-reason"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://", "https://x.vn/a b", 'http://x.vn/"'])
def test_an_address_that_is_none_is_a_remark(convert, codes, url):
    source = convert(origin=Origin(url=url))["source"]
    assert "url" not in source
    assert source["remarks"] == [f"Địa chỉ nguồn: {url}"]
    assert codes() == ["import-unknown-word"]


def test_a_text_that_is_no_name_of_a_field_is_a_remark(convert, codes):
    item = convert(field="x" * 500)
    assert item["field"] == "linh-vuc-chua-cong-bo"
    assert item["source"]["remarks"] == [f"Ghi ở mục lĩnh vực: {'x' * 500}"]
    assert codes() == ["import-no-field"]


def test_a_record_without_a_field_is_found(convert, codes):
    assert convert(field="")["field"] == "linh-vuc-chua-cong-bo"
    assert codes() == ["import-no-field"]
