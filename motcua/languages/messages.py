"""Joins the messages of the editions: each text is said in the best language that has it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from motcua.diagnostics import Diagnostic
from motcua.languages.compiled import Shelf, read_language
from motcua.languages.editions import Edition
from motcua.languages.passage import SOURCE_LANGUAGE, Passage
from motcua.languages.po import Message
from motcua.languages.states import is_published

Table = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Localiser:
    """One edition's texts: `tables` holds (language, source text → translation), best first.

    `states` are those of its translations by their key, in a preview only: there every passage carries its mark.
    """

    edition: Edition
    tables: tuple[tuple[str, Table], ...]
    states: Mapping[str, str] | None = field(default=None)

    def say(self, source: str, context: str = "") -> Passage:
        """Return `source` in the first language of the edition's chain that has it.

        `context` names one of several messages with the same source, where there are several.
        """
        key = f"{context}\x04{source}" if context else source
        for language, table in self.tables:
            found = table.get(key)
            if isinstance(found, str):
                return Passage(found, language, self._mark(key))
        return Passage(source, SOURCE_LANGUAGE, self._mark(key))

    def plural(self, one: str, many: str, number: int) -> Passage:
        """Return the form of a counted text that fits `number`; Vietnamese has a single form."""
        for language, table in self.tables:
            forms = table.get(one)
            if isinstance(forms, tuple):
                return Passage(forms[0 if number == 1 else -1], language, self._mark(one))
        return Passage(one if number == 1 else many, SOURCE_LANGUAGE, self._mark(one))

    def _mark(self, key: str) -> str:
        return "" if self.states is None else self.states.get(key, "missing")


def load_messages(
    editions: Iterable[Edition], folder: Path, shown: str, cache: Path | None = None
) -> tuple[dict[str, tuple[Message, ...]], list[Diagnostic]]:
    """Return the messages of each language by its tag, from `folder`/<messages>/LC_MESSAGES/*.po, and what is wrong.

    `shown` is how people know that folder; `cache` keeps what has been read and checked. The source language needs no
    messages: it has every text. Languages whose passages an edition accepts are read too; their folder is their tag.
    """
    messages: dict[str, tuple[Message, ...]] = {}
    findings: list[Diagnostic] = []
    shelf = Shelf(folder, shown, cache)
    listed = tuple(editions)
    for edition in listed:
        if edition.tag == SOURCE_LANGUAGE:
            messages[edition.tag] = ()
            continue
        messages[edition.tag], found = read_language(shelf, edition.tag, edition.messages, edition.letters)
        findings += found
    for edition in listed:
        for tag in edition.accepts:
            if tag not in messages:
                messages[tag], found = read_language(shelf, tag, tag, edition.letters)
                findings += found
    return messages, findings


def make_localisers(
    editions: Iterable[Edition], messages: Mapping[str, Iterable[Message]], *, preview: bool = False
) -> dict[str, Localiser]:
    """Return the localiser of each edition; a language that has no messages is passed over in every chain.

    An edition shows of its own translations what its policy lets residents read, and of another's what that one's
    policy does; a preview shows everything.
    """
    listed = tuple(editions)
    policies = {tag: one.policy for one in listed for tag in one.accepts} | {one.tag: one.policy for one in listed}
    tables = {
        tag: _table(one for one in texts if preview or is_published(one.state, policies.get(tag, "reviewed")))
        for tag, texts in messages.items()
    }
    localisers = {}
    for edition in listed:
        # The source has every text: nothing behind it in the chain is ever asked.
        chain = edition.chain
        asked = chain[: chain.index(SOURCE_LANGUAGE)] if SOURCE_LANGUAGE in chain else chain
        found = tuple((tag, tables[tag]) for tag in asked if tag in tables)
        states = _states(edition, messages) if preview and edition.tag != SOURCE_LANGUAGE else None
        localisers[edition.tag] = Localiser(edition, found, states)
    return localisers


def _states(edition: Edition, messages: Mapping[str, Iterable[Message]]) -> dict[str, str]:
    """Return the states of what stands in an edition as its own: a passage of another language is missing in it."""
    own = (edition.tag, *edition.accepts)
    return {one.key: one.state for tag in reversed(own) for one in messages.get(tag, ())}


def _table(messages: Iterable[Message]) -> dict[str, str | tuple[str, ...]]:
    return {one.key: one.forms if len(one.sources) > 1 else one.forms[0] for one in messages}
