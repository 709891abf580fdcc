"""Makes identifiers from names: the same names give the same identifiers, whatever their order in the input."""

import hashlib
from collections.abc import Mapping

from motcua.languages import slug


def numbered(names: Mapping[str, str], fallback: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return an identifier for each key of `names`, and the names that collided and were numbered."""
    identifiers: dict[str, str] = {}
    used: set[str] = set()
    collided = []
    for key, name in sorted(names.items(), key=lambda item: (item[1], item[0])):
        base = slug(name) or f"{fallback}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        number, identifier = 1, base
        while identifier in used:
            number += 1
            identifier = f"{base}-{number}"
        if number > 1:
            collided.append(name)
        used.add(identifier)
        identifiers[key] = identifier
    return identifiers, tuple(collided)
