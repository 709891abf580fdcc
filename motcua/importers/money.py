"""Finds amounts of money in a note, and says whether a note states exactly one clear amount."""

import re
from dataclasses import dataclass

_DIGITS = r"(?<![\d.,/])(?:\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)|\d+)"
_CURRENCY = r"(?:vnđ|vnd|việt nam đồng|đồng|đ(?!\w)|usd|đô la mỹ)"
_AMOUNT = re.compile(
    rf"(?P<digits>{_DIGITS})\s*(?P<scale>nghìn|ngàn|triệu|tỷ)?\s*(?P<currency>{_CURRENCY})?", re.IGNORECASE
)
_MOST_DIGITS = 20
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9}
# "/01 tờ khai", "/lần/phòng kiểm nghiệm": up to the next mark or bracket.
_UNIT = re.compile(
    r"\s*/\s*(?:0?1\s+)?(?P<unit>[^\s\d.,;:()+](?:[^.,;:()+\n]{0,38}[^\s.,;:()+])?)(?=\s*(?:[.,;:()+\n]|$))"
)
# A rate, a limit, a sum, a period or an exemption beside the amount: then it is not the amount that is due.
_UNCLEAR = re.compile(
    r"%|tối đa|tối thiểu|không quá|ít nhất|trở lên|trở xuống|kể từ|từ ngày|đến hết|từ trang|miễn|giảm|bằng \d|"
    r"\+ ?\(|\bx\b|cộng thêm|đến ngày",
    re.IGNORECASE,
)
_ONLY_UNIT = re.compile(rf"\(?\s*{_CURRENCY}?\s*(?=/)", re.IGNORECASE)


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


def one_clear_amount(note: str) -> Amount | None:
    """Return the only amount of `note`, where it has a currency and nothing beside it makes it doubtful."""
    found = amounts(note)
    if len(found) != 1 or _UNCLEAR.search(note):
        return None
    amount = found[0]
    return amount if amount.currency and 0 < amount.value < 10**12 else None


def explains(note: str, value: int) -> bool:
    """Return whether the amounts of `note` agree with `value`: the same, its parts, or a rule that changes it."""
    found = [one.value for one in amounts(note)]
    return not found or value in found or sum(found) == value or _UNCLEAR.search(note) is not None


def unit_of(note: str, value: int) -> str:
    """Return the unit that `note` gives to `value`: "/trang" alone, or "2.000 đồng/trang"."""
    start = _ONLY_UNIT.match(note)
    if start:
        unit = unit_at(note, start.end())
        alone = note[start.end() :].strip(" /.()").removeprefix("01 ").strip()
        return unit if unit == alone else ""
    units = {one.unit for one in amounts(note) if one.value == value}
    return units.pop() if len(units) == 1 else ""


def unit_at(note: str, position: int) -> str:
    """Return the words after the slash at `position`, or ""."""
    match = _UNIT.match(note, position)
    return " ".join(match["unit"].split()) if match else ""


def _code(currency: str | None) -> str:
    if not currency:
        return ""
    return "USD" if currency.lower() in {"usd", "đô la mỹ"} else "VND"
