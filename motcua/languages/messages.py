"""Reads the message catalogues of an edition and says each text in the best language that has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from motcua.diagnostics import Diagnostic
from motcua.languages.editions import Edition
from motcua.languages.passage import SOURCE_LANGUAGE, Passage

DOMAINS = ("messages", "procedures")
Table = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Localiser:
    """One edition's texts: `tables` holds (language, source text → translation), best first."""

    edition: Edition
    tables: tuple[tuple[str, Table], ...]

    def say(self, source: str) -> Passage:
        """Return `source` in the first language of the edition's chain that has it."""
        for language, table in self.tables:
            found = table.get(source)
            if isinstance(found, str):
                return Passage(found, language)
        return Passage(source, SOURCE_LANGUAGE)

    def plural(self, one: str, many: str, number: int) -> Passage:
        """Return the form of a counted text that fits `number`; Vietnamese has a single form."""
        for language, table in self.tables:
            forms = table.get(one)
            if isinstance(forms, tuple):
                return Passage(forms[0 if number == 1 else -1], language)
        return Passage(one if number == 1 else many, SOURCE_LANGUAGE)


def load_localiser(
    edition: Edition, editions: Mapping[str, Edition], folder: Path
) -> tuple[Localiser, list[Diagnostic]]:
    """Return the texts of `edition` from `folder`/<messages>/LC_MESSAGES/*.po and what is wrong there."""
    tables: list[tuple[str, Table]] = []
    findings: list[Diagnostic] = []
    for language in edition.chain:
        if language == SOURCE_LANGUAGE:
            break  # the source has every text: nothing behind it in the chain is ever asked
        if language not in editions:
            continue
        table, found = _load_table(folder / editions[language].messages / "LC_MESSAGES")
        tables.append((language, table))
        findings += found
    return Localiser(edition, tuple(tables)), findings


def _load_table(folder: Path) -> tuple[dict[str, str | tuple[str, ...]], list[Diagnostic]]:
    table: dict[str, str | tuple[str, ...]] = {}
    findings: list[Diagnostic] = []
    for domain in DOMAINS:
        path = folder / f"{domain}.po"
        if not path.exists():
            continue
        try:
            with path.open("rb") as file:
                catalogue = read_po(file, abort_invalid=True)
        except (PoFileError, ValueError, LookupError, AttributeError, OSError) as error:
            line = getattr(error, "lineno", 0) or 1
            findings.append(Diagnostic(path.as_posix(), line, 1, "bad-messages", {"reason": str(error)}))
            continue
        for message in catalogue:
            _add(table, message.id, message.string, fuzzy=message.fuzzy)
    return table, findings


def _add(table: dict[str, str | tuple[str, ...]], key: object, value: object, *, fuzzy: bool) -> None:
    if fuzzy or not key or not value:
        return
    if isinstance(key, (tuple, list)) and isinstance(value, (tuple, list)) and all(value):
        table[str(key[0])] = tuple(str(form) for form in value)
    elif isinstance(key, str) and isinstance(value, str):
        table[key] = value
