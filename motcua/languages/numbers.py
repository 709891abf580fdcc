"""Reads the numbers of a text as its language writes them, so that a translation can be compared with its source."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from motcua.languages.number_words import MONTHS, number_words

_WIDE = str.maketrans("０１２３４５６７８９：％，．", "0123456789:%,.")
# What holds digits and states no number: placeholders, addresses, units of area and volume.
_NOT_NUMBERS = re.compile(r"\{[^{}]*\}|%\([^)]*\)[a-z]|https?://[^\s)\]]+|(?<![^\W_])[kcdm]?m[23](?![^\W_])")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATES = {
    "vi": (
        re.compile(r"(?<!\d)(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s*/\s*|,?\s+năm\s+)(?P<year>\d{4})(?!\d)"),
    ),
    "en": (
        re.compile(
            rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE
        ),
    ),
    "zh": (re.compile(r"(?<!\d)(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"),),
}
_FIGURES = (
    re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/])"),
    re.compile(r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d/])"),
)
# Groups of three are thousands; Vietnamese writes a point for them, and its sources a comma as well.
_NUMBERS = {
    "vi": re.compile(
        r"(?P<groups>[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)(?!\d))(?:,(?P<part>\d+))?|(?P<plain>\d+(?:[.,]\d+)?)"
    ),
    "en": re.compile(r"(?P<groups>[1-9]\d{0,2}(?:,\d{3})+(?!\d))(?:\.(?P<part>\d+))?|(?P<plain>\d+(?:\.\d+)?)"),
}
_NUMBERS["zh"] = _NUMBERS["en"]
_CLOCK = re.compile(r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?P<mark>[:h.])(?P<minute>[0-5]\d)(?![\d:])")
_SCALES = {
    "vi": {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
    "en": {"thousand": 10**3, "million": 10**6, "billion": 10**9},
    "zh": {"千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3, "亿": 10**8},
}
_SCALE = {
    kind: re.compile(rf"\s*(?P<word>{'|'.join(words)}){'' if kind == 'zh' else chr(92) + 'b'}", re.IGNORECASE)
    for kind, words in _SCALES.items()
}
_AFTER_NOON = {
    "vi": re.compile(r"\s*(?:giờ|h)?\s*(?:chiều|tối|đêm)\b", re.IGNORECASE),
    "en": re.compile(r"\s*p\.?\s?m\b", re.IGNORECASE),
    "zh": re.compile(r"(?!)"),
}
_AFTER_NOON_BEFORE = re.compile(r"(?:下午|晚上|傍晚|夜间)\s*$")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a text: `written` in figures, dates as 2027-02-28, and `worded`, what words may mean."""

    written: Counter[str]
    worded: Counter[str]


def read_numbers(text: str, language: str) -> Numbers:
    """Return the numbers of `text`, written as `language` (a tag) writes them.

    Languages of Vietnam without a convention of their own write figures as Vietnamese does.
    """
    kind = language[:2] if language[:2] in {"en", "zh"} else "vi"
    plain = _NOT_NUMBERS.sub(" ", text.translate(_WIDE))
    return Numbers(Counter(_written(plain, kind)), number_words(plain, kind))


def differing(source: Numbers, translation: Numbers) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of the source that the translation lacks, and those that only the translation has.

    What one text writes in figures the other may say in words; a date in figures may be a day and a month's name.
    """
    lost, added = source.written - translation.written, translation.written - source.written
    if not (_has_date(lost) and _has_date(added)):
        lost, added = _parts(lost), _parts(added)
        lost, added = lost - added, added - lost
    return tuple(sorted((lost - translation.worded).keys())), tuple(sorted((added - source.worded).keys()))


def _has_date(found: Iterable[str]) -> bool:
    return any("-" in one for one in found)


def _parts(found: Counter[str]) -> Counter[str]:
    """Return the counts with dates as day, month and year."""
    return Counter(str(int(part)) if "-" in one else part for one in found.elements() for part in one.split("-"))


def _written(text: str, kind: str) -> Iterator[str]:
    for pattern in (*_DATES[kind], *_FIGURES):
        for match in pattern.finditer(text):
            month = MONTHS.get(match["month"].casefold()) or int(match["month"])
            yield f"{match['year']}-{month:02}-{int(match['day']):02}"
        text = pattern.sub(" ", text)
    for match in _CLOCK.finditer(text):
        if _is_clock(text, match):
            yield from _clock(text, match, kind)
    text = _CLOCK.sub(lambda match: " " if _is_clock(text, match) else match.group(), text)
    for match in _NUMBERS[kind].finditer(text):
        yield _plain(_value(text, match, kind))


def _is_clock(text: str, match: re.Match[str]) -> bool:
    """15:00 and 15h00 are times of day; 7.30 only where am or pm follows."""
    return match["mark"] != "." or re.match(r"\s*[ap]\.?\s?m\b", text[match.end() :], re.IGNORECASE) is not None


def _clock(text: str, match: re.Match[str], kind: str) -> Iterator[str]:
    hour, minute = int(match["hour"]), int(match["minute"])
    yield str(hour + 12 if hour < 12 and _after_noon(text, match, kind) else hour)
    if minute:
        yield str(minute)


def _value(text: str, match: re.Match[str], kind: str) -> Decimal:
    if match["groups"]:
        value = Decimal(re.sub("[.,]", "", match["groups"]) + f".{match['part'] or 0}")
    else:
        value = Decimal(match["plain"].replace(",", "."))
    scale = _SCALE[kind].match(text, match.end())
    if scale:
        return value * _SCALES[kind][scale["word"].casefold()]
    return value + 12 if value < 12 and _after_noon(text, match, kind) else value


def _after_noon(text: str, match: re.Match[str], kind: str) -> bool:
    if kind == "zh":
        return _AFTER_NOON_BEFORE.search(text, 0, match.start()) is not None
    return _AFTER_NOON[kind].match(text, match.end()) is not None


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
