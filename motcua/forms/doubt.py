"""Says what makes a post doubtful: it is kept and flagged for the office, never dropped, for it may be a resident's."""

import hashlib
import heapq
import re
import secrets
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field

SOONEST = 3_000  # milliseconds from the page of answers to sending them: people read first
_WORDS = re.compile(r"\w+")
_SHINGLE = 3  # words
_SKETCH = 24  # shingles kept of a text
_LEAST_SHINGLES = 8  # shorter texts are alike by nature: "I ask for an appointment"
_REMEMBERED = 2_000  # posts
_ALIKE = 0.7  # share of a text's shingles that came twice before


def flags_of(*, honeypot: str, age: int, alike: float, often: bool, idle: bool = False) -> tuple[str, ...]:
    """Return the flags of a post: `age` in milliseconds since its answers were checked, `alike` from Repeats.

    `idle` is a browser that was given a proof of work and did none.
    """
    signs = {
        "honeypot": bool(honeypot.strip()),
        "fast": 0 <= age < SOONEST,
        "clock": age < 0,  # the machine's clock went back: no fault of the resident's
        "alike": alike >= _ALIKE,
        "often": often,
        "no_proof": idle,
    }
    return tuple(name for name, seen in signs.items() if seen)


@dataclass(slots=True)
class Repeats:
    """Remembers the last posts as hashes of three words each, under a key that ends with the process."""

    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _sketches: deque[frozenset[bytes]] = field(default_factory=deque)
    _seen: Counter[bytes] = field(default_factory=Counter)

    def alike(self, texts: Iterable[str]) -> float:
        """Return how much of what stands in `texts` has come at least twice before (0 to 1), and remember it."""
        words = [word for text in texts for word in _WORDS.findall(text.casefold())]
        shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
        if len(shingles) < _LEAST_SHINGLES:
            return 0.0
        sketch = frozenset(heapq.nsmallest(_SKETCH, (self._mark(one) for one in shingles)))
        share = sum(self._seen[one] >= 2 for one in sketch) / len(sketch)
        self._remember(sketch)
        return share

    def _mark(self, words: str) -> bytes:
        return hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8, key=self._key).digest()

    def _remember(self, sketch: frozenset[bytes]) -> None:
        self._sketches.append(sketch)
        self._seen.update(sketch)
        if len(self._sketches) > _REMEMBERED:
            self._seen.subtract(gone := self._sketches.popleft())
            for one in gone:
                if not self._seen[one]:
                    del self._seen[one]
