"""Fees and times: what is due is said in full, and nothing reads as free that the law does not make free."""

import pytest

from motcua.posting.facts import fee_table, time_table
from motcua.views.parts import ExemptionView, FeeRowView, FeeView, LegalView, TimeView
from tests.unit.posting.conftest import Toy, vi

LAW = LegalView("1-2026", "1/2026/NĐ-ĐC", None, "in_force", "")


def fee(kind: str, **given: object) -> FeeView:
    values = {
        "kind": kind, "amount": "", "unit": None, "at_most": "", "rows": (), "label": None, "text": None, "note": None, "case_ids": (), "stage": "", "situation": None, "channels": (),
        "cases": (), "exemptions": (), "legal": (), "resolution": None, "checked_on": "", "local": False, "valid_from": "", "valid_until": "",
    }  # fmt: skip
    return FeeView(**(values | given))


def time(kind: str, **given: object) -> TimeView:
    values = {
        "kind": kind, "value": 0, "unit": "", "cutoff": "", "text": None, "note": None, "case_ids": (), "situation": None, "channels": (), "cases": (), "legal": (),
        "valid_from": "", "valid_until": "",
    }  # fmt: skip
    return TimeView(**(values | given))


@pytest.mark.parametrize(
    ("one", "due"),
    [
        (fee("none", legal=(LAW,)), "Không mất phí"),
        (fee("amount", amount="8.000 đồng"), "8.000 đồng"),
        (fee("per_unit", amount="2.000 đồng", unit=vi("trang")), "2.000 đồng / trang"),
        (fee("set_by_province"), "Do HĐND tỉnh quy định"),
        (fee("set_by_province", amount="5.000 đồng"), "5.000 đồng"),
        (fee("not_published", text=vi("Miễn phí")), "Nguồn chưa công bố mức phí"),
        (fee("amount", amount="8.000 đồng", local=True), "8.000 đồng do tỉnh/xã bổ sung"),
    ],
)
def test_each_kind_of_fee_says_what_is_due(city: Toy, said, one: FeeView, due: str) -> None:
    (row,) = fee_table(city.around.speech, [one]).rows
    assert said(row[1]).strip() == due


def test_a_fee_that_nobody_published_quotes_the_source(city: Toy, said) -> None:
    (row,) = fee_table(city.around.speech, [fee("not_published", text=vi("Miễn phí (theo HĐND)"))]).rows
    assert "Nguyên văn của nguồn\nMiễn phí (theo HĐND)" in said(row[0])


def test_a_free_procedure_names_its_law(city: Toy, said) -> None:
    (row,) = fee_table(city.around.speech, [fee("none", legal=(LAW,))]).rows
    assert "Theo quy định tại: 1/2026/NĐ-ĐC" in said(row[0])


def test_a_table_of_fees_keeps_every_row_and_says_what_has_no_amount(city: Toy, said) -> None:
    rows = (
        FeeRowView(vi("Một"), "1 đồng", None),
        FeeRowView(vi("Hai"), "", vi("thỏa thuận")),
        FeeRowView(vi("Ba"), "", None),
    )
    head, *lines = fee_table(city.around.speech, [fee("table", rows=rows, label=vi("Lệ phí"))]).rows
    assert head[0].span == 2
    assert [[said(cell).strip() for cell in line] for line in lines] == [
        ["Một", "1 đồng"],
        ["Hai", "thỏa thuận"],
        ["Ba", "Nguồn chưa công bố"],
    ]


def test_exemptions_and_reductions_stand_with_their_fee(city: Toy, said) -> None:
    exemptions = (
        ExemptionView(vi("Hộ nghèo"), "exempt", 0, "", (LAW,), ""),
        ExemptionView(vi("Nộp qua mạng"), "reduced", 50, "", (), ""),
        ExemptionView(vi("Trẻ em"), "reduced", 0, "4.000 đồng", (), ""),
        ExemptionView(vi("Người già"), "reduced", 0, "", (), ""),
    )
    (row,) = fee_table(city.around.speech, [fee("amount", amount="8.000 đồng", exemptions=exemptions)]).rows
    text = said(row[0])
    for line in (
        "Được miễn, giảm:",
        "Miễn: Hộ nghèo. Căn cứ: 1/2026/NĐ-ĐC",
        "Giảm 50%: Nộp qua mạng",
        "Giảm, còn 4.000 đồng: Trẻ em",
        "Giảm: Người già",
    ):
        assert line in text


def test_a_fact_says_in_which_case_by_which_way_and_since_when_it_holds(city: Toy, said) -> None:
    one = fee(
        "amount",
        amount="1 đồng",
        cases=(vi("Mất"), vi("Hỏng")),
        channels=("online", "postal"),
        valid_from="1 tháng 1, 2027",
    )
    (row,) = fee_table(city.around.speech, [one]).rows
    assert said(row[0]).splitlines()[:3] == [
        "Trường hợp: Mất; Hỏng",
        "Cách nộp: Trực tuyến, Bưu chính",
        "Áp dụng từ 1 tháng 1, 2027.",
    ]


@pytest.mark.parametrize(
    ("one", "length"),
    [
        (time("duration", value=5, unit="working_day"), "5 ngày làm việc"),
        (time("duration", value=8, unit="hour"), "8 giờ"),
        (time("same_day", cutoff="15:00"), "Trong ngày"),
        (time("stated", text=vi("Không quá 1")), "Nguồn ghi bằng lời"),
        (time("not_published"), "Nguồn chưa công bố"),
    ],
)
def test_each_kind_of_time_says_how_long(city: Toy, said, one: TimeView, length: str) -> None:
    (row,) = time_table(city.around.speech, [one]).rows
    assert said(row[1]).strip() == length


def test_working_days_are_explained_and_a_number_without_unit_is_quoted(city: Toy, said) -> None:
    working, stated = time_table(
        city.around.speech, [time("duration", value=5, unit="working_day"), time("stated", text=vi("Không quá 1"))]
    ).rows
    assert "Không tính thứ Bảy, Chủ nhật và ngày lễ." in said(working[0])
    assert "Không quá 1" in said(stated[0])
