"""Counts in which languages the words of a written page are, as its marks say."""

import re
from collections import Counter
from functools import lru_cache
from html import unescape

from motcua.languages.figures import count_words

# Nothing is given back once it is taken: a page of thousands of tags is divided in a millisecond.
_TAGS = re.compile(r"""(<[!/]?[a-zA-Z][^<>"']*+(?:"[^"]*+"[^<>"']*+|'[^']*+'[^<>"']*+)*+>)""")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z0-9]+)")
_LANG = re.compile(r'\slang="([^"]*)"')
_VOID = frozenset("area base br col embed hr img input link meta source track wbr path".split())
_UNSEEN = frozenset({"head", "script", "style"})


def languages_in(html: str) -> Counter[str]:
    """Return how many words of a page are in each language, as its marks say: those of the interface count as well."""
    found: Counter[str] = Counter()
    names, languages = [""], [""]
    current = ""
    pieces = _TAGS.split(html[html.find("<html") :])
    for tag, text in zip(pieces[1::2], pieces[2::2], strict=True):
        name, ends, lang = _tag(tag)
        if ends:
            while len(names) > 1:
                languages.pop()
                if names.pop() == name:
                    break
            current = languages[-1]
        elif name:
            if lang is not None:
                current = lang
            names.append(name)
            languages.append(current)
        words = _words(text)
        if words and current:
            found[current] += words
    return found


@lru_cache(maxsize=8192)  # most tags of a portal stand on every page
def _tag(piece: str) -> tuple[str, bool, str | None]:
    """Return a tag's name, whether it ends an element, and its own language; "" where nobody reads it.

    A tag that is an element by itself has no name.
    """
    tag = _TAG.match(piece)
    if tag is None or (tag["name"] in _VOID and not tag["end"]):  # <!DOCTYPE html>
        return "", False, None
    if tag["end"] or tag["name"] in _UNSEEN:
        return tag["name"], bool(tag["end"]), ""
    said = _LANG.search(piece)
    return tag["name"], False, said[1] if said else None


@lru_cache(maxsize=8192)
def _words(text: str) -> int:
    return 0 if text.isspace() else count_words(unescape(text))
