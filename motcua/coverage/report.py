"""Prints the figures of editions: as a table for people, as JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any

from motcua.languages import STATES, EditionFigures, Share
from motcua.languages.figures import LEVELS

_WORDS = MappingProxyType(
    {
        "vi": {
            "head": "bản", "level": "mức", "shown": "đã hiện", "kind": "loại", "texts": "câu", "words": "từ nguồn",
            "procedures": "thủ tục trọn vẹn", "priority": "trong 20 thủ tục đầu", "minimum": "cơ quan và liên hệ",
            "core": "từ khung trang", "interface": "từ giao diện",
            "reviewed": "đã duyệt", "draft": "bản nháp", "machine": "máy dịch", "stale": "nguồn đã đổi",
            "blocked": "bị chặn", "missing": "chưa dịch",
            "declared": "đã khai báo", "preview": "xem thử", "partial": "một phần", "usable": "dùng được",
        },
        "en": {
            "head": "edition", "level": "level", "shown": "shown", "kind": "kind", "texts": "texts",
            "words": "source words", "procedures": "whole procedures", "priority": "of the first 20",
            "minimum": "organisations and contacts", "core": "words of the frame", "interface": "interface words",
        },
    }
)  # fmt: skip
_SHARES = ("procedures", "priority", "minimum", "core", "interface")


def as_json(figures: Iterable[EditionFigures]) -> str:
    """Return the figures as JSON: one object an edition, by its tag."""
    return json.dumps({one.tag: _plain(one) for one in figures}, ensure_ascii=False, indent=2)


def _plain(one: EditionFigures) -> dict[str, Any]:
    return {
        "level": one.level,
        "state": LEVELS[one.level],
        "policy": one.policy,
        "words": {state: one.words(state) for state in STATES},
        "published": _of(one.published),
        **{name: _of(getattr(one, name)) for name in _SHARES},
        "kinds": {kind.kind: {"texts": dict(kind.texts), "words": dict(kind.words)} for kind in one.kinds},
    }


def _of(share: Share) -> dict[str, int]:
    return {"done": share.done, "all": share.all, "percent": share.percent}


def as_text(figures: Iterable[EditionFigures], language: str) -> str:
    """Return the figures as lines for a terminal."""
    listed = tuple(figures)
    return "\n".join(line for one in listed for line in (*_lines(one, language), ""))


def _lines(one: EditionFigures, language: str) -> Iterator[str]:
    def say(word: str) -> str:
        return _WORDS[language].get(word, word)

    yield f"{one.tag}: {say('level')} {one.level} ({say(LEVELS[one.level])}), {say('shown')} {_share(one.published)}"
    yield "  " + "; ".join(f"{say(name)} {_share(getattr(one, name))}" for name in _SHARES)
    states = [state for state in STATES if one.words(state)]
    if states == ["missing"]:
        return
    yield f"  {say('kind'):24}{say('texts'):>8}{say('words'):>14}" + "".join(f"{say(state):>14}" for state in states)
    for kind in one.kinds:
        words = "".join(f"{kind.words.get(state, 0):14}" for state in states)
        yield f"  {kind.kind:24}{sum(kind.texts.values()):8}{sum(kind.words.values()):14}{words}"


def _share(share: Share) -> str:
    return f"{share.done}/{share.all} ({share.percent} %)"
