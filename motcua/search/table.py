"""Writes the table of an edition's documents that the results page orders its results by: search/documents.js.

It is a classic script, so that a portal opened from file:// can load it as well. Its rows are lists, for
names would be repeated thousands of times; COLUMNS is their order, and the page is told it by the table itself.
"""

import json
from collections.abc import Sequence

from motcua.search.documents import SearchDocument
from motcua.search.stop_words import joining_words

# Texts that are empty in most documents stand last: a row ends with its last text.
COLUMNS = ("kind", "level", "id", "title", "target", "summary", "aliases", "official", "lang")
# From the nearest to the farthest office; a procedure of several levels is known by the nearest.
_LEVELS = ("commune", "province", "ministry")
# From <edition>/search/index.html to the root of the output.
_ROOT = "../../"


def table_script(
    documents: Sequence[SearchDocument], firsts: Sequence[str], common: Sequence[str], edition: str
) -> str:
    """Return the table; `firsts` tells with which term each part of the texts begins, `common` what they leave out."""
    kinds = sorted({document.kind for document in documents})
    table = {
        "columns": COLUMNS,
        "root": _ROOT,
        "edition": edition,
        "kinds": kinds,
        "joining": sorted(joining_words(edition)),
        "common": " ".join(common),
        "parts": " ".join(firsts),
        "rows": [_row(document, kinds, edition) for document in documents],
    }
    return f"globalThis.portalSearchTable={json.dumps(table, ensure_ascii=False, separators=(',', ':'))};\n"


def _row(document: SearchDocument, kinds: Sequence[str], edition: str) -> list[str | int]:
    row: list[str | int] = [
        kinds.index(document.kind),
        min((_LEVELS.index(one) for one in document.levels if one in _LEVELS), default=0),
        document.id,
        document.title,
        _short(document.target, document.id, edition),
        document.summary,
        "|".join(alias.replace("|", " ") for alias in document.aliases),
        document.official_name,
        "" if document.title_lang == edition else document.title_lang,
    ]
    while row[-1] == "":
        row.pop()
    return row


def _short(target: str, identifier: str, edition: str) -> str:
    """Return `target` with the edition as ~ and the identifier as *, which are nearly the same in every row."""
    folder, _, rest = target.partition("/")
    return f"~/{rest.replace(identifier, '*', 1)}" if folder == edition and "*" not in rest else target
