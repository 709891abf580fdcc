"""Numbers of legal texts: found in words, cleaned, never invented."""

import pytest

from motcua.importers.legal import kind_of, numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị định số 13/2020/NĐ-CP ngày 21/01/2020", ["13/2020/NĐ-CP"]),
        ("Luật 54/2014/QH1354/2014/QH13", ["54/2014/QH13", "54/2014/QH13"]),
        ("80/2021/TT-BTCLuật Quản lý thuế38/2019/QH14", ["80/2021/TT-BTC", "38/2019/QH14"]),
        ("25/2021/TT-BTCQUY ĐỊNH MỨC THU", ["25/2021/TT-BTC"]),
        ("66.16/2026/NQ-CP", ["66.16/2026/NQ-CP"]),
        ("39/2026/NĐ -CP và 13/2020/ND-CP, 14/2020/NÐ-CP", ["39/2026/NĐ-CP", "13/2020/NĐ-CP", "14/2020/NĐ-CP"]),
        ("190/2025/NQ-QH15", ["190/2025/QH15"]),
        ("02/2014/TTLT-TANDTC-VKSNDTC-BTP-BTC", ["02/2014/TTLT-TANDTC-VKSNDTC-BTP-BTC"]),
        ("Pháp lệnh số: 02/2020/UBTVQH14", ["02/2020/UBTVQH14"]),
        ("21/2014/L-CTN", ["21/2014/L-CTN"]),
        ("Quyết định số 2338/QĐ-BTP ", ["2338/QĐ-BTP"]),
        ("5710/QĐ-BCA-C06", ["5710/QĐ-BCA-C06"]),
        ("170/1999/QĐ-TTg", ["170/1999/QĐ-TTg"]),
        ("118/2025/NĐ-C", []),
        ("nghị định 146/2025", []),
        ("Luật Đất đai", []),
        ("37/2013/2015/TT-NHNN", []),
        ("54/QH13", []),
        ("١٢/2020/NĐ-CP", []),
        ("9" * 5_000 + "/2020/NĐ-CP", []),
    ],
)
def test_the_numbers_in_a_text(text, found):
    assert [one.number for one in numbers(text)] == found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ngày 25/01/202640/2026/NĐ-CP", "40/2026/NĐ-CP"),
        ("sửa đổi 202323/2023/QH15", "23/2023/QH15"),
        ("ngày 15/5/2026.55/2026/TT-BTC", "55/2026/TT-BTC"),
        ("năm 2025147/2025/QH15", "147/2025/QH15"),
    ],
)
def test_a_year_that_ran_into_a_number_is_taken_off(text, number):
    (found,) = numbers(text)
    assert (found.number, found.fused) == (number, True)
    assert text[found.start : found.end] == number


def test_digits_that_cannot_be_told_from_their_neighbours_make_no_number():
    assert list(numbers("2323/2023/QH15")) == []
    assert list(numbers("1.2.3.4/2020/NĐ-CP")) == []


def test_the_identifier_is_the_number_in_plain_letters():
    assert next(numbers("66.7/2025/NQ-CP")).id == "66-7-2025-nq-cp"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("13/2020/NĐ-CP", "Nghị định"),
        ("80/2021/TT-BTC", "Thông tư"),
        ("18/2009/TTLT-BTC-BTP", "Thông tư liên tịch"),
        ("24/2026/NQ-CP", "Nghị quyết"),
        ("21/2014/L-CTN", "Lệnh"),
        ("54/2014/QH13", ""),
        ("02/2020/UBTVQH14", ""),
    ],
)
def test_the_kind_that_a_number_tells(number, kind):
    assert kind_of(number) == kind
