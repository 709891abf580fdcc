"""Makes and checks the reference numbers that residents are given: ten characters, the last one a check."""

import secrets
from collections.abc import Callable

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without 0 O 1 I L; 31 is prime, on which the check rests
LENGTH = 10
_GROUPS = (slice(0, 3), slice(3, 6), slice(6, 10))


def new_reference(below: Callable[[int], int] = secrets.randbelow) -> str:
    """Return a reference drawn with `below`, which gives a random whole number under its argument."""
    drawn = "".join(ALPHABET[below(len(ALPHABET))] for _ in range(LENGTH - 1))
    return drawn + check_character(drawn)


def check_character(drawn: str) -> str:
    """Return the tenth character: (1·v₁ + 2·v₂ + … + 9·v₉) mod 31.

    The ten weights (1 … 9, and −1 for the check itself) differ and none is zero modulo a prime, so every single wrong
    character and every swap of two different characters changes the sum.
    """
    return ALPHABET[sum(weight * ALPHABET.index(one) for weight, one in enumerate(drawn, 1)) % len(ALPHABET)]


def is_reference(text: str) -> bool:
    """Return whether `text` is a reference as it is stored: ten characters of the alphabet, the check right."""
    return len(text) == LENGTH and all(one in ALPHABET for one in text) and check_character(text[:-1]) == text[-1]


def read_reference(typed: str) -> str:
    """Return what a person typed as it is stored: without spaces and dashes, in capitals; it may still be wrong."""
    return "".join(one for one in typed.upper() if one.isalnum())[: 2 * LENGTH]


def grouped(reference: str) -> str:
    """Return the reference as people read it: three groups, `ABC DEF GHJK`."""
    return " ".join(reference[group] for group in _GROUPS)
