"""The reviews of an edition's translations: translations/<messages>/reviews/*.yaml, one file for each batch signed.

A batch says once who translated, in which role, who checked and when, and lists what was checked: for each message
the hash of its source and the hash of its translation. Poedit and OmegaT know nothing of it and cannot lose it.
"""

from collections.abc import Mapping as Table
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from motcua.diagnostics import Diagnostic
from motcua.languages.states import Review, text_hash
from motcua.schema import Calendar, Decoding, Pattern, decode
from motcua.source import load_yaml

REVIEWS = "reviews"
MOST_MESSAGES = 5000  # of one file, which the reader of YAML bounds
Signed = Annotated[
    str,
    Pattern(
        r"[0-9a-f]{12} [0-9a-f]{12}",
        "mã băm của câu nguồn và của bản dịch",
        "the hash of a source and that of its translation",
    ),
]
Day = Annotated[str, Pattern(r"\d{4}-\d{2}-\d{2}", "ngày dạng 2026-11-24", "a date such as 2026-11-24"), Calendar()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Messages that one person has translated and, where `reviewed_by` stands, another has checked on one day."""

    by: str
    role: str
    reviewed_by: str = ""
    reviewed_on: Day | None = None
    messages: tuple[Signed, ...]


def message_hash(context: str, sources: tuple[str, ...]) -> str:
    """Return by which hash a review names the message with these sources."""
    return text_hash(*((context, *sources) if context else sources))


def read_batches(folder: Path, name: str) -> tuple[tuple[Batch, ...], list[Diagnostic]]:
    """Return the batches of the files in `folder` by their names, and what is wrong with them."""
    batches: list[Batch] = []
    findings: list[Diagnostic] = []
    for path in sorted(folder.glob("*.yaml")):
        loaded = load_yaml(path, f"{name}/{path.name}")
        findings += loaded.findings
        if loaded.root is None:
            continue
        decoding = Decoding()
        value = decode(loaded.root, Batch, decoding)
        findings += [
            Diagnostic(loaded.name, one.line, one.column, code, words) for one, code, words in decoding.findings
        ]
        if value is not None:
            batches.append(value)
    return tuple(batches), findings


def reviews_of(batches: tuple[Batch, ...]) -> Table[str, Review]:
    """Return the review of each message by its hash; a later batch replaces an earlier one."""
    found: dict[str, Review] = {}
    for batch in batches:
        for one in batch.messages:
            source, text = one.split()
            found[source] = Review(
                by=batch.by,
                role=batch.role,
                reviewed_by=batch.reviewed_by,
                reviewed_on=batch.reviewed_on or "",
                source_hash=source,
                text_hash=text,
            )
    return found
