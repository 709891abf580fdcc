"""What must hold of fees: nothing is called free that its own words deny, and who says so is named."""

import re
from collections.abc import Iterator

from motcua.diagnostics import Diagnostic, shortened
from motcua.languages import amounts
from motcua.model import Fee, FeeTable, NoFee, Overlay, Procedure, ProvincialFee, UnpublishedFee
from motcua.rules.parts import listed
from motcua.rules.record import Known, Record
from motcua.source import Path

COUNCIL = re.compile(r"hđnd|hội đồng nhân dân", re.IGNORECASE)
# "Miễn phí" as a statement of its own, not "miễn phí cho hộ nghèo".
_FREE = re.compile(r"(?:miễn phí|không (?:thu )?(?:mất )?(?:lệ )?phí)\s*(?:[;:.,(\n–-]|$)", re.IGNORECASE)


def free_but_noted(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A fee that is said to be free does not name an amount or the provincial council beside it.

    115 national records do: a resident who believes them comes without money.
    """
    for path, fee in _shown_fees(record, known):
        if not (isinstance(fee, NoFee) or _FREE.match(fee.text or fee.note or "")):
            continue
        words = "; ".join(filter(None, (fee.label, fee.situation, fee.text, fee.note)))
        council = COUNCIL.search(words)
        named = [one for one in amounts(words) if one.value]
        if council or named:
            noted = council.group() if council else f"{named[0].value:,}".replace(",", ".") + " đồng"
            yield record.finding(path, "free-but-noted", noted=noted, text=shortened(" ".join(words.split())))


def fee_names_its_law(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A fee that states an amount names the law that sets it."""
    for path, fee in _shown_fees(record, known):
        if _has_amount(fee) and not fee.legal and not _resolution(fee):
            yield record.finding(path, "fee-without-law")


def fee_is_dated(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A fee that states an amount was checked on a day: the fee's own, or that of the whole record."""
    for path, fee in _shown_fees(record, known):
        if _has_amount(fee) and not (fee.checked_on or _checked_on(record.value)):
            yield record.finding(path, "fee-without-check-date")


def exemption_names_its_law(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An exemption or reduction names the law that grants it: residents have to point at it."""
    for path, fee in _shown_fees(record, known):
        for index, exemption in enumerate(fee.exemptions):
            if not exemption.legal:
                text = shortened(exemption.text)
                yield record.finding((*path, "exemptions", index), "exemption-without-law", text=text)


def _shown_fees(record: Record, known: Known) -> Iterator[tuple[Path, Fee]]:
    """Yield the fees that a page shows: those of an overlay stand in the place of the national ones."""
    if record.kind == "procedure":
        overlay: Overlay | None = known.value("overlay", record.identifier)
        if overlay is not None and overlay.fees:
            return
    yield from listed(record.value, "fees")


def _has_amount(fee: Fee) -> bool:
    if isinstance(fee, FeeTable):
        return any(row.amount for row in fee.rows)
    return not isinstance(fee, NoFee | UnpublishedFee) and bool(fee.amount)


def _resolution(fee: Fee) -> bool:
    return isinstance(fee, ProvincialFee) and fee.resolution != "not_published"


def _checked_on(value: Procedure | Overlay) -> str | None:
    return value.source.checked_on if isinstance(value, Procedure) else value.checked_on
