"""Writes what results are narrowed by: search/facets.js, loaded when a reader wants to narrow them.

Each facet has its values once, most frequent first, and for every row of the table the places of its values.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from types import MappingProxyType

from motcua.search.documents import SearchDocument

FACETS: MappingProxyType[str, Callable[[SearchDocument], tuple[str, ...]]] = MappingProxyType(
    {
        "field": lambda one: (one.field,) if one.field else (),
        "level": lambda one: one.levels,
        "agency": lambda one: one.agencies,
        "audience": lambda one: one.audiences,
        "online": lambda one: (one.online,) if one.online else (),
    }
)


def facets_script(documents: Sequence[SearchDocument]) -> str:
    """Return the script; `documents` are in the order of the table's rows."""
    made = {}
    for name, values_of in FACETS.items():
        counted = Counter(value for document in documents for value in values_of(document))
        values = sorted(counted, key=lambda value: (-counted[value], value))
        places = {value: place for place, value in enumerate(values)}
        made[name] = {"values": values, "rows": [[places[one] for one in values_of(row)] for row in documents]}
    return f"portalSearchPart('facets',{json.dumps(made, ensure_ascii=False, separators=(',', ':'))});\n"
