"""A small repeatable source of unevenness, the same on every machine and in every Python."""

from __future__ import annotations

SPAN = 2**32


class Chance:
    """A stream of numbers between 0 and 1 that depends on its seed alone."""

    def __init__(self, seed: int) -> None:
        self.state = (seed * 2654435761 + 97) % SPAN

    def random(self) -> float:
        """Return the next number, at least 0 and below 1."""
        mixed = self.state ^ (self.state << 13) % SPAN
        mixed ^= mixed >> 17
        self.state = mixed ^ (mixed << 5) % SPAN
        return self.state / SPAN
