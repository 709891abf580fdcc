"""Which legal texts a procedure cites, and what for."""

from collections.abc import Iterator

from motcua.model import Exemption, Fee, Overlay, Procedure, ProvincialFee


def citations(procedure: Procedure, overlay: Overlay | None) -> Iterator[tuple[str, str]]:
    """Yield the identifier of each legal text with its reason: "basis", "fee", "exemption", "time" or "change".

    Fees are those that hold here: where the overlay gives fees, the national ones cite nothing.
    """
    if not isinstance(procedure.legal, str):
        yield from ((one, "basis") for one in procedure.legal)
    fees = overlay.fees if overlay and overlay.fees else procedure.fees
    for fee in () if isinstance(fees, str) else fees:
        yield from _of_fee(fee)
    for limit in () if isinstance(procedure.time_limits, str) else procedure.time_limits:
        yield from ((one, "time") for one in limit.legal)
    for note in overlay.changes if overlay else ():
        yield from ((one, "change") for one in note.legal)


def _of_fee(fee: Fee) -> Iterator[tuple[str, str]]:
    yield from ((one, "fee") for one in fee.legal)
    if isinstance(fee, ProvincialFee) and fee.resolution != "not_published":
        yield fee.resolution, "fee"
    for exemption in fee.exemptions:
        yield from _of_exemption(exemption)


def _of_exemption(exemption: Exemption) -> Iterator[tuple[str, str]]:
    return ((one, "exemption") for one in exemption.legal)
