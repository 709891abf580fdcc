"""Counts in which languages the words of a page are, for `<html lang>`, the notices and the language switch."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal

from motcua.languages import SOURCE_LANGUAGE, Edition, Passage
from motcua.languages.figures import count_words
from motcua.views.article_pages import Body
from motcua.views.official import OfficialName

Share = Literal["whole", "mostly", "partly", "source"]

_TAG = re.compile(r"<[^>]*>")
# Parts that are addresses of other pages, or say in one case what the page has said for all.
_LISTS = frozenset({"editions", "crumbs", "totals", "times"})
# Below a tenth, a page is no translation: the names of its parts are, and a word here and there.
_LITTLE = 10


def languages_of(view: object, *, official: bool = True) -> Counter[str]:
    """Return how many words of `view` are in each language, with or without official names left in Vietnamese."""
    found: Counter[str] = Counter()
    for passage in _passages(view):
        found[passage.lang] += count_words(passage.text)
        if official and isinstance(passage, OfficialName):
            found[SOURCE_LANGUAGE] += count_words(passage.source)
    return found


def majority(counts: Counter[str], tag: str) -> str:
    """Return `tag` when at least half of the words are in it, else the language of most (W3C ACT rule off6ek).

    A page without a word of its own has those of the interface, which Vietnamese lends to an edition without any.
    """
    total = sum(counts.values())
    if total and counts[tag] * 2 >= total:
        return tag
    return max(counts, key=lambda one: (counts[one], one == SOURCE_LANGUAGE)) if total else SOURCE_LANGUAGE


def share_of(counts: Counter[str], edition: Edition) -> Share:
    """Return how much of a page is in the edition's language, or in one that it takes for its own."""
    own = sum(counts[tag] for tag in (edition.tag, *edition.accepts))
    total = sum(counts.values())
    if own == total and (total or edition.tag == SOURCE_LANGUAGE):
        return "whole"
    if own * 2 >= total and own:
        return "mostly"
    return "source" if own * _LITTLE < total or not own else "partly"


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
