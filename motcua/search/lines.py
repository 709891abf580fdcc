"""What search keeps of a page, as one line of JSON: a build reads it again where the page has not been built anew."""

import json
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from typing import Any

from motcua.search.documents import SearchDocument, document, law
from motcua.search.facts import facts
from motcua.search.parts import Piece
from motcua.views import Context, Page


@dataclass(frozen=True, slots=True)
class Kept:
    """What search knows of an edition: documents and legal texts in order of their addresses, facts by address."""

    documents: list[SearchDocument]
    laws: list[SearchDocument]
    facts: dict[str, Any]


def line(page: Page, context: Context) -> str:
    """Return what search keeps of a page, the empty text where that is nothing."""
    found = {"document": document(page), "law": law(page)}
    kept: dict[str, Any] = {name: _written(one) for name, one in found.items() if one}
    answers = facts(page.view, context)
    if answers:
        kept |= {"facts": answers, "at": page.path}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if kept else ""


def read_lines(lines: Iterable[str]) -> Kept:
    """Return what lines in any order say."""
    kept = Kept([], [], {})
    for one in map(json.loads, lines):
        if "document" in one:
            kept.documents.append(_document(one["document"]))
        if "law" in one:
            kept.laws.append(_document(one["law"]))
        if "facts" in one:
            kept.facts[one["at"]] = one["facts"]
    kept.documents.sort(key=lambda one: one.target)
    kept.laws.sort(key=lambda one: one.target)
    return kept


def _written(one: SearchDocument) -> dict[str, Any]:
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    values["body"] = [(piece.text, piece.weight) for piece in one.body]
    return {field.name: values[field.name] for field in fields(one) if values[field.name] or field.default is MISSING}


def _document(values: dict[str, Any]) -> SearchDocument:
    body = tuple(Piece(text, weight) for text, weight in values.pop("body", ()))
    plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    return SearchDocument(**plain, body=body)
