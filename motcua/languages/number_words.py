"""The words that may be meant as a number in Vietnamese, English and Chinese: counts, ordinals, months."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
# Several meanings stand in one text: a word excuses a number, it never asks for one.
_ENGLISH = {
    "no": 0, "none": 0, "nothing": 0, "zero": 0, "without": 0, "free": 0,
    "a": 1, "an": 1, "one": 1, "once": 1, "single": 1, "first": 1, "only": 1, "each": 1, "another": 1, "the": 1,
    "two": 2, "twice": 2, "both": 2, "second": 2, "pair": 2, "double": 2, "three": 3, "third": 3, "four": 4,
    "fourth": 4, "five": 5, "fifth": 5, "six": 6, "sixth": 6, "seven": 7, "seventh": 7, "eight": 8, "eighth": 8,
    "nine": 9, "ninth": 9, "ten": 10, "tenth": 10, "eleven": 11, "twelve": 12, "noon": 12, "dozen": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "midnight": 24,
}  # fmt: skip  # a table
_VIETNAMESE = {
    "không": 0, "một": 1, "mốt": 1, "đầu": 1, "nhất": 1, "mỗi": 1, "hai": 2, "đôi": 2, "nhì": 2, "ba": 3, "bốn": 4,
    "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "trăm": 100, "chục": 10,
}  # fmt: skip
_CHINESE = {
    "零": 0, "〇": 0, "无": 0, "免": 0, "一": 1, "首": 1, "单": 1, "每": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4,
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100,
}  # fmt: skip
_TABLES = {"vi": _VIETNAMESE, "en": _ENGLISH | MONTHS, "zh": _CHINESE}
_ENGLISH_TENS = frozenset(word for word, number in _ENGLISH.items() if 20 <= number <= 90)
_WORD = re.compile(r"[^\W\d_]+")
_CHINESE_NUMBER = re.compile("[一二两三四五六七八九十百]{2,}")


def number_words(text: str, kind: str) -> Counter[str]:
    """Return the numbers that words of `text` may mean; `kind` is "vi", "en" or "zh"."""
    return Counter(str(number) for number in _numbers(text, kind))


def _numbers(text: str, kind: str) -> Iterator[int]:
    table = _TABLES[kind]
    words = list(text) if kind == "zh" else [word.casefold() for word in _WORD.findall(text)]
    yield from (table[word] for word in words if word in table)
    if kind == "zh":
        yield from (_tens(list(match), table) for match in _CHINESE_NUMBER.findall(text))
    elif kind == "en":
        yield from _english_tens(words)
    else:
        yield from _vietnamese_tens(words)


def _tens(digits: list[str], table: dict[str, int]) -> int:
    """Return 十二 as 12, 二十 as 20, 三十五 as 35."""
    total = last = 0
    for digit in digits:
        value = table[digit]
        if value >= 10:
            total, last = total + max(last, 1) * value, 0
        else:
            last = value
    return total + last


def _english_tens(words: list[str]) -> Iterator[int]:
    if _ENGLISH_TENS.isdisjoint(words):
        return
    for tens, ones in pairwise(words):
        if 20 <= _ENGLISH.get(tens, 0) <= 90 and 1 <= _ENGLISH.get(ones, 0) <= 9:
            yield _ENGLISH[tens] + _ENGLISH[ones]


def _vietnamese_tens(words: list[str]) -> Iterator[int]:
    """Yield mười hai as 12, hai mươi as 20, ba mươi lăm as 35."""
    if "mười" not in words and "mươi" not in words:
        return  # most texts
    padded = [*words, "", ""]
    for index, word in enumerate(words):
        after, last = (_VIETNAMESE.get(padded[index + step], 0) for step in (1, 2))
        if word == "mười" and 1 <= after <= 9:
            yield 10 + after
        elif padded[index + 1] == "mươi" and 2 <= _VIETNAMESE.get(word, 0) <= 9:
            yield _VIETNAMESE[word] * 10
            if 1 <= last <= 9:
                yield _VIETNAMESE[word] * 10 + last
