"""Folds Vietnamese text to plain letters: for identifiers, and so that typing no marks loses nothing."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return `text` in lower case without tone and vowel marks, đ as d."""
    lowered = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", lowered).replace("đ", "d"))


def slug(text: str, limit: int = 80) -> str:
    """Return `text` as an identifier: letters without marks and digits, joined by hyphens.

    Cut at a word so that it has at most `limit` characters; empty when nothing is left.
    """
    whole = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(whole) <= limit:
        return whole
    return whole[: limit + 1].rsplit("-", 1)[0] if "-" in whole[: limit + 1] else whole[:limit]
