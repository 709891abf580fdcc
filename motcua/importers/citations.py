"""Cuts the feed's table of legal texts, whose titles and numbers ran together, into single citations."""

import re
from collections.abc import Iterable

from motcua.importers.legal import Number, numbers
from motcua.importers.records import Cited

_HEADER = "Tên văn bản pháp lýMã văn bản"
# What may stand before the number in the cell of the number: "Luật số 32/2024/QH15", "Số 73/2025/TT-NHNN".
_LABEL = re.compile(
    r"(?<=[^\s(])((?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|NĐ|TT|QĐ)?"
    r"\s*(?:[Ss]ố:?)?\s*)$"
)
_TITLE_WORD = re.compile(r"(?:[Ss]ố|SỐ|[Ll]uật|định|tư|tịch|quyết|ĐỊNH|TƯ|QUYẾT|LUẬT)\s*$")
_GOES_ON = re.compile(r"\s*(?:ngày|của|về|quy định|sửa|,|và|năm)")


def cut(text: str) -> tuple[Cited, ...]:
    """Return the citations of `text` in order; words that belong to no number stand alone at the end."""
    body = text.removeprefix(_HEADER)
    found, start = [], 0
    for number in numbers(body):
        label = _LABEL.search(body, start, number.start)
        begin = label.start() if label and label[1].strip() else number.start
        if number.start < start or not _ends_citation(body, number, begin, start):
            continue
        found.append(Cited(body[start:begin].strip(), body[begin : number.end].strip()))
        start = number.end
    rest = body[start:].strip()
    return (*found, Cited(rest, "")) if rest else tuple(found)


def _ends_citation(body: str, number: Number, begin: int, start: int) -> bool:
    """A number in the number's cell is glued to the title before it; one inside a title is not."""
    before = body[start:begin]
    if not before.strip():
        return _GOES_ON.match(body, number.end) is None
    glued = not before[-1:].isspace() and before[-1:] not in '(“"/-'
    return glued and not (_TITLE_WORD.search(before) and begin == number.start)


def cited_numbers(cited: Iterable[Cited], written: Iterable[str]) -> dict[str, str]:
    """Return the cited numbers by identifier: of the cells, and of the list `written` beside them.

    The feed's own list took digits before a number for a part of it: 2323/2023/QH15 beside 23/2023/QH15.
    """
    found: dict[str, str] = {}
    for one in cited:
        found.update((number.id, number.number) for number in own_numbers(one))
    for text in written:
        for number in numbers(text):
            if not any(_ran_into(number.number, known) for known in found.values()):
                found.setdefault(number.id, number.number)
    return found


def own_numbers(cited: Cited) -> list[Number]:
    """Return the numbers in the cell of the number, or, where it has none, in the title."""
    return list(numbers(cited.code)) or list(numbers(cited.title))


def _ran_into(written: str, number: str) -> bool:
    return written != number and written.endswith(number) and written.removesuffix(number).replace(".", "").isdigit()
