"""Writes the table of an edition's documents that the results page orders its results by: search/documents.js.

It is a classic script, so that a portal opened from file:// can load it as well. Its rows are lists, for
names would be repeated thousands of times; COLUMNS is their order, and the page is told it by the table itself.
"""

import json
import re
from collections.abc import Sequence
from itertools import pairwise

from motcua.search.documents import SearchDocument
from motcua.search.stop_words import joining_words

# Texts that are empty in most documents stand last: a row ends with its last text.
COLUMNS = ("kind", "level", "id", "title", "target", "summary", "aliases", "official", "lang")
# From the nearest to the farthest office; a procedure of several levels is known by the nearest.
_LEVELS = ("commune", "province", "ministry")
# From <edition>/search/index.html to the root of the output.
_ROOT = "../../"


def table_script(documents: Sequence[SearchDocument], edition: str) -> str:
    """Return the table of `documents`, which are in order of their addresses."""
    kinds = sorted({document.kind for document in documents})
    codes = [int(document.id.replace(".", "")) for document in documents if _is_code(document.id)]
    table = {
        "columns": COLUMNS,
        "root": _ROOT,
        "edition": edition,
        "kinds": kinds,
        "joining": sorted(joining_words(edition)),
        "codes": " ".join(str(code - before) for before, code in pairwise([0, *codes])),
        "rows": [_row(document, kinds, edition) for document in documents],
    }
    return f"globalThis.portalSearchTable={json.dumps(table, ensure_ascii=False, separators=(',', ':'))};\n"


def _is_code(identifier: str) -> bool:
    """Whether an identifier is a national code, which the table gives as the distance from the one before."""
    return re.fullmatch(r"[1-9]\.[0-9]{6}", identifier) is not None


def _row(document: SearchDocument, kinds: Sequence[str], edition: str) -> list[str | int]:
    row: list[str | int] = [
        kinds.index(document.kind),
        min((_LEVELS.index(one) for one in document.levels if one in _LEVELS), default=0),
        "" if _is_code(document.id) else document.id,
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
