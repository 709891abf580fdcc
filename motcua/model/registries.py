"""What procedures refer to by identifier: fields, organisations, events, legal resources."""

from dataclasses import dataclass
from typing import Annotated, Literal

from motcua.model.kinds import (
    Count,
    Date,
    Identifier,
    LegalRef,
    OrganisationRef,
    Position,
    ProcedureRef,
    Url,
)
from motcua.model.recordings import Interpreting
from motcua.schema import Translated

OrganisationKind = Literal[
    "government", "ministry", "province", "department", "commune", "ward", "service_centre", "agency", "other"
]
Name = Annotated[str, Translated("name")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of administration (lĩnh vực)."""

    id: Identifier
    name: Name
    order: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How an organisation is reached; what is left out is shown as not published."""

    address: Annotated[str, Translated("contact")] | None = None
    phone: tuple[str, ...] = ()
    email: str | None = None
    website: Url | None = None
    hours: Annotated[str, Translated("contact")] | None = None
    position: Position | None = None
    languages: tuple[Interpreting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body (cơ quan): one office, a commune or ward, or a kind of office that stands in every unit.

    `instance_of` names the kind of which an office is the one of its unit (`parent`): who may hand in at
    "the service centre of the commune" is led to the right one of them. `for_businesses` says for what businesses come;
    the front for businesses lists who has it.
    """

    id: Identifier
    name: Name
    kind: OrganisationKind
    parent: OrganisationRef | None = None
    instance_of: OrganisationRef | None = None
    unit_code: str | None = None
    formerly: tuple[str, ...] = ()
    summary: Annotated[str, Translated("summary")] | None = None
    contact: Contact | None = None
    receives: bool | None = None
    for_businesses: Annotated[str, Translated("summary")] | None = None
    source: Name | None = None
    checked_on: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalResource:
    """A legal text (căn cứ pháp lý), cited by its number; `state` holds from `state_from`."""

    id: Identifier
    number: str
    title: Annotated[str, Translated("legal")] | None = None
    kind: str | None = None
    issuer: str | None = None
    issued_on: Date | None = None
    in_force_from: Date | None = None
    state: Literal["in_force", "amended", "repealed", "not_published"] = "not_published"
    state_from: Date | None = None
    replaced_by: tuple[LegalRef, ...] = ()
    amended_by: tuple[LegalRef, ...] = ()
    url: Url | None = None
    source: str | None = None
    checked_on: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStep:
    """One thing to do in an event, with the procedures that serve it.

    `timing` says whether it waits for the step before it, can be done together with it, or at any time;
    `choice` says that only one of its procedures is needed; `optional` that not everybody needs the step.
    """

    title: Annotated[str, Translated("event")]
    text: Annotated[str, Translated("event")] | None = None
    procedures: tuple[ProcedureRef, ...] = ()
    timing: Literal["after_previous", "with_previous", "any_time"] = "after_previous"
    choice: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A life event or a business event: ordered steps across procedures."""

    id: Identifier
    kind: Literal["life", "business"]
    name: Name
    summary: Annotated[str, Translated("summary")]
    steps: tuple[EventStep, ...]
    order: Count | None = None
