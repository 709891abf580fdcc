"""Which fee contradicts itself, and whose fees are looked at."""

import pytest

from motcua.model import FixedFee, NoFee, Overlay, ProvincialFee, UnpublishedFee
from motcua.rules import Known, Record
from motcua.rules.fees import fee_names_its_law, free_but_noted
from tests.unit.rules.test_procedures import record


@pytest.mark.parametrize(
    ("fee", "noted"),
    [
        (NoFee(kind="none", legal=("a",)), None),
        (NoFee(kind="none", legal=("a",), text="Theo quy định của HĐND tỉnh"), "HĐND"),
        (NoFee(kind="none", legal=("a",), label="Lệ phí 20.000 đồng"), "20.000 đồng"),
        (NoFee(kind="none", legal=("a",), text="0 đồng"), None),
        (NoFee(kind="none", legal=("a",), text="Điều 11 Luật 60/2014/QH13"), None),
        (UnpublishedFee(kind="not_published", text="Miễn phí"), None),
        (UnpublishedFee(kind="not_published", text="Miễn phí; 06 triệu đồng/giấy"), "6.000.000 đồng"),
        (UnpublishedFee(kind="not_published", text="Theo quy định của Hội đồng nhân dân"), None),
        (ProvincialFee(kind="set_by_province", resolution="not_published", text="Miễn phí; HĐND"), "HĐND"),
        (FixedFee(kind="amount", amount=8000, text="8.000 đồng; miễn phí cho trẻ em"), None),
        (FixedFee(kind="amount", amount=8000, text="Miễn phí cho trẻ em; 8.000 đồng"), None),
    ],
)
def test_free_and_yet_priced(fee, noted):
    assert [one.words["noted"] for one in free_but_noted(record(fees=(fee,)), Known())] == [noted] * bool(noted)


def test_national_fees_are_left_alone_where_the_city_has_set_its_own():
    national = record(fees=(FixedFee(kind="amount", amount=8000),))
    assert [one.code for one in fee_names_its_law(national, Known())] == ["fee-without-law"]
    local = Overlay(code="1.000001", based_on="0" * 12, fees=(FixedFee(kind="amount", amount=9000, legal=("a",)),))
    of_city = Record("overlay", "1.000001", local, "local.yaml", national.root)
    assert list(fee_names_its_law(national, Known(records={"overlay": {"1.000001": of_city}}))) == []


def test_a_resolution_of_the_province_is_the_law_of_its_fee():
    fee = ProvincialFee(kind="set_by_province", resolution="12-2025-nq-hdnd", amount=8000)
    assert list(fee_names_its_law(record(fees=(fee,)), Known())) == []
