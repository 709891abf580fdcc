"""The parts of a procedure: steps, channels, time limits, documents, cases, forms, outputs, source."""

from dataclasses import dataclass
from typing import Annotated, Literal

from motcua.model.kinds import (
    AsOf,
    Count,
    Date,
    FormFile,
    Identifier,
    LegalRef,
    NotPublished,
    OrganisationRef,
    Url,
)
from motcua.schema import Translated

ChannelKind = Literal["in_person", "online", "postal"]
Level = Literal["commune", "province", "ministry", "other"]
Actor = Literal["applicant", "office"]
Stage = Literal["on_filing", "on_result"]
TimeUnit = Literal["working_day", "day", "hour", "month", "year"]
StepText = Annotated[str, Translated("step")]
DocumentText = Annotated[str, Translated("document")]
CaseText = Annotated[str, Translated("case")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the procedure and who takes it, where the source says who."""

    text: StepText
    actor: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to hand in the dossier; `note` is what the source says about it."""

    kind: ChannelKind
    note: Annotated[str, Translated("channel")] | None = None
    url: Url | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _TimeLimit:
    """What every kind of time limit may say; empty `channels` and `cases` mean all of them.

    `text` keeps the source's own words, `note` is the editors' remark.
    """

    channels: tuple[ChannelKind, ...] = ()
    cases: tuple[Identifier, ...] = ()
    situation: Annotated[str, Translated("time")] | None = None
    legal: tuple[LegalRef, ...] = ()
    valid_from: Date | None = None
    valid_until: Date | None = None
    checked_on: Date | None = None
    text: Annotated[str, Translated("time")] | None = None
    note: Annotated[str, Translated("time")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(_TimeLimit):
    """So many units; working days and calendar days are different things."""

    kind: Literal["duration"]
    value: Count
    unit: TimeUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class SameDay(_TimeLimit):
    """The result is due on the day itself; after `cutoff` (hh:mm) on the next working day."""

    kind: Literal["same_day"]
    cutoff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTime(_TimeLimit):
    """The source states the time in words, or a number without a unit: `text` holds them, or `note` retells them."""

    kind: Literal["stated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpublishedTime(_TimeLimit):
    """The source does not say how long it takes."""

    kind: Literal["not_published"]


TimeLimit = Duration | SameDay | StatedTime | UnpublishedTime


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper of the dossier; `replaced_by_data` says which register makes it unnecessary."""

    name: DocumentText
    originals: Count | None = None
    copies: Count | None = None
    action: Literal["submit", "present"] | None = None
    form: Identifier | None = None
    replaced_by_data: DocumentText | None = None
    note: DocumentText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A branch of the procedure with documents of its own, beside those common to all.

    `agencies` are named where another body decides this case than the rest.
    """

    id: Identifier
    title: CaseText
    documents: tuple[Document, ...] = ()
    notes: tuple[DocumentText, ...] = ()
    agencies: tuple[OrganisationRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to a question: it leads to a case, or to the next question."""

    text: CaseText
    case: Identifier | None = None
    question: Identifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that tells cases apart; the first of a procedure is asked first."""

    id: Identifier
    text: CaseText
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalCase:
    """What the city adds to one case: a short title, and the offices that receive it there."""

    id: Identifier
    title: CaseText | None = None
    receiving: tuple[OrganisationRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNote:
    """What changed for residents on a day, in the editors' words; by which law, where there is one."""

    date: Date
    text: Annotated[str, Translated("change")]
    legal: tuple[LegalRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A blank form; `file` lies under content/, `held_by` is where the source keeps it."""

    id: Identifier
    name: Annotated[str, Translated("form")]
    file: FormFile | None = None
    url: Url | None = None
    held_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What the resident receives."""

    name: Annotated[str, Translated("output")]
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Online:
    """How far it can be done online; "partial" must say why (Decree 224/2026 art. 14)."""

    level: Literal["full", "partial", "none"]
    reason: Annotated[str, Translated("channel")] | None = None
    url: Url | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the facts come from, as of when, when somebody last checked them and by when to look again."""

    name: Annotated[str, Translated("source")]
    url: Url | None = None
    decision: str | NotPublished = "not_published"
    decided_on: Date | None = None
    as_of: AsOf | None = None
    checked_on: Date | None = None
    review_by: Date | None = None
    record: str | None = None
    remarks: tuple[str, ...] = ()
