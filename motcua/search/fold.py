"""Makes of any text the words by which it is searched: no tones, đ as d, y as i where both are written.

themes/civic/static/js/search-fold.js does exactly the same to what a reader types; the table
tests/unit/search/folding.json is run by both.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from motcua.languages import fold

# Words are written without spaces in Chinese: each character is a word of its own, and pairs of
# neighbours carry the meaning, as pairs of syllables do in Vietnamese.
HAN = "㐀-鿿豈-﫿"
_RUN = re.compile(rf"[{HAN}]|[^\W_{HAN}]+")
# kỹ = kĩ, lý = lí, quý = quí: both spellings are right for these syllables.
_Y_AS_I = re.compile(r"(?:[hklmst]|qu)y")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# 123/2015/NĐ-CP, 2571/QĐ-BTC, 52/2018: the numbers of decisions and laws.
_NUMBER = re.compile(r"(?<!\w)\d+(?:/[^\W_]+(?:-[^\W_]+)*)+")
_NOT_PLAIN = re.compile(r"[\W_]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: `folded` is what is looked up; `toned` keeps the marks, wherever the tone was placed."""

    folded: str
    toned: str


def words(text: str) -> list[Word]:
    """Return the words of `text`: runs of letters and digits, single Chinese characters."""
    return [_word(run) for run in _RUN.findall(unicodedata.normalize("NFKC", text))]


def search_fold(text: str) -> str:
    """Return `text` as its folded words with one space between them."""
    return " ".join(word.folded for word in words(text))


def pair(first: Word, second: Word) -> str:
    """Return what two neighbouring words are looked up by."""
    return f"{first.folded}0{second.folded}"


def numbers(text: str) -> Iterator[str]:
    """Yield the document numbers in `text` without signs, in full and as far as the year.

    123/2015/NĐ-CP gives 1232015ndcp and 1232015.
    """
    for number in _NUMBER.findall(unicodedata.normalize("NFKC", text)):
        parts = number.split("/")
        yield _NOT_PLAIN.sub("", fold(number))
        if len(parts) > 2:
            yield _NOT_PLAIN.sub("", fold(parts[0] + parts[1]))


@lru_cache(maxsize=1 << 16)
def _word(run: str) -> Word:
    """Fold one word; cached, for a catalogue has millions of words and some ten thousand different ones."""
    folded = fold(run)
    letters = unicodedata.normalize("NFD", run.lower())
    tones = "".join(_TONES.findall(letters))
    letters = _TONES.sub("", letters)
    if _Y_AS_I.fullmatch(folded):
        folded = f"{folded[:-1]}i"
        letters = f"{letters[:-1]}i"
    return Word(folded, unicodedata.normalize("NFC", letters + tones))
