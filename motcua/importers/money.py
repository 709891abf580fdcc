"""Judges the amounts of a note: whether it states exactly one clear amount, and whether it explains a number."""

import re

from motcua.languages.money import CURRENCY, Amount, amounts, unit_at

# A rate, a limit, a sum, a period or an exemption beside the amount: then it is not the amount that is due.
_UNCLEAR = re.compile(
    r"%|tối đa|tối thiểu|không quá|ít nhất|trở lên|trở xuống|kể từ|từ ngày|đến hết|từ trang|miễn|giảm|bằng \d|"
    r"\+ ?\(|\bx\b|cộng thêm|đến ngày",
    re.IGNORECASE,
)
_ONLY_UNIT = re.compile(rf"\(?\s*{CURRENCY}?\s*(?=/)", re.IGNORECASE)


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
