"""Fees: zero is never "free", and what is doubtful stays text with a finding."""

import pytest

from motcua.importers.fees import convert_fee
from motcua.importers.records import RawFee


def free(note=""):
    return RawFee(amount=0, shown="Miễn phí", note=note)


def test_zero_without_a_note_is_not_published_and_keeps_the_words_of_the_page(scribe, codes):
    assert convert_fee(free(), scribe) == {"kind": "not_published", "text": "Miễn phí"}
    assert codes() == []


def test_zero_of_the_interface_was_never_called_free(scribe):
    assert convert_fee(RawFee(amount=0), scribe) == {"kind": "not_published"}


@pytest.mark.parametrize("note", ["Theo quy định của HĐND cấp tỉnh", "do Hội đồng nhân dân tỉnh quyết định"])
def test_the_provincial_council_sets_it(scribe, codes, note):
    assert convert_fee(free(note), scribe) == {
        "kind": "set_by_province",
        "resolution": "not_published",
        "text": f"Miễn phí; {note}",
    }
    assert codes() == ["import-free-contradicted"]


def test_the_peoples_committee_is_not_the_council(scribe):
    assert convert_fee(free("do Ủy ban nhân dân cấp tỉnh quy định."), scribe)["kind"] == "not_published"


def test_free_beside_one_clear_amount_is_that_amount(scribe, codes):
    assert convert_fee(free("20.000 đồng/lần"), scribe) == {
        "kind": "per_unit",
        "amount": 20_000,
        "unit": "lần",
        "text": "Miễn phí; 20.000 đồng/lần",
    }
    assert codes() == ["import-free-contradicted"]


def test_free_beside_several_amounts_keeps_all_the_words(scribe, codes):
    note = "cấp mới 40.000 đồng; cấp lại 20.000 đồng"
    assert convert_fee(free(note), scribe) == {"kind": "not_published", "text": f"Miễn phí; {note}"}
    assert codes() == ["import-free-contradicted"]


@pytest.mark.parametrize("note", ["Không có", "Không quy định.", "Theo quy định của Luật phí và lệ phí"])
def test_no_word_of_a_note_makes_the_fee_none(scribe, codes, note):
    assert convert_fee(free(note), scribe) == {"kind": "not_published", "text": f"Miễn phí; {note}"}
    assert codes() == []


def test_a_positive_amount_with_its_unit_and_its_words(scribe):
    fee = RawFee(amount=2_000, shown="2,000 Việt Nam Đồng", note="2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang")
    assert convert_fee(fee, scribe) == {"kind": "per_unit", "amount": 2_000, "unit": "trang", "text": fee.note}


def test_a_positive_amount_alone(scribe):
    assert convert_fee(RawFee(amount=70_000, shown="70,000 VNĐ"), scribe) == {"kind": "amount", "amount": 70_000}
    dollars = RawFee(amount=10, currency="USD", shown="10 USD")
    assert convert_fee(dollars, scribe) == {"kind": "amount", "amount": 10, "currency": "USD"}


@pytest.mark.parametrize(
    ("fee", "text"),
    [
        (RawFee(amount=250, note="250.000 đồng/lần"), "250 VND; 250.000 đồng/lần"),
        (RawFee(amount=850, shown="850 VNĐ"), "850 VNĐ"),
        (RawFee(amount=155, shown="155 VNĐ", note="155 USD/thẻ"), "155 VNĐ; 155 USD/thẻ"),
        (RawFee(amount=-5_000), "-5000 VND"),
        (RawFee(amount=1_500.5), "1500.5 VND"),
        (RawFee(amount=10**15), "1000000000000000 VND"),
        (RawFee(amount=9_000, currency="EUR"), "9000 EUR"),
    ],
)
def test_an_amount_that_cannot_be_right_is_text(scribe, codes, fee, text):
    assert convert_fee(fee, scribe) == {"kind": "not_published", "text": text}
    assert codes() == ["import-amount-doubtful"]


def test_a_small_amount_that_its_note_repeats_is_right(scribe):
    fee = convert_fee(RawFee(amount=500, note="500 đồng/trang"), scribe)
    assert fee == {"kind": "per_unit", "amount": 500, "unit": "trang", "text": "500 đồng/trang"}


def test_amount_and_note_of_different_rows(scribe, codes):
    fee = RawFee(amount=5_000, note="thu 7.000 đồng/lần đăng ký")
    assert convert_fee(fee, scribe) == {"kind": "not_published", "text": "5000 VND; thu 7.000 đồng/lần đăng ký"}
    assert codes() == ["import-amount-contradicted"]


def test_null_with_a_text_contradicts_nothing(scribe, codes):
    fee = convert_fee(RawFee(note="Theo quy định của Hội đồng nhân dân cấp tỉnh"), scribe)
    assert fee["kind"] == "set_by_province"
    assert codes() == []
