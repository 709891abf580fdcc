"""A total is printed only where it can honestly be summed; what cannot stands as what may be due, never as free."""

from dataclasses import replace
from typing import Any, get_args

from hypothesis import given, strategies as st

from motcua.model import Exemption, Fee, FeeRow, FeeTable, FixedFee, NoFee, ProvincialFee, UnitFee, UnpublishedFee
from motcua.views import Context
from motcua.views.facts import fee_view
from motcua.views.guide_parts import FeeTotal
from motcua.views.totals import fee_totals

FIFTY = FixedFee(kind="amount", amount=50_000)
LAW = NoFee(kind="none", legal=())
OTHERS: tuple[Fee, ...] = (
    UnitFee(kind="per_unit", amount=2_000, unit="trang"),
    FeeTable(kind="table", rows=(FeeRow(label="Nhỏ", amount=1_000),)),
    ProvincialFee(kind="set_by_province", resolution="not_published"),
    UnpublishedFee(kind="not_published"),
    replace(FIFTY, situation="Quá hạn"),
    replace(LAW, situation="Đúng hạn"),
)


def totals(
    vi: Context, *fees: Fee, channels: tuple[str, ...] = (), known_on: str | None = None
) -> tuple[FeeTotal, ...]:
    return fee_totals(vi, [(one, fee_view(vi, one, {}, local=False)) for one in fees], channels, known_on)


def only(vi: Context, *fees: Fee, **more: Any) -> tuple[str, str]:
    (one,) = totals(vi, *fees, **more)
    return one.kind, one.amount


def test_fixed_fees_with_names_of_their_own_are_summed(vi: Context) -> None:
    fees = (
        replace(FIFTY, label="Lệ phí"),
        replace(FIFTY, amount=100_000, label="Phí công bố"),
        replace(LAW, label="Khác"),
    )
    assert only(vi, *fees) == ("sum", "150.000 đồng")


def test_fees_without_names_may_be_alternatives_and_are_not_summed(vi: Context) -> None:
    assert only(vi, FIFTY, FIFTY) == ("open", "")
    assert only(vi, replace(FIFTY, label="Phí"), replace(FIFTY, label="Phí")) == ("open", "")
    assert only(vi, replace(FIFTY, label="Phí"), FIFTY) == ("open", "")


def test_two_currencies_are_not_summed(vi: Context) -> None:
    assert only(vi, replace(FIFTY, label="a"), replace(FIFTY, label="b", currency="USD")) == ("open", "")


def test_what_the_province_set_counts_like_any_amount(vi: Context) -> None:
    assert only(vi, ProvincialFee(kind="set_by_province", resolution="not_published", amount=8_000)) == (
        "sum",
        "8.000 đồng",
    )


def test_what_is_not_one_amount_for_everybody_leaves_the_total_open(vi: Context) -> None:
    for other in OTHERS:
        (one,) = totals(vi, replace(FIFTY, label="a"), replace(other, label="b"))
        assert (one.kind, one.amount, len(one.fees)) == ("open", "", 2), other


def test_a_fee_that_has_begun_when_the_facts_were_checked_is_due(vi: Context) -> None:
    begun = replace(FIFTY, valid_from="2026-07-01")
    assert only(vi, begun, known_on="2026-07-01") == ("sum", "50.000 đồng")
    for known_on in ("2026-06-30", None):
        (one,) = totals(vi, begun, known_on=known_on)
        assert (one.amount, one.since) == ("50.000 đồng", "1 tháng 7, 2026")
    assert only(vi, replace(begun, checked_on="2026-08-01")) == ("sum", "50.000 đồng")


def test_fees_that_follow_one_another_have_a_total_for_each_span(vi: Context) -> None:
    half = replace(FIFTY, label="Lệ phí", amount=25_000, valid_from="2025-07-01", valid_until="2026-12-31")
    full = replace(FIFTY, label="Lệ phí", valid_from="2027-01-01")
    other = replace(FIFTY, label="Phí công bố", amount=100_000)
    found = totals(vi, half, full, other, known_on="2026-11-27")
    assert [(one.kind, one.amount, one.since, one.until) for one in found] == [
        ("sum", "125.000 đồng", "", "31 tháng 12, 2026"),
        ("sum", "150.000 đồng", "1 tháng 1, 2027", ""),
    ]
    assert only(vi, half, full, other, known_on="2027-02-01") == ("sum", "150.000 đồng")


def test_what_is_due_after_the_last_known_day_is_not_said_to_be_less(vi: Context) -> None:
    ends = replace(FIFTY, label="Lệ phí", valid_until="2026-12-31")
    found = totals(vi, ends, replace(FIFTY, label="Phí công bố"), known_on="2026-11-27")
    assert [(one.kind, one.amount, one.since) for one in found] == [
        ("sum", "100.000 đồng", ""),
        ("open", "", "1 tháng 1, 2027"),
    ]


def test_nothing_is_due_only_where_the_law_says_so(vi: Context) -> None:
    assert only(vi, LAW) == ("none", "")
    assert only(vi) == ("open", "")


def test_an_exemption_does_not_change_the_total(vi: Context) -> None:
    assert only(vi, replace(FIFTY, exemptions=(Exemption(text="Hộ nghèo"),))) == ("sum", "50.000 đồng")


def test_channels_with_the_same_fees_stand_together(vi: Context) -> None:
    fees = (replace(FIFTY, label="a"), replace(FIFTY, label="b", channels=("in_person", "postal")))
    found = totals(vi, *fees, channels=("in_person", "online", "postal"))
    assert [(one.channels, one.amount) for one in found] == [
        (("in_person", "postal"), "100.000 đồng"),
        (("online",), "50.000 đồng"),
    ]
    assert [one.channels for one in totals(vi, FIFTY, channels=("in_person", "online"))] == [()]


kinds = st.sampled_from((FIFTY, LAW, *OTHERS))
fees_drawn = st.lists(
    st.builds(
        lambda fee, label, channels: replace(fee, label=label, channels=channels),
        kinds,
        st.sampled_from((None, "a", "b", "c")),
        st.sampled_from(((), ("online",), ("in_person",))),
    ),
    max_size=5,
)


@given(fees=fees_drawn)
def test_whatever_the_fees_nothing_is_free_without_a_law_and_no_amount_is_lost(vi: Context, fees: list[Fee]) -> None:
    for one in totals(vi, *fees, channels=("in_person", "online")):
        assert one.kind in get_args(FeeTotal.__annotations__["kind"])
        if one.kind == "none":
            assert {fee.kind for fee in one.fees} == {"none"}
        if one.kind == "sum":
            assert int(one.amount.split()[0].replace(".", "")) == 50_000 * sum(bool(fee.amount) for fee in one.fees)
