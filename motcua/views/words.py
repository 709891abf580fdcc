"""Counts in which languages the words of a page are, for `<html lang>` and the fallback notice."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from motcua.languages import SOURCE_LANGUAGE, Passage
from motcua.views.article_pages import Body

_WORD = re.compile(r"[㐀-鿿豈-﫿]|[^\W\d_]+|\d+")
_TAG = re.compile(r"<[^>]*>")
# Parts that are addresses of other pages, or say in one case what the page has said for all.
_LISTS = frozenset({"editions", "crumbs", "totals", "times"})


def languages_of(view: object) -> Counter[str]:
    """Return how many words of `view` are in each language; a Han character counts as one word."""
    found: Counter[str] = Counter()
    for passage in _passages(view):
        found[passage.lang] += len(_WORD.findall(passage.text))
    return found


def majority(counts: Counter[str], tag: str) -> str:
    """Return `tag` when at least half of the words are in it, else Vietnamese (W3C ACT rule off6ek)."""
    total = sum(counts.values())
    return tag if counts[tag] * 2 >= total else SOURCE_LANGUAGE


def _passages(value: object) -> Iterator[Passage]:
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, Body):
        yield Passage(_TAG.sub(" ", value.html), value.lang)
    elif isinstance(value, tuple):
        for one in value:
            yield from _passages(one)
    elif is_dataclass(value):
        cls: Any = type(value)
        for name in _names(cls):
            yield from _passages(getattr(value, name))


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(cls) if one.name not in _LISTS)
