"""Judges the titles under which legal texts are cited: some only repeat the number, some ran together."""

import re

from motcua.importers.legal import numbers

_KIND = re.compile(
    r"\b(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|liên tịch|lệnh|số|nđ|tt|của chính phủ)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\W*(Bộ luật|Luật|Pháp lệnh|Nghị quyết|Lệnh)(?![^\W\d])", re.IGNORECASE)
# Two titles that ran into one another: "… Cổng Dịch vụ công quốc giaNghị định 101/2024/NĐ-CP".
_RAN_TOGETHER = re.compile(r"[a-zà-ỹ](?:[A-ZĐ]|\d)|\dN")
_LONGEST = 900


def says_more(title: str) -> bool:
    """Return whether `title` says more than a kind of text and a number, and can stand as a title."""
    return len(bare(title)) > 3 and len(title) <= _LONGEST and not _RAN_TOGETHER.search(title)


def bare(title: str) -> str:
    """Return the letters and digits of `title` without its kind of text and its numbers."""
    parts, start = [], 0
    for number in numbers(title):
        parts.append(title[start : number.start])
        start = number.end
    return re.sub(r"[\W_]+", "", _KIND.sub(" ", " ".join((*parts, title[start:]))))


def first_kind(words: str) -> str:
    """Return the kind of text with which `words` begin, for numbers that do not tell ("56/2010/QH12")."""
    match = _FIRST.match(words)
    return match[1].capitalize() if match else ""


def names_another(title: str, identifier: str) -> bool:
    """Return whether `title` begins with the number of another text: name and number of different documents."""
    first = next(numbers(title), None)
    return first is not None and first.id != identifier and not bare(title[: first.start])


def leaves_out(title: str, identifiers: list[str]) -> bool:
    """Return whether `title` has numbers beside `identifiers`."""
    return any(number.id not in identifiers for number in numbers(title))
