"""Turns fees and time limits of the model into what an edition shows of them."""

from collections.abc import Iterable, Mapping

from motcua.languages import Passage
from motcua.model import (
    Duration,
    Exemption,
    Fee,
    FeeTable,
    FixedFee,
    ProvincialFee,
    SameDay,
    TimeLimit,
    UnitFee,
)
from motcua.views.context import Context
from motcua.views.parts import ExemptionView, FeeRowView, FeeView, LegalView, TimeView

Cases = Mapping[str, Passage]


def time_view(context: Context, limit: TimeLimit, cases: Cases) -> TimeView:
    """Return a time limit; `cases` gives the title of each case of the record."""
    return TimeView(
        kind=limit.kind,
        value=limit.value if isinstance(limit, Duration) else 0,
        unit=limit.unit if isinstance(limit, Duration) else "",
        cutoff=(limit.cutoff or "") if isinstance(limit, SameDay) else "",
        text=context.maybe(limit.text),
        note=context.maybe(limit.note),
        situation=context.maybe(limit.situation),
        channels=limit.channels,
        cases=tuple(cases[one] for one in limit.cases if one in cases),
        case_ids=limit.cases,
        legal=context.legal(limit.legal),
        valid_from=context.date(limit.valid_from),
        valid_until=context.date(limit.valid_until),
    )


def fee_view(context: Context, fee: Fee, cases: Cases, *, local: bool) -> FeeView:
    """Return a fee; `local` says that the city's overlay gives it, and may name a case that the record lost."""
    return FeeView(
        kind=fee.kind,
        amount=_amount(context, fee),
        unit=context.say(fee.unit) if isinstance(fee, UnitFee) else None,
        at_most=context.money(fee.at_most, fee.currency) if isinstance(fee, UnitFee) else "",
        rows=_rows(context, fee),
        label=context.maybe(fee.label),
        text=context.maybe(fee.text),
        note=context.maybe(fee.note),
        situation=context.maybe(fee.situation),
        channels=fee.channels,
        cases=tuple(cases[one] for one in fee.cases if one in cases),
        case_ids=fee.cases,
        stage=fee.stage or "",
        exemptions=tuple(_exemption(context, one, _currency(fee)) for one in fee.exemptions),
        legal=context.legal(fee.legal),
        resolution=_resolution(context, fee),
        checked_on=context.date(fee.checked_on),
        local=local,
        valid_from=context.date(fee.valid_from),
        valid_until=context.date(fee.valid_until),
    )


def _exemption(context: Context, one: Exemption, currency: str) -> ExemptionView:
    return ExemptionView(
        text=context.say(one.text),
        kind=one.kind,
        percent=one.percent or 0,
        amount=context.money(one.amount, currency),
        legal=context.legal(one.legal),
        checked_on=context.date(one.checked_on),
    )


def _currency(fee: Fee) -> str:
    return fee.currency if isinstance(fee, FixedFee | UnitFee | FeeTable | ProvincialFee) else "VND"


def _amount(context: Context, fee: Fee) -> str:
    if isinstance(fee, FixedFee | UnitFee | ProvincialFee):
        return context.money(fee.amount, fee.currency)
    return ""


def _rows(context: Context, fee: Fee) -> tuple[FeeRowView, ...]:
    if not isinstance(fee, FeeTable):
        return ()
    return tuple(
        FeeRowView(context.say(row.label), context.money(row.amount, fee.currency), context.maybe(row.text))
        for row in fee.rows
    )


def _resolution(context: Context, fee: Fee) -> LegalView | None:
    if isinstance(fee, ProvincialFee) and fee.resolution in context.catalogue.legal:
        return context.legal_view(context.catalogue.legal[fee.resolution])
    return None


def chief_time(context: Context, limits: tuple[TimeLimit, ...] | str) -> TimeView | None:
    """Return the time limit to show in a list: the only one, or None where they differ or are silent."""
    if isinstance(limits, str) or len(limits) != 1 or limits[0].cases:
        return None
    return time_view(context, limits[0], {})


def chief_fee(context: Context, fees: Iterable[Fee] | str, *, local: bool) -> FeeView | None:
    """Return the fee to show in a list: the only one, or None where they differ or are silent."""
    listed = () if isinstance(fees, str) else tuple(fees)
    if len(listed) != 1 or listed[0].cases:
        return None
    return fee_view(context, listed[0], {}, local=local)
