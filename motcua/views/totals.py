"""Adds up what a case costs, by channel, where that can honestly be said in one amount."""

from collections.abc import Iterable, Sequence

from motcua.model import Fee, FixedFee, NoFee, ProvincialFee
from motcua.views.context import Context
from motcua.views.guide_parts import FeeTotal
from motcua.views.parts import FeeView

Due = tuple[Fee, FeeView]


def fee_totals(
    context: Context, fees: Sequence[Due], channels: Iterable[str], known_on: str | None
) -> tuple[FeeTotal, ...]:
    """Return what `fees` come to in each of `channels`; channels with the same fees stand together.

    `known_on` is the day (ISO) as of which the facts are known: a fee valid since then or before is due.
    """
    named = dict.fromkeys((*channels, *(one for fee, _ in fees for one in fee.channels)))
    groups: dict[tuple[int, ...], list[str]] = {}
    for channel in named or [""]:
        due = tuple(index for index, (fee, _) in enumerate(fees) if not fee.channels or channel in fee.channels)
        groups.setdefault(due, []).append(channel)
    return tuple(
        _total(context, [fees[index] for index in due], tuple(names) if len(groups) > 1 else (), known_on)
        for due, names in groups.items()
    )


def _total(context: Context, due: Sequence[Due], channels: tuple[str, ...], known_on: str | None) -> FeeTotal:
    views = tuple(view for _, view in due)
    amounts = [(fee.amount, fee.currency) for fee, _ in due if isinstance(fee, FixedFee | ProvincialFee) and fee.amount]
    currencies = {currency for _, currency in amounts}
    if not due or len(currencies) > 1 or not _adds_up(due) or not all(_is_certain(fee, known_on) for fee, _ in due):
        return FeeTotal(channels, "open", "", views)
    if not amounts:
        return FeeTotal(channels, "none", "", views)
    total = sum(amount for amount, _ in amounts)
    return FeeTotal(channels, "sum", context.money(total, currencies.pop()), views)


def _is_certain(fee: Fee, known_on: str | None) -> bool:
    """Say whether a fee is one amount, or nothing by law, for everybody and for good."""
    fixed = isinstance(fee, NoFee | FixedFee) or (isinstance(fee, ProvincialFee) and fee.amount is not None)
    since = fee.valid_from
    begun = since is None or since <= (fee.checked_on or known_on or "")
    return fixed and not fee.situation and begun and fee.valid_until is None


def _adds_up(due: Sequence[Due]) -> bool:
    """Say whether several fees are due together: each has its own name, or else they may be alternatives."""
    labels = [fee.label for fee, _ in due]
    return len(due) == 1 or (None not in labels and len(set(labels)) == len(labels))
