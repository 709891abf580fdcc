"""Reads names that are written as numbers of their words, as the page does."""

from motcua.search.coding import DIGITS, PAIRS, SINGLE, TRIPLE, Coded


def read(made: Coded) -> list[list[str]]:
    """Return the names of each document."""
    return [[_text(made, name) for name in names.split("|")] for names in made.text.split(" ")]


def _text(made: Coded, name: str) -> str:
    text, was_word, at = "", False, 0
    while at < len(name):
        place, at = place_of(name, at)
        token = made.vocabulary[place]
        is_word = bool(token) and token[0].isalnum()
        text += (" " if is_word and was_word else "") + token
        was_word = is_word
    return text


def place_of(name: str, at: int) -> tuple[int, int]:
    """Return the number that begins at `at`, and where the next one does."""
    base, first = len(DIGITS), DIGITS.index(name[at])
    length = 1 if first < SINGLE else 2 if first < TRIPLE else 3 + first - TRIPLE
    tail = 0
    for digit in name[at + 1 : at + length]:
        tail = tail * base + DIGITS.index(digit)
    before = {
        1: first,
        2: SINGLE + (first - SINGLE) * base,
        3: SINGLE + PAIRS * base,
        4: SINGLE + PAIRS * base + base**2,
    }
    return before[length] + tail, at + length
