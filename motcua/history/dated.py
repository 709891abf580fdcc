"""What the catalogue itself dates: notes of changes, fees and times that begin or end, decisions, states of laws."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from motcua.catalogue import Catalogue, Entry
from motcua.comparison import Value
from motcua.history.happening import Happening
from motcua.model import LegalResource

_CHANGED = frozenset({"amended", "repealed"})


def dated_happenings(catalogue: Catalogue) -> Iterator[Happening]:
    """Yield what the values of the catalogue say happened."""
    for entry in catalogue.procedures.values():
        yield from _notes(entry)
        yield from _facts(entry)
        yield from _laws(entry, catalogue)
        yield from _decision(entry)
    for retired in catalogue.retired.values():
        if retired.retired_on:
            yield Happening(
                code=retired.code,
                date=retired.retired_on,
                kind="retired",
                text=retired.name,
                legal=retired.legal,
                successor=retired.replaced_by or "",
            )


def _notes(entry: Entry) -> Iterator[Happening]:
    for note in entry.overlay.changes if entry.overlay else ():
        yield Happening(code=entry.procedure.code, date=note.date, kind="note", text=note.text, legal=note.legal)


def _facts(entry: Entry) -> Iterator[Happening]:
    """A fee of the overlay stands in the place of the national ones."""
    fees = (entry.overlay.fees if entry.overlay else None) or entry.procedure.fees
    for part, facts in (("fees", fees), ("time_limits", entry.procedure.time_limits)):
        for fact in () if isinstance(facts, str) else facts:
            for day, state in ((fact.valid_from, "from"), (fact.valid_until, "until")):
                if day:
                    value = _value(dataclasses.replace(fact, valid_from=None, valid_until=None))
                    yield Happening(
                        code=entry.procedure.code,
                        date=day,
                        kind="fact",
                        parts=(part,),
                        value=value,
                        state=state,
                        legal=fact.legal,
                    )


def _laws(entry: Entry, catalogue: Catalogue) -> Iterator[Happening]:
    identifiers = () if isinstance(entry.procedure.legal, str) else entry.procedure.legal
    for one in dict.fromkeys(identifiers):
        resource: LegalResource | None = catalogue.legal.get(one)
        if resource and resource.state in _CHANGED and resource.state_from:
            yield Happening(
                code=entry.procedure.code, date=resource.state_from, kind="law", legal=(one,), state=resource.state
            )


def _decision(entry: Entry) -> Iterator[Happening]:
    source = entry.procedure.source
    if source.decided_on and source.decision != "not_published":
        yield Happening(code=entry.procedure.code, date=source.decided_on, kind="decided", text=source.decision)


def _value(fact: Any) -> Value:
    """Return a fee or time limit as the values of a file: texts, without what is not given."""
    if isinstance(fact, tuple):
        return [_value(one) for one in fact]
    if dataclasses.is_dataclass(fact):
        named = ((one.name, getattr(fact, one.name)) for one in dataclasses.fields(fact))
        return {name: _value(value) for name, value in named if value not in (None, ())}
    return str(fact)
