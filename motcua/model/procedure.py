"""The procedure: the national record with the parts that Decree 63/2010 art. 8.2 asks for, and its overlay."""

from dataclasses import dataclass, field
from typing import Annotated

from motcua.model.fees import Fee
from motcua.model.kinds import (
    Absent,
    Count,
    Date,
    FieldRef,
    Hash,
    LegalRef,
    NotPublished,
    OrganisationRef,
    ProcedureCode,
    ProcedureRef,
)
from motcua.model.parts import (
    Case,
    ChangeNote,
    Channel,
    Document,
    Form,
    Level,
    LocalCase,
    Online,
    Output,
    Question,
    Source,
    Step,
    TimeLimit,
)
from motcua.schema import Translated

LAW = {"law": "63/2010/NĐ-CP 8.2"}
Text = Annotated[str, Translated("procedure")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One administrative procedure (CPSV-AP PublicService), as the State publishes it.

    A part that is a tuple or a literal must be written: the value, `none` where the law leaves the
    part out, or `not_published` where the source does not say.
    """

    code: ProcedureCode
    name: Text = field(metadata=LAW | {"article": "a"})
    steps: tuple[Step, ...] | NotPublished = field(metadata=LAW | {"article": "b"})
    channels: tuple[Channel, ...] | NotPublished = field(metadata=LAW | {"article": "c"})
    documents: tuple[Document, ...] | Absent = field(metadata=LAW | {"article": "d"})
    dossiers: Count | NotPublished = field(metadata=LAW | {"article": "d"})
    time_limits: tuple[TimeLimit, ...] | NotPublished = field(metadata=LAW | {"article": "đ"})
    audiences: tuple[Annotated[str, Translated("audience")], ...] | NotPublished = field(
        metadata=LAW | {"article": "e"}
    )
    agencies: tuple[OrganisationRef, ...] | NotPublished = field(metadata=LAW | {"article": "g"})
    forms: tuple[Form, ...] | Absent = field(metadata=LAW | {"article": "h"})
    outputs: tuple[Output, ...] | Absent = field(metadata=LAW | {"article": "h"})
    conditions: tuple[Annotated[str, Translated("condition")], ...] | Absent = field(metadata=LAW | {"article": "h"})
    fees: tuple[Fee, ...] | NotPublished = field(metadata=LAW | {"article": "h"})
    legal: tuple[LegalRef, ...] | NotPublished = field(metadata={"law": "63/2010/NĐ-CP 15"})
    field_: FieldRef = field(metadata={"key": "field"})
    levels: tuple[Level, ...] | NotPublished
    source: Source
    cases: tuple[Case, ...] = ()
    questions: tuple[Question, ...] = ()
    document_notes: tuple[Annotated[str, Translated("document")], ...] = ()
    legal_notes: tuple[Annotated[str, Translated("legal")], ...] = ()
    online: Online | None = None
    kind: Text | None = None
    related: tuple[ProcedureRef, ...] = ()
    replaced_by: ProcedureCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What the city adds to a national record; `based_on` is the hash of the record it was written for."""

    code: ProcedureRef
    based_on: Hash
    short_name: Text | None = None
    summary: Annotated[str, Translated("summary")] | None = None
    aliases: tuple[str, ...] = ()
    fees: tuple[Fee, ...] | None = None
    receiving: tuple[OrganisationRef, ...] = ()
    hours: Annotated[str, Translated("contact")] | None = None
    cases: tuple[LocalCase, ...] = ()
    questions: tuple[Question, ...] = ()
    warnings: tuple[Text, ...] = ()
    common_mistakes: tuple[Text, ...] = ()
    changes: tuple[ChangeNote, ...] = ()
    checked_on: Date | None = None
    review_by: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredCode:
    """A procedure code that the State no longer uses, and the code that took its place, where there is one."""

    code: ProcedureCode
    name: Text
    replaced_by: ProcedureRef | None = None
    retired_on: Date | None = None
    legal: tuple[LegalRef, ...] = ()
    source: str | None = None
