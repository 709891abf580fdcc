"""The finder of offices as plain data: every commune and ward with the offices that stand in it."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.parts import OfficeView


@dataclass(frozen=True, slots=True)
class UnitView:
    """A commune or ward; `formerly` are the units of before July 2025 that were merged into it, in Vietnamese.

    `official` is its Vietnamese name, by which people look for it in every edition.
    """

    id: str
    kind: str
    title: Passage
    official: str
    target: str
    formerly: tuple[str, ...]
    offices: tuple[OfficeView, ...]


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Wards or communes, in the order of their names."""

    title: Passage
    units: tuple[UnitView, ...]


@dataclass(frozen=True, slots=True)
class OfficesPage:
    """Where to hand in: all units with their offices, and the offices that stand for the whole province."""

    title: Passage
    intro: Passage
    groups: tuple[UnitGroup, ...]
    others: tuple[OfficeView, ...]
    count: int
