"""The feed: its parts, and the traps that its crawl left."""

import pytest

from motcua.importers.feed import feed_record, is_feed_record
from motcua.importers.log import Place
from motcua.importers.records import Cited, FormFile, RawFee, RawTime


@pytest.fixture
def read(feed_values, log):
    return lambda **changes: feed_record(feed_values(**changes), Place("feed.jsonl", 7), log)


def test_a_record_is_read_part_by_part(read, codes):
    record = read()
    assert (record.code, record.name, record.field) == (
        "1.000001",
        "Cấp phép đặt ghế đá trong công viên",
        "Cây xanh, công viên",
    )
    assert (record.kind, record.levels, record.audiences) == ("Loại khác", ("commune",), ("Công dân Việt Nam",))
    assert record.methods[0].time == RawTime(3, "working_day", "Ngày làm việc")
    assert record.methods[0].fees == (RawFee(amount=0, shown="Miễn phí"),)
    assert record.cited == (Cited("Nghị định về ghế đá", "17/2020/NĐ-CP"),)
    assert record.origin.record == "019d2bf7-57b2-72fb-bfdd-dfe67b3fd3f8"
    assert (record.origin.decision, record.origin.as_of) == ("12/QĐ-ABC", "2026-07-20")
    assert record.remarks == (
        "Bản thu thập: somebody/crawl@1 (2026-07-20)",
        "Bộ, ngành trong bản thu thập: bo-abc",
    )
    assert codes() == []


def test_what_is_a_record_of_the_feed(feed_values):
    assert is_feed_record(feed_values())
    assert not is_feed_record({"executionSteps": []})


@pytest.mark.parametrize(("changes", "code"), [({"code": "x"}, "import-no-code"), ({"name": " "}, "import-no-name")])
def test_a_record_without_code_or_name_is_not_written(read, codes, changes, code):
    assert read(**changes) is None
    assert codes() == [code]


def test_a_time_and_a_fee_that_ran_together_are_remarks(read, method, codes):
    fused = method("online", time=120.0, unit=None, fee=None, note="VNĐ(20.000 đồng/tờ khai)")
    record = read(methods=[fused])
    assert record.methods[0].time == RawTime()
    assert record.methods[0].fees == (RawFee(note="20.000 đồng/tờ khai"),)
    assert record.remarks[-1] == "Thời hạn và mức phí dính liền trong nguồn: 120 VNĐ(20.000 đồng/tờ khai)"
    assert codes() == ["import-time-and-fee-fused"]


def test_no_information_is_no_word_of_the_source(read, method):
    fee = {"text": "Không có thông tin", "note": "2"}
    assert read(methods=[method("online", fee=fee)]).methods[0].fees == (RawFee(note="2"),)


def test_a_quantity_that_ran_into_the_name_is_not_believed(read, row, codes):
    cases = [{"case": "", "items": [row("Đơn theo Mẫu số", 181, 1)]}]
    (found,) = read(document_cases=cases).groups[0].rows
    assert (found.originals, found.copies, found.quantity_note) == (None, 1, "Nguồn ghi: 181 bản chính")
    assert codes() == ["import-quantity-fused"]


def test_file_names_are_told_from_the_names_of_papers(read, row, codes):
    items = [row("Đơn xinMẫu 1.docx", has_form_file=True), row("theo mẫuđơn.doc", has_form_file=True)]
    first, second = read(document_cases=[{"case": "", "items": items}]).groups[0].rows
    assert (first.name, first.files) == ("Đơn xin", (FormFile("Mẫu 1.docx", "Cổng Dịch vụ công quốc gia"),))
    assert (second.name, second.files[0].name) == ("theo mẫuđơn.doc", "theo mẫuđơn.doc")
    assert codes() == ["import-form-name-kept"]


@pytest.mark.parametrize("source", ["crawl (2026-13-45)", "crawl", "", 5])
def test_a_day_that_does_not_exist_is_no_date(read, source):
    assert read(source=source).origin.as_of == ""


def test_unknown_words_do_not_stop_the_record(read, method, codes):
    record = read(levels=["galaxy"], methods=[method("pigeon", unit="Trăng")])
    assert record.levels == ("",)
    assert record.methods[0].channel == ""
    assert codes() == ["import-unknown-word"] * 3


@pytest.mark.parametrize("key", ["methods", "document_cases", "results", "legal_refs", "audiences", "levels"])
def test_a_list_may_be_missing_null_or_wrong(read, key, codes):
    assert read(**{key: None}) is not None
    assert codes() == []
    assert read(**{key: "x"}) is not None
    assert codes() == ["import-wrong-type"]
