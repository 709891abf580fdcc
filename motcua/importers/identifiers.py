"""Makes identifiers from names: the same names give the same identifiers, whatever their order in the input."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from motcua.languages import slug


@dataclass(slots=True)
class Identifiers:
    """Identifiers given so far; one that is taken gets a number."""

    used: set[str] = field(default_factory=set)
    numbers: Counter[str] = field(default_factory=Counter)

    def new(self, base: str) -> str:
        """Return `base`, or `base-2`, `base-3` … where it is taken."""
        identifier = base
        while identifier in self.used:
            self.numbers[base] += 1
            identifier = f"{base}-{self.numbers[base] + 1}"
        self.used.add(identifier)
        return identifier


def numbered(names: Mapping[str, str], fallback: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return an identifier for each key of `names`, and the names that collided and were numbered."""
    given = Identifiers()
    identifiers: dict[str, str] = {}
    collided = []
    for key, name in sorted(names.items(), key=lambda item: (item[1], item[0])):
        base = slug(name) or f"{fallback}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        identifiers[key] = given.new(base)
        if identifiers[key] != base:
            collided.append(name)
    return identifiers, tuple(collided)
