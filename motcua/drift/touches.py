"""What a changed national record means for the overlay that lies over it."""

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any

from motcua.comparison import Change, Value, whole, written
from motcua.drift.report import Touch

# A national part and the key of the overlay that stands in its place or speaks of it.
_OWN = MappingProxyType(
    {
        "fees": "fees",
        "name": "short_name",
        "agencies": "receiving",
        "levels": "receiving",
        "questions": "questions",
    }
)
_TEXTS = ("summary", "warnings", "common_mistakes", "hours", "questions", "cases")
# "30.000 đồng", "05 ngày": a number says little without the word behind it.
_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)\s+([^\W\d_]+)")


def touches(overlay: dict[str, Value], before: Value, after: Value, changes: Iterable[Change]) -> Iterator[Touch]:
    """Yield what of `overlay` the `changes` from `before` to `after` concern."""
    listed = list(changes)
    parts = dict.fromkeys(one.part for one in listed)
    for part in parts:
        key = _OWN.get(part)
        if key and overlay.get(key):
            yield Touch(key, "own_part", {"part": part})
    if isinstance(before, dict) and isinstance(after, dict) and "cases" in parts:
        yield from _cases(overlay, before, after)
    yield from _figures(overlay, after, listed)


def _cases(overlay: dict[str, Value], before: dict[str, Value], after: dict[str, Value]) -> Iterator[Touch]:
    old, new = _titles(before), _titles(after)
    named = _named_cases(overlay)
    for key, case in named:
        if case in old and case not in new:
            yield Touch(key, "case_gone", {"case": case, "title": old[case]})
        elif case in old and old[case] != new[case]:
            moved = new[case] in old.values() or old[case] in new.values()
            if moved:
                yield Touch(key, "case_moved", {"case": case, "title": old[case], "now": new[case]})
            elif key == "cases":
                yield Touch(key, "own_part", {"part": "cases"})
    if overlay.get("questions"):
        reached = {case for key, case in named if key == "questions"}
        for case, title in new.items():
            if title not in old.values() and case not in old and case not in reached:
                yield Touch("questions", "case_unreached", {"case": case, "title": title})


def _titles(record: dict[str, Value]) -> dict[str, str]:
    cases: Any = record.get("cases")
    return {str(one.get("id", "")): str(one.get("title", "")) for one in _groups(cases)}


def _named_cases(overlay: dict[str, Value]) -> list[tuple[str, str]]:
    """Return (key, case) for every case that the overlay names."""
    named = [("cases", str(one.get("id", ""))) for one in _groups(overlay.get("cases"))]
    for question in _groups(overlay.get("questions")):
        named += [("questions", str(one["case"])) for one in _groups(question.get("answers")) if "case" in one]
    for fee in _groups(overlay.get("fees")):
        cases = fee.get("cases")
        named += [("fees", str(one)) for one in (cases if isinstance(cases, list) else ())]
    return list(dict.fromkeys(named))


def _groups(value: Value | None) -> Iterator[dict[str, Value]]:
    yield from (one for one in (value if isinstance(value, list) else ()) if isinstance(one, dict))


def _figures(overlay: dict[str, Value], after: Value, changes: Iterable[Change]) -> Iterator[Touch]:
    """A text of the overlay says "6 tháng", the record said so and says so no more."""
    gone: set[str] = set()
    for one in changes:
        old = one.entries[0][0] if one.entries else one.before
        gone |= _figures_in(old, one.part)
    if not gone:
        return
    gone -= {figure for key, value in _items(after) for figure in _figures_in(value, key)}
    for key in _TEXTS:
        for figure in sorted(_figures_in(overlay.get(key), key) & gone):
            yield Touch(key, "figure", {"figure": figure})


def _items(value: Value) -> Iterable[tuple[str, Value]]:
    return value.items() if isinstance(value, dict) else ()


def _figures_in(value: Value | None, key: str) -> set[str]:
    text = "" if value is None else written(whole(value, key), "vi")
    return {f"{_plain(number)} {word.casefold()}" for number, word in _FIGURE.findall(text)}


def _plain(number: str) -> str:
    """Return 30.000 as 30000 and 05 as 5."""
    whole_number = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number)
    return whole_number.lstrip("0") or "0"
