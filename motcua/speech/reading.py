"""Writes a text as it is to be read aloud: numbers, dates, money, abbreviations, codes and numbers of laws."""

import re
import unicodedata
from collections.abc import Callable
from types import MappingProxyType

from motcua.speech.numerals import in_words

# What no voice pronounces: brackets that espeak-ng takes for its own phonemes, marks of lists, private bullets.
_UNSPOKEN = re.compile('[\\[\\]{}<>|*_#~^`"“”•\ue000-\uf8ff]|\\s+')
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d])")
_LAW = re.compile(r"(?<![\w/])(\d{1,4})/((?:19|20)\d\d)(?:/[A-ZĐ][\w-]*)*")
_CHINESE_LAW = re.compile(r"第\s*(\d{1,4})/((?:19|20)\d\d)(?:/[A-ZĐ][\w-]*)*\s*号")
_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")
_CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-4])[:h]([0-5]\d)(?![\d:])")
_PER = re.compile(r"\s*/\s*(?=\w)")
_NUMBER = re.compile(r"(?<![\w.,])0*(\d+)(?:,(\d+))?(?![\w])")
_ROMAN = re.compile(r"\b(Phụ lục|Appendix|附件)\s*(I{1,3}|IV|VI{0,3}|IX|X)\b")
_ROMANS = "I II III IV V VI VII VIII IX X".split()
# A gloss in Vietnamese within another language: no voice reads both.
_GLOSS = re.compile(r"\s*[(（][^()（）]*[à-ỹÀ-ỸđĐ][^()（）]*[)）]")
_WORDS = MappingProxyType(
    {
        "vi": {
            "UBND": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân", "TNHH": "trách nhiệm hữu hạn",
            "BHYT": "bảo hiểm y tế", "BHXH": "bảo hiểm xã hội", "CCCD": "căn cước công dân",
            "GPLX": "giấy phép lái xe", "TTHC": "thủ tục hành chính",
            "VNĐ": "đồng", "VND": "đồng", "USD": "đô la Mỹ", "VNeID": "vi en i đi", "QR": "quy a", "m²": "mét vuông",
            "m2": "mét vuông", "cm": "xăng ti mét", "%": " phần trăm", "x": "nhân", "kg": "ki lô gam", "&": "và",
        },
        "en": {"VND": "Vietnamese dong", "USD": "US dollars", "VNeID": "V N e I D", "m²": "square metres", "&": "and"},
        "zh": {"USD": "美元", "VND": "越南盾", "m²": "平方米", "%": "百分", "VNeID": "电子身份应用"},
    }
)  # fmt: skip


def as_read(text: str, language: str) -> str:
    """Return `text` of `language` (vi, en, zh-Hans) as one line that a voice of that language reads."""
    kind = language[:2]
    text = _UNSPOKEN.sub(" ", unicodedata.normalize("NFC", text))
    if kind != "vi":
        text = _GLOSS.sub("", text)
    for change in _CHANGES[kind]:
        text = change(text)
    return " ".join(text.split())


def _abbreviations(kind: str) -> Callable[[str], str]:
    words = _WORDS[kind]
    whole = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" if one != "%" else one for one in words))
    return lambda text: whole.sub(lambda match: words[match.group()], text)


def _ungrouped(text: str) -> str:
    return _GROUPED.sub(lambda match: re.sub("[.,]", "", match.group()), text)


def _arabic(text: str) -> str:
    return _ROMAN.sub(lambda match: f"{match[1]} {_ROMANS.index(match[2]) + 1}", text)


def _vietnamese_dates(text: str) -> str:
    text = _DATE.sub(lambda match: f"{int(match[1])} tháng {int(match[2])} năm {match[3]}", text)
    text = _CLOCK.sub(lambda match: f"{int(match[1])} giờ" + (f" {match[2]}" if int(match[2]) else ""), text)
    return _LAW.sub(r"\1 năm \2", text)


def _vietnamese_numbers(text: str) -> str:
    def said(match: re.Match[str]) -> str:
        parts = [in_words(int(match[1]))]
        if match[2]:
            parts += ["phẩy", *(in_words(int(digit)) for digit in match[2])]
        return " ".join(parts)

    return _NUMBER.sub(said, text)


_MONTHS = "January February March April May June July August September October November December".split()


def _english_dates(text: str) -> str:
    def said(match: re.Match[str]) -> str:
        month = int(match[2])
        return f"{int(match[1])} {_MONTHS[month - 1]} {match[3]}" if 1 <= month <= 12 else match.group()

    return _LAW.sub(r"\1 of \2", _DATE.sub(said, text))


def _chinese_dates(text: str) -> str:
    text = _DATE.sub(lambda match: f"{match[3]}年{int(match[2])}月{int(match[1])}日", text)
    return _LAW.sub(r"\2年第\1号", _CHINESE_LAW.sub(r"\2年第\1号", text))


_CHANGES: dict[str, tuple[Callable[[str], str], ...]] = {
    "vi": (
        _vietnamese_dates, _ungrouped, _arabic, _abbreviations("vi"), lambda text: _PER.sub(" mỗi ", text),
        _vietnamese_numbers,
    ),
    "en": (_english_dates, _ungrouped, _arabic, _abbreviations("en"), lambda text: _PER.sub(" per ", text)),
    "zh": (_chinese_dates, _ungrouped, _arabic, _abbreviations("zh"), lambda text: _PER.sub("每", text)),
}  # fmt: skip
