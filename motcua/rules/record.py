"""What a rule is given: one record with its tree of values, and what else the catalogue knows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from motcua.diagnostics import Diagnostic
from motcua.schema import Citation
from motcua.source import Node, Path, place


@dataclass(frozen=True, slots=True)
class Record:
    """One decoded record; `root` is where its values stand in `file`.

    `own` is what the rules find that look at nothing else: it follows from the file, and is found when that is read.
    The same holds of a procedure's `hash` (`record_hash`) and of the digest of what it `says` beside its names
    (`digest_of_text`).
    """

    kind: str
    identifier: str
    value: Any
    file: str
    root: Node
    citations: tuple[Citation, ...] = ()
    own: tuple[Diagnostic, ...] = ()
    hash: str = ""
    says: str | None = None

    def finding(self, path: Path, code: str, /, **words: str) -> Diagnostic:
        """Return a finding at the value of `path`, or at its nearest parent."""
        line, column = place(self.root, path)
        return Diagnostic(self.file, line, column, code, words)


@dataclass(frozen=True, slots=True)
class Known:
    """What else the catalogue holds: records and identifiers by kind, hashes of the national records.

    `languages` are the tags of those that may be spoken, `page_hashes` those of the Vietnamese pages by section/name.
    `today` is the day of the check, for review dates; no page depends on it. Without it dates are not compared.
    """

    identifiers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)
    pictures: Collection[str] = frozenset()
    pages: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    records: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    today: date | None = None
    audio: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    page_hashes: Mapping[str, str] = field(default_factory=dict)

    def value(self, kind: str, identifier: str) -> Any | None:
        """Return a record's dataclass, or None where the catalogue holds none that could be read."""
        record = self.records.get(kind, {}).get(identifier)
        return record.value if record else None
