"""The words of the sources and what they are in the model: levels, units, kinds, words that mean none."""

import re
from collections.abc import Iterable, Mapping

from motcua.importers.log import Log, Place, Scribe
from motcua.importers.texts import clean, one_line, shown

PORTAL = "Cổng Dịch vụ công quốc gia"
LEVELS = ("commune", "province", "ministry", "other")
CHANNELS = ("in_person", "online", "postal")
UNITS = {
    "Ngày làm việc": "working_day",
    "Ngày": "day",
    "Giờ": "hour",
    "Tháng": "month",
    "Năm": "year",
}
_CODE = re.compile(r"\d\.\d{6}(\.H\d{2})?", re.ASCII)
# FORMAT.md trap 31: with or without a full stop, in any case.
_NONE = re.compile(r"(không|không có|không quy định)\s*\.?", re.IGNORECASE)


def checked_code(value: object, place: Place, log: Log) -> str | None:
    """Return the procedure's code, or None after a finding: a code is a file name, so nothing else will do."""
    text = clean(value).text if isinstance(value, str) else ""
    if _CODE.fullmatch(text):
        return text
    log.report(place, "import-no-code", found=shown(text or str(value)))
    return None


def known_word(word: str, words: Mapping[str, str], key: str, scribe: Scribe) -> str:
    """Return the model's word for `word`; "" after a finding where this importer does not know it."""
    if word not in words:
        scribe.report("import-unknown-word", key=key, word=shown(word))
        return ""
    return words[word]


def whole(value: float | None) -> int | None:
    """Return a quantity that the model can hold, or None."""
    return value if isinstance(value, int) and 0 <= value < 10**6 else None


def means_none(text: str) -> bool:
    """Return whether the source says in so many words that there is none."""
    return _NONE.fullmatch(one_line(text)) is not None


def audiences(pieces: Iterable[str]) -> tuple[str, ...]:
    """Return the audiences, rejoined where the feed cut "Tổ chức (không bao gồm doanh nghiệp, HTX)" at a comma."""
    whole: list[str] = []
    for piece in pieces:
        open_before = bool(whole) and whole[-1].count("(") > whole[-1].count(")")
        if whole and (open_before or piece[:1].islower()):
            whole[-1] = f"{whole[-1]}, {piece}"
        else:
            whole.append(piece)
    return tuple(dict.fromkeys(one_line(one) for one in whole))
