"""Border gates: where people and goods cross, when, and who is there."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from motcua.model.forms import Clock
from motcua.model.kinds import (
    Count,
    Date,
    Identifier,
    LegalRef,
    NotPublished,
    OrganisationRef,
    PageRef,
    Position,
    ProcedureRef,
)
from motcua.model.places import UnitRef
from motcua.schema import Reference, Translated

GateKind = Literal["international", "bilateral", "auxiliary", "opening", "passage"]
Transport = Literal["road", "rail", "water"]
Crossing = Literal["people", "goods"]
GateRef = Annotated[Identifier, Reference("gate")]
Text = Annotated[str, Translated("gate")]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateHours:
    """From when to when people or goods cross, on which days, in which stretch of the calendar, and who says so.

    `opens` and `closes` are times of the day here; `crossing` is both where the source makes no difference.
    """

    crossing: Literal["people", "goods", "both"] = field(metadata={"key": "for", "required": True})
    opens: Clock
    closes: Clock
    days: Text | None = None
    valid_from: Date | None = None
    valid_until: Date | None = None
    note: Text | None = None
    source: str
    checked_on: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A place where the border is crossed (cửa khẩu); a passage (lối thông quan) is `part_of` a gate.

    `bilateral` is a gate for people and goods of the two countries (cửa khẩu chính, song phương), `auxiliary` a
    cửa khẩu phụ, `opening` a lối mở. `sources` are what they are called, a bar, and an address; `pages` section/name.
    """

    id: Identifier
    name: Annotated[str, Translated("name")]
    kind: GateKind | NotPublished
    transport: tuple[Transport, ...]
    opposite: Text | None = None
    part_of: GateRef | None = None
    crossings: tuple[Crossing, ...] | NotPublished
    summary: Text | None = None
    unit: UnitRef | None = None
    position: Position | None = None
    hours: tuple[GateHours, ...] | NotPublished
    offices: tuple[OrganisationRef, ...] = ()
    procedures: tuple[ProcedureRef, ...] = ()
    legal: tuple[LegalRef, ...] = ()
    pages: tuple[PageRef, ...] = ()
    sources: tuple[str, ...]
    checked_on: Date
    order: Count | None = None
