"""Amounts in notes: which is the only clear one, what its unit is, which explain a number."""

import pytest

from motcua.importers.money import explains, one_clear_amount, unit_of


@pytest.mark.parametrize(
    ("note", "amount", "currency", "unit"),
    [
        ("150.000 đồng/giấy", 150_000, "VND", "giấy"),
        ("5.000.000đồng/lần cấp.", 5_000_000, "VND", "lần cấp"),
        ("32.000.000 đồng/lần/phòng kiểm nghiệm.", 32_000_000, "VND", "lần/phòng kiểm nghiệm"),
        ("6.000 đồng/01 cơ sở (nếu có)", 6_000, "VND", "cơ sở"),
        ("Lệ phí: 20 USD", 20, "USD", ""),
    ],
)
def test_the_only_amount_with_its_unit(note, amount, currency, unit):
    found = one_clear_amount(note)
    assert found is not None
    assert (found.value, found.currency, found.unit) == (amount, currency, unit)


@pytest.mark.parametrize(
    "note",
    [
        "cấp mới 40.000 đồng; cấp lại 20.000 đồng",
        "5% của 20.000 đồng",
        "tối đa 700.000 đồng/lần",
        "2.500.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026",
        "Miễn lệ phí; phí công bố 100.000 đồng",
        "8.000.000/lần",
        "0 đồng",
        "không rõ",
    ],
)
def test_what_is_not_one_clear_amount(note):
    assert one_clear_amount(note) is None


@pytest.mark.parametrize(
    ("note", "value", "agrees"),
    [
        ("", 5_000, True),
        ("5.000 đồng", 5_000, True),
        ("thu 7.000 đồng/lần", 5_000, False),
        ("gồm 3.000.000 đồng và 1.500.000 đồng", 4_500_000, True),
        ("áp dụng 400.000 đồng kể từ ngày 01/7/2025", 800_000, True),
    ],
)
def test_whether_a_note_agrees_with_an_amount(note, value, agrees):
    assert explains(note, value) is agrees


@pytest.mark.parametrize(
    ("note", "value", "unit"),
    [
        ("/trang", 2_000, "trang"),
        ("đồng/lần", 2_000, "lần"),
        ("/01 tờ khai.", 2_000, "tờ khai"),
        ("2.000 đồng/trang; từ trang thứ 3 thu 1.000 đồng/trang, không quá 200.000 đồng/bản", 2_000, "trang"),
        ("250.000/lần/cơ sở", 250_000, "lần/cơ sở"),
        ("2.000 đồng/trang hoặc 2.000 đồng/bản", 2_000, ""),
        ("/trang, riêng bản đồ 5.000 đồng/tờ", 2_000, ""),
        ("hồ sơ", 2_000, ""),
    ],
)
def test_the_unit_that_a_note_gives_to_an_amount(note, value, unit):
    assert unit_of(note, value) == unit
