"""A change as one line for people: a sign, where it is, and the words that went and came."""

from dataclasses import dataclass
from types import MappingProxyType

from motcua.comparison import (
    Change,
    Piece,
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
from motcua.drift.report import Touch

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


def change_line(change: Change, names: Names, language: str) -> Line:
    """Return the line of a change in Vietnamese or English."""

    def said(value: Value) -> str:
        key = str(next((step for step in reversed(change.path) if isinstance(step, str)), ""))
        entry = change.entries[-1][1] or change.entries[-1][0] if change.entries else None
        is_field = isinstance(change.path[-1], str) and len(change.path) > 1
        pieces = inside(value, key, entry) if is_field else whole(value, key)
        return names.written(pieces, language)

    label = " › ".join(_label(change, names, language))
    if change.kind == "reordered":
        order = "thứ tự khác" if language == "vi" else "in another order"
        return Line(_SIGNS[change.kind], label, (Segment("kept", order),))
    before = "" if change.before is None else said(change.before)
    after = "" if change.after is None else said(change.after)
    return Line(_SIGNS[change.kind], label, word_segments(before, after))


def touch_line(touch: Touch, language: str) -> str:
    """Return what a change means for a key of the overlay."""
    words = dict(touch.words)
    if "part" in words:
        words["part"] = f"“{part_name(words['part'], language)}”"
    sentence = _TOUCHES[touch.reason][1 if language == "en" else 0].format_map(words)
    return f"{part_name(touch.key, language)} ({touch.key}): {sentence}"


def _label(change: Change, names: Names, language: str) -> list[str]:
    """Name the entries around the change and the key, without what the change itself says."""
    steps = list(change.path[1:])
    is_entry = bool(steps) and isinstance(steps[-1], int)
    sides = list(change.entries[:-1] if is_entry else change.entries)
    labels: list[str] = []
    key = change.part
    for step in steps[:-1] if is_entry else steps:
        if isinstance(step, str):
            last = step is steps[-1]
            labels += [field_name(step, language)] if not last or step not in _ITSELF else []
            key = step
        elif sides:
            old, new = sides.pop(0)
            itself = steps[-1] in _ITSELF and not sides
            labels.append(f"{step + 1}" if itself else _short(names, headline(new or old or "", key), language))
    return labels


def _short(names: Names, pieces: tuple[Piece, ...], language: str) -> str:
    text = " ".join(names.written(pieces, language).split())
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"
