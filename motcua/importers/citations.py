"""Cuts the feed's table of legal texts, whose titles and numbers ran together, into single citations."""

import re
from collections.abc import Iterable

from motcua.importers.legal import Number, numbers
from motcua.importers.records import Cited

_HEADER = "Tên văn bản pháp lýMã văn bản"
# What may stand before the number in the cell of the number: "Luật số 32/2024/QH15", "Số 73/2025/TT-NHNN".
_LABEL = re.compile(
    r"(?<=[^\s(])(?=\S)((?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|NĐ|TT|QĐ)?"
    r"\s*(?:[Ss]ố:?)?\s*)$"
)
_LONGEST_LABEL = 40
# What follows a number inside a title: "số53/2025/TT-BCAngày 01/7/2025 của …".
_GOES_ON = re.compile(r"(?:ngày|của|về|năm)\b|\s+(?:ngày|của|về|năm|quy định|sửa|và|hướng)\b|\s*,")


def cut(text: str) -> tuple[Cited, ...]:
    """Return the citations of `text` in order; words that belong to no number stand alone at the end."""
    body = text.removeprefix(_HEADER)
    listed = list(numbers(body))
    starts = {(number.start, number.id) for number in listed}
    found, start = [], 0
    ends: dict[int, str] = {}
    for number in listed:
        repeats = ends.get(number.start) == number.id
        ends[number.end] = number.id
        label = _LABEL.search(body, max(start, number.start - _LONGEST_LABEL), number.start)
        begin = label.start() if label and label[1].strip() else number.start
        is_title = (number.end, number.id) in starts  # "Luật 61/2014/QH13" in the cell before "61/2014/QH13"
        before = body[max(start, begin - _LONGEST_LABEL) : begin]
        if is_title or not (repeats or _ends_citation(body, number, before)):
            continue
        found.append(Cited(body[start:begin].strip(), body[begin : number.end].strip()))
        start = number.end
    rest = body[start:].strip()
    return (*found, Cited(rest, "")) if rest else tuple(found)


def _ends_citation(body: str, number: Number, before: str) -> bool:
    """A number in the number's cell is glued to the title before it; one inside a title is not."""
    glued = not before[-1:].isspace() and before[-1:] not in {"(", "“", '"', "/", "-"}
    return (glued or not before.strip()) and _GOES_ON.match(body, number.end) is None


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
