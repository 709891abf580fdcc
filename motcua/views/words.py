"""Counts in which languages the words of a page are, for `<html lang>`, the notices and the language switch."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Any, Literal, cast

from motcua.languages import SOURCE_LANGUAGE, Edition, Passage
from motcua.languages.figures import count_words
from motcua.views.article_pages import Body
from motcua.views.official import OfficialName

Share = Literal["whole", "mostly", "partly", "source"]

_TAG = re.compile(r"<[^>]*>")
# Parts that are addresses of other pages, or say in one case what the page has said for all.
_LISTS = frozenset({"editions", "crumbs", "totals", "times"})
_SILENT = frozenset({str, int, bool, float, type(None)})
# Types of fields that never hold a passage; some modules have them as text.
_PLAIN = (str, int, bool, "str", "int", "bool")
# Below a tenth, a page is no translation: the names of its parts are, and a word here and there.
_LITTLE = 10


def languages_of(view: object, *, official: bool = True) -> Counter[str]:
    """Return how many words of `view` are in each language, with or without official names left in Vietnamese."""
    whole, plain = both_counts(view)
    return whole if official else plain


def both_counts(view: object) -> tuple[Counter[str], Counter[str]]:
    """Return how many words of `view` are in each language: with official names left in Vietnamese, and without."""
    passages: list[Passage] = []
    _collect(view, passages)
    whole: Counter[str] = Counter()
    sources = 0
    for passage in passages:
        whole[passage.lang] += _words(passage.text)
        if isinstance(passage, OfficialName):
            sources += _words(passage.source)
    plain = Counter(whole)
    if sources:
        whole[SOURCE_LANGUAGE] += sources
    return whole, plain


@lru_cache(maxsize=8192)  # names of agencies, laws and papers stand on many pages, texts in several editions
def _words(text: str) -> int:
    return count_words(text)


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


def _collect(value: object, found: list[Passage]) -> None:
    """Put every passage of `value` into `found`, in order."""
    cls: Any = type(value)
    if cls in _SILENT:
        return
    if cls is tuple:
        for one in cast("tuple[object, ...]", value):
            _collect(one, found)
    elif isinstance(value, Passage):
        found.append(value)
    elif isinstance(value, Body):
        found.append(Passage(_TAG.sub(" ", value.html), value.lang))
    else:
        for name in _names(cls):
            _collect(getattr(value, name), found)


@cache
def _names(cls: Any) -> tuple[str, ...]:
    """Return the fields of a view that may hold passages; anything else has none."""
    if not is_dataclass(cls):
        return ()
    return tuple(one.name for one in fields(cls) if one.name not in _LISTS and one.type not in _PLAIN)
