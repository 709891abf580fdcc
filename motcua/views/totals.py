"""Adds up what a case costs, by channel and by the time for which fees hold, where that is honestly one amount."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from motcua.model import Fee, FixedFee, NoFee, ProvincialFee
from motcua.views.context import Context
from motcua.views.guide_parts import FeeTotal
from motcua.views.parts import FeeView

Due = tuple[Fee, FeeView]


def fee_totals(
    context: Context, fees: Sequence[Due], channels: Iterable[str], known_on: str | None
) -> tuple[FeeTotal, ...]:
    """Return what `fees` come to in each of `channels`; channels with the same fees stand together.

    `known_on` is the day (ISO) as of which the facts are known. Where fees change on a day after it, each span has a
    total of its own; what has ended before it is left out.
    """
    named = dict.fromkeys((*channels, *(one for fee, _ in fees for one in fee.channels)))
    groups: dict[tuple[int, ...], list[str]] = {}
    for channel in named or [""]:
        due = tuple(index for index, (fee, _) in enumerate(fees) if not fee.channels or channel in fee.channels)
        groups.setdefault(due, []).append(channel)
    return tuple(
        replace(total, channels=tuple(names) if len(groups) > 1 else ())
        for due, names in groups.items()
        for total in _by_time(context, [fees[index] for index in due], known_on)
    )


def _by_time(context: Context, due: Sequence[Due], known_on: str | None) -> Sequence[FeeTotal]:
    """Return one total, or one for each span in which other fees hold; open ones alone are told as one."""
    known = max((one for one in (known_on, *(fee.checked_on for fee, _ in due)) if one), default="")
    totals = [
        replace(
            _total(context, active, {fee.label for fee, _ in due}),
            since=context.date(first),
            until=context.date(_day_before(last)),
        )
        for first, last in _spans(due, known)
        if (active := [one for one in due if _holds(one[0], first or known)]) or not due
    ]
    if any(one.kind != "open" for one in totals):
        return totals
    return [FeeTotal((), "open", "", tuple(view for _, view in due))]


def _spans(due: Sequence[Due], known: str) -> Iterator[tuple[str | None, str | None]]:
    """Yield each span after `known` in which the same fees hold: its first day, and the first day after it."""
    changes = {fee.valid_from for fee, _ in due} | {_day_after(fee.valid_until) for fee, _ in due}
    days = sorted(one for one in changes if one and one > known)
    yield from zip([None, *days], [*days, None], strict=True)


def _holds(fee: Fee, day: str) -> bool:
    return (fee.valid_from or "") <= day and (fee.valid_until is None or fee.valid_until >= day)


def _total(context: Context, due: Sequence[Due], labels: set[str | None]) -> FeeTotal:
    """Return the total of what is due at a time; it is open while one of all the `labels` has no fee then."""
    views = tuple(view for _, view in due)
    amounts = [(fee.amount, fee.currency) for fee, _ in due if isinstance(fee, FixedFee | ProvincialFee) and fee.amount]
    currencies = {currency for _, currency in amounts}
    complete = {fee.label for fee, _ in due} == labels
    if (
        not due
        or not complete
        or len(currencies) > 1
        or not _adds_up(due)
        or not all(_is_certain(fee) for fee, _ in due)
    ):
        return FeeTotal((), "open", "", views)
    if not amounts:
        return FeeTotal((), "none", "", views)
    total = sum(amount for amount, _ in amounts)
    return FeeTotal((), "sum", context.money(total, currencies.pop()), views)


def _is_certain(fee: Fee) -> bool:
    """Say whether a fee is one amount, or nothing by law, for everybody."""
    fixed = isinstance(fee, NoFee | FixedFee) or (isinstance(fee, ProvincialFee) and fee.amount is not None)
    return fixed and not fee.situation


def _adds_up(due: Sequence[Due]) -> bool:
    """Say whether several fees are due together: each has its own name, or else they may be alternatives."""
    labels = [fee.label for fee, _ in due]
    return len(due) == 1 or (None not in labels and len(set(labels)) == len(labels))


def _day_after(iso: str | None) -> str | None:
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat() if iso else None


def _day_before(iso: str | None) -> str | None:
    return (date.fromisoformat(iso) - timedelta(days=1)).isoformat() if iso else None
