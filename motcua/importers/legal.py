"""Reads the numbers of legal texts ("13/2020/NĐ-CP") out of words, and what kind of text a number names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.languages import slug

# Known issuers come first: in "25/2021/TT-BTCQUY ĐỊNH MỨC THU" nothing else shows where the number ends.
_ISSUERS = (
    "BTC|BCA|BGTVT|BNNMT|BNNPTNT|BTP|BXD|BLĐTBXH|BKHCN|BTNMT|BKHĐT|BCT|BYT|VPCP|BNV|BQP|BVHTTDL|BTTTT|BGDĐT|BNG|NHNN|"
    "TTCP|UBDT|TANDTC|VKSNDTC|KTNN|HĐTP|TTg|CTN|CP|HĐND|UBND"
)
_ISSUER = rf"(?:{_ISSUERS}|[A-ZĐ]{{2,14}}(?![a-zà-ỹ])|[A-Z]\d{{2}})"
_KINDS = "NĐ|TT|TTLT|TTLB|NQLT|QĐ|NQ|CT|VBHN|HD|TB|KH|L|PL"
_TYPE = (
    r"(?:(?:NQ|L)\s*-\s*)?QH\d{1,2}|(?:(?:PL|NQ)\s*-\s*)?UBTVQH\d{1,2}|N[ĐD]\s*-\s*CP|"
    rf"(?:{_KINDS})(?:\s*-\s*{_ISSUER})+"
)
_NUMBER = re.compile(
    rf"(?P<lead>\d[\d.]{{0,14}})(?P<letter>[a-zA-Z]?)\s*/\s*(?:(?P<year>(?:19|20)\d\d)\s*/\s*)?(?P<type>{_TYPE})",
    re.ASCII,  # digits of other scripts make no number
)
# The end of a date or of "Luật … năm 2023" that ran into the number: "202323/2023/QH15" is 23/2023/QH15.
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d\.?(\d{1,3}(?:\.\d{1,2})?)")
_PLAIN_LEAD = re.compile(r"\d{1,5}|\d{1,3}\.\d{1,2}")
_NAMES = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "TTLB": "Thông tư liên bộ",
    "NQLT": "Nghị quyết liên tịch",
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "VBHN": "Văn bản hợp nhất",
    "PL": "Pháp lệnh",
    "L": "Lệnh",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text, and where; `fused` says that digits of other words ran into it."""

    number: str
    start: int
    end: int
    fused: bool

    @property
    def id(self) -> str:
        """Return the identifier of the legal text."""
        return slug(self.number)


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers in `text`; one whose digits cannot be told from their neighbours is left in the text."""
    if "/" not in text:
        return
    text = text.replace("Ð", "Đ")  # the Icelandic letter, which looks the same
    for match in _NUMBER.finditer(text):
        lead = match["lead"]
        before = _YEAR_BEFORE.fullmatch(lead) if len(lead) > 4 else None
        kept = before[1] if before else lead
        letters = re.sub(r"\s", "", match["type"])
        if not _PLAIN_LEAD.fullmatch(kept) or not _believable(kept, match["year"], letters):
            continue
        # "190/2025/NQ-QH15" is another writing of 190/2025/QH15.
        kind = letters.replace("ND-", "NĐ-").replace("NQ-QH", "QH")
        parts = [kept + match["letter"], *filter(None, (match["year"],)), kind]
        yield Number("/".join(parts), match.start() + len(lead) - len(kept), match.end(), before is not None)


def _believable(lead: str, year: str | None, kind: str) -> bool:
    """Decrees, circulars and laws of one year have at most three digits; laws always have a year."""
    long_enough = kind.startswith(("QĐ", "NQ-HĐND", "VBHN", "TB", "KH", "CT")) or len(lead.partition(".")[0]) <= 3
    return long_enough and (year is not None or "QH" not in kind)


def kind_of(number: str) -> str:
    """Return the kind of text that `number` names, "" for laws: a law and a resolution are numbered alike."""
    return _NAMES.get(re.split(r"-|QH", number.rsplit("/", 1)[-1])[0], "")
