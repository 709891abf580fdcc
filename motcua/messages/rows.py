"""The messages of a language as rows, one for each form of each: what every format of exchange carries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from motcua.languages import Unit, message_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One form of a message: `id` names the message by its source, `form` of how many `forms` it is.

    `state` is the computed one; what comes back from a tool says only whether a translation is sure.
    """

    id: str
    source: str
    target: str
    form: int = 0
    forms: int = 1
    context: str = ""
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    previous: str = ""
    state: str = "missing"
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of rows: the messages as they are now, how many changed, and the rows whose text nothing says today."""

    units: tuple[Unit, ...]
    changed: int
    unknown: tuple[Row, ...]


def rows_of(units: Iterable[Unit], states: Mapping[str, str], plurals: int) -> Iterator[Row]:
    """Yield the rows of `units`; `states` are those of translations by the hash of their message."""
    for unit in units:
        identifier = message_hash(unit.context, unit.sources)
        forms = plurals if len(unit.sources) > 1 else 1
        begun = "stale" if unit.fuzzy else "draft"
        state = states.get(identifier, begun) if any(unit.forms) else "missing"
        for form in range(forms):
            later = 1 if form or forms == 1 else 0
            yield Row(
                id=identifier,
                source=unit.sources[min(later, len(unit.sources) - 1)],
                target=unit.forms[form] if form < len(unit.forms) else "",
                form=form,
                forms=forms,
                context=unit.context,
                kinds=unit.kinds,
                places=unit.places,
                remarks=unit.remarks,
                previous="\n\n".join(unit.previous) if unit.fuzzy else "",
                state=state,
                sure=not unit.fuzzy,
            )


def applied(units: Sequence[Unit], rows: Iterable[Row]) -> Applied:
    """Return `units` with the translations of `rows`; a row without a text takes nothing away."""
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        by_id.setdefault(row.id, []).append(row)
    changed = 0
    made = []
    for unit in units:
        found = by_id.pop(message_hash(unit.context, unit.sources), [])
        made.append(_with(unit, found) if any(row.target for row in found) else unit)
        changed += made[-1] != unit
    return Applied(tuple(made), changed, tuple(row for left in by_id.values() for row in left))


def _with(unit: Unit, rows: Sequence[Row]) -> Unit:
    forms = list(unit.forms) + [""] * (max(row.form for row in rows) + 1 - len(unit.forms))
    for row in rows:
        forms[row.form] = row.target or forms[row.form]
    sure = all(row.sure for row in rows)
    remarks = next((row.remarks for row in rows if row.remarks), unit.remarks)
    return replace(unit, forms=tuple(forms), fuzzy=not sure, remarks=remarks, previous=() if sure else unit.previous)
