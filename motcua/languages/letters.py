"""The letters of a language, from which others give away text that is in another one or in none."""

import unicodedata
from functools import cache

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_HAN = ((0x3005, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))


def unknown_sets(described: str) -> tuple[str, ...]:
    """Return the words of a description of letters that are neither a single letter nor the name of a set."""
    return tuple(word for word in described.split() if len(word) > 1 and word not in _SETS)


def foreign_letters(text: str, described: str) -> tuple[str, ...]:
    """Return the letters of `text`, each once, that the language of these letters (as the registry has them) has not.

    A name of a form or of a place stays Vietnamese in every language: Vietnamese letters are no strangers anywhere,
    and a description without a word (of a language whose letters nobody has confirmed) has none.
    """
    if not described.strip():
        return ()
    known = _letters(described)
    han = "han" in described.split()
    found = dict.fromkeys(one for one in text.casefold() if one.isalpha() and one not in known)
    return tuple(one for one in found if not (han and _is_han(one)))


@cache
def _letters(described: str) -> frozenset[str]:
    letters = set(_vietnamese())
    for word in described.split():
        letters |= _SETS.get(word, frozenset(word.casefold()))
    return frozenset(letters)


def _is_han(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in _HAN)


@cache
def _vietnamese() -> frozenset[str]:
    toned = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES}
    return frozenset(toned | (set(_LATIN) - set("fjwz")) | {"đ"})


_SETS = {"vietnamese": _vietnamese(), "latin": frozenset(_LATIN), "han": frozenset("")}
