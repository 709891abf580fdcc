"""Joins the messages of the editions: each text is said in the best language that has it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from motcua.diagnostics import Diagnostic
from motcua.languages.editions import Edition
from motcua.languages.passage import SOURCE_LANGUAGE, Passage
from motcua.languages.po import Message, read_messages

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


def load_messages(
    editions: Iterable[Edition], folder: Path, shown: str
) -> tuple[dict[str, tuple[Message, ...]], list[Diagnostic]]:
    """Return the messages of each edition by its tag, from `folder`/<messages>/LC_MESSAGES/*.po, and what is wrong.

    `shown` is how people know that folder. The source language needs no messages: it has every text.
    """
    messages: dict[str, tuple[Message, ...]] = {}
    findings: list[Diagnostic] = []
    for edition in editions:
        read: list[Message] = []
        for domain in DOMAINS:
            part = f"{edition.messages}/LC_MESSAGES/{domain}.po"
            if edition.tag != SOURCE_LANGUAGE and (folder / part).exists():
                texts, found = read_messages(folder / part, f"{shown}/{part}")
                read += texts
                findings += found
        messages[edition.tag] = tuple(read)
    return messages, findings


def make_localisers(editions: Iterable[Edition], messages: Mapping[str, Iterable[Message]]) -> dict[str, Localiser]:
    """Return the localiser of each edition; a language that has no messages is passed over in every chain."""
    tables = {tag: _table(texts) for tag, texts in messages.items()}
    localisers = {}
    for edition in editions:
        # The source has every text: nothing behind it in the chain is ever asked.
        asked = (
            edition.chain[: edition.chain.index(SOURCE_LANGUAGE)] if SOURCE_LANGUAGE in edition.chain else edition.chain
        )
        localisers[edition.tag] = Localiser(edition, tuple((tag, tables[tag]) for tag in asked if tag in tables))
    return localisers


def _table(messages: Iterable[Message]) -> dict[str, str | tuple[str, ...]]:
    table: dict[str, str | tuple[str, ...]] = {}
    for one in messages:
        if not one.fuzzy:
            table[one.sources[0]] = one.forms if len(one.sources) > 1 else one.forms[0]
    return table
