"""Dates, numbers and money read as the edition's readers write them."""

import pytest

from motcua.languages import Edition, read_numbers, written_date, written_money, written_number


@pytest.mark.parametrize(
    ("tag", "iso", "written"),
    [
        ("vi", "2026-11-24", "24 tháng 11, 2026"),
        ("en", "2026-11-24", "November 24, 2026"),
        ("zh-Hans", "2026-11-24", "2026年11月24日"),
        ("tyz", "2026-11-24", "24 tháng 11, 2026"),
        ("vi", "2026-07", "tháng 7/2026"),
        ("en", "2026-07", "July 2026"),
        ("zh-Hans", "2026-07", "2026年7月"),
        ("vi", "2026", "2026"),
    ],
)
def test_a_date_a_month_a_year(editions: dict[str, Edition], tag: str, iso: str, written: str):
    assert written_date(iso, editions[tag]) == written


@pytest.mark.parametrize(
    ("tag", "amount", "currency", "written"),
    [
        ("vi", 8000, "VND", "8.000 đồng"),
        ("en", 8000, "VND", "8,000 VND"),
        ("zh-Hans", 8000, "VND", "8,000 越南盾"),
        ("tyz", 1_500_000, "VND", "1.500.000 đồng"),
        ("en", 25, "USD", "25 USD"),
        ("vi", 1250, "USD", "1.250 USD"),
    ],
)
def test_money_names_its_currency(editions: dict[str, Edition], tag: str, amount: int, currency: str, written: str):
    assert written_money(amount, currency, editions[tag]) == written


def test_numbers_are_grouped(editions: dict[str, Edition]):
    assert written_number(1_820_000, editions["vi"]) == "1.820.000"
    assert written_number(1_820_000, editions["en"]) == "1,820,000"


@pytest.mark.parametrize("amount", [8000, 80_000, 1_500_000, 8_000_500])
def test_an_amount_is_read_back_as_the_same_number_in_every_edition(editions: dict[str, Edition], amount: int):
    for tag, edition in editions.items():
        written = written_money(amount, "VND", edition)
        read = read_numbers(written, edition.cldr.replace("_", "-")).written
        assert read == {str(amount): 1}, f"{tag}: {written}"
        assert "₫" not in written
        assert not written[-1].isdigit(), "the currency stands behind, in words"
