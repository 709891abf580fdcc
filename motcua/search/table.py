"""Writes the table of an edition's documents that the results page orders its results by: search/documents.js.

It is a classic script, so that a portal opened from file:// can load it as well. Names stand in it by numbers of their
words (coding.py), kinds and levels as one character for each document; what is special is told of the few that have it.
"""

import json
import re
from collections.abc import Sequence
from itertools import pairwise

from motcua.languages import fold
from motcua.search.coding import DIGITS, PAIRS, SINGLE, TRIPLE, coded
from motcua.search.documents import SearchDocument
from motcua.search.stop_words import joining_words

# What is told of a document that has more than its kind, level and names; the last empty ones are left out.
COLUMNS = ("id", "summary", "target")
# From the nearest to the farthest office; a procedure of several levels is known by the nearest.
_LEVELS = ("commune", "province", "ministry")
# From <edition>/search/index.html to the root of the output.
_ROOT = "../../"
_PLAIN = re.compile(r"[a-z0-9]+")


def table_script(documents: Sequence[SearchDocument], edition: str) -> str:
    """Return the table of `documents`, which are in order of their addresses."""
    return f"globalThis.portalSearchTable={_json(_table(documents, edition))};\n"


def laws_script(laws: Sequence[SearchDocument], edition: str) -> str:
    """Return the same of legal texts, as a part that is loaded by questions that are about law."""
    return f"portalSearchPart('laws',{_json(_table(laws, edition))});\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _table(documents: Sequence[SearchDocument], edition: str) -> dict[str, object]:
    kinds = sorted({document.kind for document in documents})
    langs = sorted({document.title_lang for document in documents})
    codes = [int(document.id.replace(".", "")) for document in documents if _is_code(document.id)]
    names = coded([(one.title, one.official_name, *one.aliases) for one in documents])
    return {
        "columns": COLUMNS,
        "root": _ROOT,
        "edition": edition,
        "kinds": kinds,
        "joining": sorted(joining_words(edition)),
        "codes": " ".join(str(code - before) for before, code in pairwise([0, *codes])),
        "kindOf": "".join(DIGITS[kinds.index(one.kind)] for one in documents),
        "levelOf": "".join(str(_level(one)) for one in documents),
        "langs": langs,
        "langOf": "".join(DIGITS[langs.index(one.title_lang)] for one in documents),
        "more": {row: more for row, one in enumerate(documents) if (more := _more(one, edition))},
        "digits": [DIGITS, SINGLE, PAIRS, TRIPLE],
        "vocabulary": "\n".join(names.vocabulary),
        "names": names.text,
    }


def _is_code(identifier: str) -> bool:
    """Whether an identifier is a national code, which the table gives as the distance from the one before."""
    return re.fullmatch(r"[1-9]\.[0-9]{6}", identifier) is not None


def _level(document: SearchDocument) -> int:
    return min((_LEVELS.index(one) for one in document.levels if one in _LEVELS), default=0)


def _more(document: SearchDocument, edition: str) -> list[str]:
    more = [
        "" if _is_code(document.id) else _short(document),
        document.summary,
        "" if document.target == _usual_target(document, edition) else document.target,
    ]
    while more and not more[-1]:
        more.pop()
    return more


def _short(document: SearchDocument) -> str:
    """Return an identifier with * in place of its last part where that is the title's words."""
    folder, _, last = document.id.rpartition("/")
    return f"{folder}/*" if folder and last == slug(document.title) else document.id


def slug(title: str) -> str:
    """Return the words of a title without marks, joined by hyphens, as most identifiers are made."""
    return "-".join(_PLAIN.findall(fold(title)))


def _usual_target(document: SearchDocument, edition: str) -> str:
    """Return where a document of this kind stands by its identifier; the page knows it as well."""
    folder = "procedures/" if document.kind == "procedure" else ""
    return f"{edition}/{folder}{document.id}/index.html"
