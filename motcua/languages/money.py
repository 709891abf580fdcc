"""Finds amounts of money in a Vietnamese text: a number with a currency, or one written in thousands."""

import re
from dataclasses import dataclass

_DIGITS = r"(?<![\d.,/])(?:\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)|\d+)"
CURRENCY = r"(?:vnđ|vnd|việt nam đồng|đồng|đ(?!\w)|usd|đô la mỹ)"
_AMOUNT = re.compile(
    rf"(?P<digits>{_DIGITS})\s*(?P<scale>nghìn|ngàn|triệu|tỷ)?\s*(?P<currency>{CURRENCY})?", re.IGNORECASE
)
_MOST_DIGITS = 20
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9}
# "/01 tờ khai", "/lần/phòng kiểm nghiệm": up to the next mark or bracket.
_UNIT = re.compile(
    r"\s*/\s*(?:0?1\s+)?(?P<unit>[^\s\d.,;:()+](?:[^.,;:()+\n]{0,38}[^\s.,;:()+])?)(?=\s*(?:[.,;:()+\n]|$))"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as found: its value, its currency ("" where none stands) and the unit after the slash."""

    value: int
    currency: str
    unit: str


def amounts(note: str) -> tuple[Amount, ...]:
    """Return what reads as money in `note`: a number with a currency, or one written in thousands."""
    found = []
    for match in _AMOUNT.finditer(note):
        digits = match["digits"]
        grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits) is not None
        if len(digits) <= _MOST_DIGITS and (match["currency"] or grouped or len(digits) > 4):
            value = int(re.sub(r"\D", "", digits)) * _SCALES.get((match["scale"] or "").lower(), 1)
            found.append(Amount(value, _code(match["currency"]), unit_at(note, match.end())))
    return tuple(found)


def unit_at(note: str, position: int) -> str:
    """Return the words after the slash at `position`, or ""."""
    match = _UNIT.match(note, position)
    return " ".join(match["unit"].split()) if match else ""


def _code(currency: str | None) -> str:
    if not currency:
        return ""
    return "USD" if currency.lower() in {"usd", "đô la mỹ"} else "VND"
