"""A change as one line for people: a sign, where it is, and the words that went and came."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from motcua.comparison import (
    Change,
    Segment,
    Value,
    field_name,
    headline,
    inside,
    part_name,
    whole,
    word_segments,
)
from motcua.drift.names import Names
from motcua.drift.report import Touch, is_formal

_SIGNS = MappingProxyType({"added": "+", "removed": "-", "changed": "~", "reordered": "↕"})
_LONGEST_LABEL = 70
# Keys that are the entry itself to a reader: "the paper's name" needs not be said beside the name.
_ITSELF = frozenset({"name", "title", "text"})
# Each sentence has its place for the words of the touch.
_TOUCHES = MappingProxyType(
    {
        "own_part": ("phần này của bản địa phương cũng nói về {part}", "the overlay speaks of {part} itself"),
        "case_gone": (
            "nêu trường hợp '{case}' ({title}) mà nguồn không còn",
            "names the case '{case}' ({title}), which is gone",
        ),
        "case_moved": (
            "mã trường hợp '{case}' trước là '{title}', nay là '{now}'",
            "the identifier '{case}' meant '{title}' and now means '{now}'",
        ),
        "case_unreached": (
            "chưa có câu trả lời nào dẫn tới trường hợp mới '{case}' ({title})",
            "no answer leads to the new case '{case}' ({title})",
        ),
        "figure": (
            "có ghi '{figure}', con số mà nguồn không còn ghi",
            "says '{figure}', which the national record no longer says",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Line:
    """One change: `sign` tells its kind, `label` the place inside the part, `segments` the difference."""

    sign: str
    label: str
    segments: tuple[Segment, ...]


def change_lines(changes: Iterable[Change], names: Names, language: str) -> Iterator[tuple[str, list[Line]]]:
    """Yield each part that changed for its readers, with its lines; two keys of one fee may say the same line."""
    listed = [one for one in changes if not is_formal(one)]
    for part, group in groupby(listed, key=lambda one: one.part):
        yield part, list(dict.fromkeys(change_line(change, names, language) for change in group))


def change_line(change: Change, names: Names, language: str) -> Line:
    """Return the line of a change in Vietnamese or English."""
    sign = _SIGNS[change.kind]
    if change.kind == "reordered":
        order = "thứ tự khác" if language == "vi" else "in another order"
        return Line(sign, _label(change, names, language), (Segment("kept", order),))
    if _is_of_a_fact(change):
        old, new = (_said_of(side, change.part, names, language) for side in change.entries[0])
        if old != new:
            return Line("~", "", word_segments(old, new))
    before, after = (_said(change, side, names, language) for side in (change.before, change.after))
    return Line(sign, _label(change, names, language), word_segments(before, after))


def _is_of_a_fact(change: Change) -> bool:
    """A fee or a time is read as a whole: "[-5-]{+3+} working days" says more than its value alone."""
    return change.part in {"fees", "time_limits"} and len(change.path) > 2 and None not in change.entries[0]


def _said_of(value: Value | None, key: str, names: Names, language: str) -> str:
    return "" if value is None else names.written(headline(value, key), language)


def _said(change: Change, value: Value | None, names: Names, language: str) -> str:
    if value is None:
        return ""
    key = str(next((step for step in reversed(change.path) if isinstance(step, str)), ""))
    entry = change.entries[-1][1] or change.entries[-1][0] if change.entries else None
    is_field = isinstance(change.path[-1], str) and len(change.path) > 1
    return names.written(inside(value, key, entry) if is_field else whole(value, key), language)


def touch_line(touch: Touch, language: str) -> str:
    """Return what a change means for a key of the overlay."""
    words = dict(touch.words)
    if "part" in words:
        words["part"] = f"“{part_name(words['part'], language)}”"
    sentence = _TOUCHES[touch.reason][1 if language == "en" else 0].format_map(words)
    return f"{part_name(touch.key, language)} ({touch.key}): {sentence}"


def _label(change: Change, names: Names, language: str) -> str:
    """Name the entries around the change and the key, without what the change itself says."""
    steps = list(change.path[1:])
    if steps and isinstance(steps[-1], int):
        steps.pop()  # the entry that came or went is what the line shows
    itself = bool(steps) and steps[-1] in _ITSELF
    sides = list(change.entries)
    labels: list[str] = []
    key = change.part
    for step in steps[:-1] if itself else steps:
        if isinstance(step, str):
            labels.append(field_name(step, language))
            key = step
            continue
        old, new = sides.pop(0)
        innermost = itself and step is steps[-2]
        labels.append(f"#{step + 1}" if innermost else _short(names.written(headline(new or old or "", key), language)))
    return " › ".join(labels)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1] + "…"
