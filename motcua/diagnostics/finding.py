"""One finding: where it is, which code it has, and the words that fill the code's sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from motcua.diagnostics.codes import Level, code_named


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding in `file` at `line` and `column`, both counted from 1; `words` fill the sentence."""

    file: str
    line: int
    column: int
    code: str
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """Return the level that the code carries."""
        return code_named(self.code).level

    def message(self, language: str = "en") -> str:
        """Return the sentence in `language` ("vi" or "en")."""
        wording = code_named(self.code).wording
        return wording.get(language, wording["en"]).format_map(self.words)


def shortened(value: str, limit: int = 60) -> str:
    """Return `value` cut to `limit` characters, for a sentence that quotes a file."""
    return value if len(value) <= limit else value[: limit - 1] + "…"


def sort_key(finding: Diagnostic) -> tuple[str, int, int, str, str]:
    """Order findings by file, then place, then code: the same input gives the same report."""
    return (finding.file, finding.line, finding.column, finding.code, finding.message())


def exit_status(findings: Iterable[Diagnostic]) -> int:
    """Return 1 when any finding is an error, else 0 (DESIGN §8)."""
    return int(any(finding.level is Level.ERROR for finding in findings))
