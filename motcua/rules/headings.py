"""Titles that head a list of papers or a note and name no case: the national data holds them in the place of cases."""

import re

# What may stand before the first word: "* ", "a) ", "1.2. ", "(b) ".
MARK = r"[\s*\-–+•]*(?:\(?(?:[a-zđ]|\d{1,2})(?:\.\d+)*[.)]\s*)?"
_HEADING = re.compile(
    rf"{MARK}(?:"
    r"lưu ý\b.*|ghi chú\b.*|(?:các |những )?giấy tờ phải (?:nộp|xuất trình|gửi)\b.*|xuất trình\b.*|giấy tờ phải\b.*|"
    r"thành phần(?:,? (?:và )?số lượng)? hồ sơ(?:,? (?:bao )?gồm(?: có)?)?\s*:?|"
    r"(?:hồ sơ )?(?:bao )?gồm(?: có)?(?: các giấy tờ sau(?: đây)?)?\s*:?"
    r")|[\s*\-–+•(]*(?:[a-zđ]|\d{1,2}|[ivx]{1,4})(?:\.\d+)*[.):]*",
    re.IGNORECASE | re.DOTALL,
)


def is_heading(title: str) -> bool:
    """Return whether `title` only heads what follows ("* Lưu ý:", "Giấy tờ phải nộp:", "b)") and names no case."""
    return _HEADING.fullmatch(title) is not None
