"""What search keeps of a page, as one line: a build reads it again where the page has not been built anew.

A line is JSON. Behind a tab stand the address of a document, and behind another its long text, as JSON of its own
(terms.py): most texts are the same as in the last build, and those are not even read.
"""

import json
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from typing import Any

from motcua.search.documents import SearchDocument, document, law
from motcua.search.facts import facts
from motcua.search.terms import text_of
from motcua.views import Context, Page

# What stands in the long text alone.
_LONG = frozenset({"papers", "numbers", "channels", "body"})


@dataclass(frozen=True, slots=True)
class Kept:
    """What search knows of an edition: documents and legal texts in order of their addresses, facts by address.

    The documents are without what their long texts hold; `texts` are these, each with the document's address, in the
    same order.
    """

    documents: list[SearchDocument]
    laws: list[SearchDocument]
    facts: dict[str, Any]
    texts: list[tuple[str, str]]


def line(page: Page, context: Context) -> str:
    """Return what search keeps of a page, the empty text where that is nothing."""
    made = document(page)
    found = {"document": made, "law": law(page)}
    kept: dict[str, Any] = {name: _written(one) for name, one in found.items() if one}
    answers = facts(page.view, context)
    if answers:
        kept |= {"facts": answers, "at": page.path}
    head = json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if kept else ""
    return f"{head}\t{made.target}\t{text_of(made)}" if made else head


def read_lines(lines: Iterable[str]) -> Kept:
    """Return what lines in any order say."""
    kept = Kept([], [], {}, [])
    for head, address, text in map(_split, lines):
        said = json.loads(head)
        if "document" in said:
            kept.documents.append(_document(said["document"]))
            kept.texts.append((address, text))
        if "law" in said:
            kept.laws.append(_document(said["law"]))
        if "facts" in said:
            kept.facts[said["at"]] = said["facts"]
    kept.documents.sort(key=lambda one: one.target)
    kept.texts.sort()
    kept.laws.sort(key=lambda one: one.target)
    return kept


def texts_of_lines(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Return the long texts of lines in any order, in that of their addresses."""
    return sorted((address, text) for _, address, text in map(_split, lines) if address)


def _split(line: str) -> tuple[str, str, str]:
    head, _, rest = line.partition("\t")
    address, _, text = rest.partition("\t")
    return head, address, text


def _written(one: SearchDocument) -> dict[str, Any]:
    values = {field.name: getattr(one, field.name) for field in fields(one) if field.name not in _LONG}
    told = (field for field in fields(one) if field.name in values)
    return {field.name: values[field.name] for field in told if values[field.name] or field.default is MISSING}


def _document(values: dict[str, Any]) -> SearchDocument:
    plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    return SearchDocument(**plain)
