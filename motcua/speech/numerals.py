"""Says whole numbers in Vietnamese words: espeak-ng reads 8000 as "eight thousand no hundred"."""

from collections.abc import Iterator

_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
_GROUPS = ("", "nghìn", "triệu", "tỷ")
_MOST = 10**12


def in_words(number: int) -> str:
    """Return a whole number below a million million in words; a larger one digit by digit."""
    if number >= _MOST:
        return " ".join(_DIGITS[int(digit)] for digit in str(number))
    if number == 0:
        return _DIGITS[0]
    return " ".join(_groups(number))


def _groups(number: int) -> Iterator[str]:
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            yield _hundreds(groups[place], whole=place < len(groups) - 1)
            if _GROUPS[place]:
                yield _GROUPS[place]


def _hundreds(number: int, *, whole: bool) -> str:
    """Return a number below 1000; `whole` says that something stands before it, so that its zero hundreds are said."""
    hundreds, rest = divmod(number, 100)
    said = [_DIGITS[hundreds], "trăm"] if hundreds or whole else []
    if rest:
        said += _tens(rest, after=bool(said))
    return " ".join(said)


def _tens(number: int, *, after: bool) -> list[str]:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return ["linh", _DIGITS[ones]] if after else [_DIGITS[ones]]
    said = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones:
        # mười lăm, hai mươi mốt, ba mươi tư stands beside bốn: bốn is understood everywhere.
        said.append("lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else _DIGITS[ones])
    return said
