"""The parts of a procedure as rules walk through them: each with the path at which it stands."""

from collections.abc import Iterator
from typing import Any

from motcua.model import Document, Procedure
from motcua.source import Path


def items(part: object) -> tuple[Any, ...]:
    """Return the entries of a part, none where it only states that it is absent or not published."""
    return part if isinstance(part, tuple) else ()


def listed(value: object, key: str) -> Iterator[tuple[Path, Any]]:
    """Yield the entries of the part `key` with their paths."""
    for index, entry in enumerate(items(getattr(value, key, None))):
        yield (key, index), entry


def documents(procedure: Procedure) -> Iterator[tuple[Path, Document]]:
    """Yield every document, those for all cases first."""
    yield from listed(procedure, "documents")
    for number, case in enumerate(procedure.cases):
        for index, document in enumerate(case.documents):
            yield ("cases", number, "documents", index), document
