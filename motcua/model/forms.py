"""What residents are asked in a form that is filled in on the portal: fields, conditions, recipients, delivery.

A blank form of a procedure, to print or download, is `parts.Form`; this is the other thing.
"""

from dataclasses import dataclass, field as part
from typing import Annotated, Literal

from motcua.model.kinds import Count, Identifier, LegalRef, OrganisationRef, Url
from motcua.schema import Pattern, Translated

FormKind = Literal["message", "feedback", "appointment", "dossier"]
FieldType = Literal[
    "name", "phone", "email", "date", "time", "ward", "procedure", "choice", "text", "long_text", "number",
    "consent", "file",
]  # fmt: skip
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Text = Annotated[str, Translated("online form")]
FieldId = Annotated[
    str,
    Pattern(
        r"[a-z][a-z0-9_]{0,39}",
        "tên trường: chữ thường không dấu, số và gạch dưới, bắt đầu bằng chữ (ví dụ: ho_ten)",
        "a field's name: lower-case letters without marks, digits, underscores, a letter first (such as full_name)",
    ),
]
Clock = Annotated[
    str,
    Pattern(r"([01]\d|2[0-3]):[0-5]\d", 'giờ trong dấu ngoặc kép, dạng "07:30"', 'a time in quotes, such as "07:30"'),
]
DayLimit = Annotated[
    str,
    Pattern(
        r"today([+-]\d{1,4})?|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
        "ngày dạng 2026-11-24, hoặc today, today+14, today-30 (số ngày)",
        "a date such as 2026-11-24, or today, today+14, today-30 (in days)",
    ),
]
Recipient = Annotated[
    str,
    Pattern(
        r"age1[ac-hj-np-z02-9]{58}",
        "khóa công khai age (age1… gồm 62 ký tự)",
        "a public key of age (age1… of 62 characters)",
    ),
]
Mail = Annotated[str, Pattern(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+", "địa chỉ thư điện tử", "an e-mail address")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRules:
    """Bounds of an answer: lengths in characters, numbers, days, times of day; what is left out has a usual bound.

    `earliest`, `latest` and `step_minutes` say which times of the day a field of type time offers.
    """

    max_length: Count | None = None
    min: Count | None = None
    max: Count | None = None
    not_before: DayLimit | None = None
    not_after: DayLimit | None = None
    earliest: Clock | None = None
    latest: Clock | None = None
    step_minutes: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A field is asked only where the choice `field`, above it, is one of `values` (key `is`)."""

    field: FieldId
    values: tuple[FieldId, ...] = part(metadata={"key": "is", "required": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldOption:
    """One answer of a choice."""

    id: FieldId
    label: Text
    hint: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One question; `many` lets a choice have several answers, `options` are those of a choice alone."""

    id: FieldId
    type: FieldType
    label: Text
    hint: Text | None = None
    required: bool = False
    options: tuple[FieldOption, ...] = ()
    many: bool = False
    when: Condition | None = None
    rules: FieldRules | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHours:
    """From when to when a counter is open on these days of the week; the last quarter hour begins before `closes`."""

    days: tuple[Weekday, ...]
    opens: Clock
    closes: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A counter at which residents may book: `places` is how many are received in one step of time."""

    id: FieldId
    places: Count
    open: tuple[OpenHours, ...]
    office: OrganisationRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """What a form of kind appointment books: its fields named counter, day and time, filled from these counters.

    `counters` have the identifiers of the options of the field `counter`; `days_ahead` is how far a day may lie ahead.
    """

    counters: tuple[Counter, ...]
    days_ahead: Count
    step_minutes: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDelivery:
    """Where the endpoint sends what it has received, beside the office's inbox: `address`, `path` or `url` by `to`."""

    to: Literal["mail", "folder", "webhook"]
    address: Mail | None = None
    path: str | None = None
    url: Url | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineForm:
    """A form of the portal; every text is a message for translators.

    `purpose` says what the data are for and `retention_days` how long they are kept after delivery (Law 91/2025/QH15),
    `next_steps` what happens after sending, `hand_in` where the printed form goes. `recipients` are the public keys
    to which answers are encrypted; a form without any takes those of the endpoint. `office` answers. The foot of every
    page in `offered_on` leads to the form, that of kind feedback from all of them. `spam` strict lets one address send
    less; proof_of_work has the browser count for a moment besides. `forum` is where businesses ask.
    """

    id: Identifier
    kind: FormKind
    title: Text
    intro: Text | None = None
    purpose: Text
    next_steps: Text
    hand_in: Text
    retention_days: Count
    fields: tuple[FormField, ...]
    order: Count | None = None
    offered_on: tuple[Literal["procedures", "articles", "forum"], ...] = ()
    office: OrganisationRef | None = None
    legal: tuple[LegalRef, ...] = ()
    spam: Literal["usual", "strict", "proof_of_work"] = "usual"
    recipients: tuple[Recipient, ...] = ()
    deliver: tuple[FormDelivery, ...] = ()
    appointment: Appointment | None = None
