"""What answers may name: the communes and wards by all their names, and the procedures by their codes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from motcua.catalogue import Catalogue
from motcua.languages import fold
from motcua.model import Organisation

_KINDS = ("phuong ", "xa ", "thi tran ")


@dataclass(frozen=True, slots=True)
class Lists:
    """`units` are names by identifier, `units_called` the identifiers that a folded name may mean.

    `procedures` leads from every code, replaced ones too, to the code that holds today.
    """

    units: Mapping[str, str]
    units_called: Mapping[str, tuple[str, ...]]
    procedures: Mapping[str, str]


def lists_of(catalogue: Catalogue) -> Lists:
    """Return the lists of a catalogue; made once, for every form."""
    units = {one.id: one for one in catalogue.organisations.values() if one.kind in {"ward", "commune"}}
    codes = {one.procedure.code: one.procedure.code for one in catalogue.current}
    codes |= {old: new for old, new in catalogue.successors.items() if new in codes}
    return Lists(
        units={name: one.name for name, one in units.items()},
        units_called=_called(units.values(), of_before=True) | _called(units.values(), of_before=False),
        procedures=codes,
    )


def unit_choices(name: str, lists: Lists) -> tuple[str, ...]:
    """Return the units that `name` may mean: by identifier, code, name of today or, failing that, of before."""
    return (name,) if name in lists.units else lists.units_called.get(fold(name), ())


def _called(units: Iterable[Organisation], *, of_before: bool) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in units:
        for name in one.formerly if of_before else (one.name, one.unit_code or one.id):
            folded = fold(name)
            for called in (folded, _bare(folded)):
                found[called][one.id] = None
    return {name: tuple(identifiers) for name, identifiers in found.items()}


def _bare(folded: str) -> str:
    """Return a folded name without the kind of unit before it."""
    return next((folded.removeprefix(kind) for kind in _KINDS if folded.startswith(kind)), folded)
