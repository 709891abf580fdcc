"""A form as its page shows it: empty, with answers, or with what is wrong with them; always the same dataclass."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.parts import Card, LegalView, Link


@dataclass(frozen=True, slots=True)
class OptionView:
    """One answer that can be chosen; `value` is what is posted."""

    value: str
    label: Passage
    hint: Passage | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Answers of a list under one heading, or under none."""

    title: Passage | None
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One question: `widget` is how it is asked, `value` or `parts` (day, month, year) what stands in it already.

    `widget` is one of line, lines, date, radios, checkboxes, select, tick, file.
    """

    id: str
    type: str
    widget: str
    label: Passage
    hint: Passage | None
    required: bool
    groups: tuple[OptionGroup, ...]
    value: str
    parts: tuple[str, ...]
    input_mode: str
    autocomplete: str
    error: Passage | None


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Questions that stand together; where `asked_for` is set, only for those who gave one of these `answers` to it."""

    asked_for: str
    values: tuple[str, ...]
    answers: tuple[Passage, ...]
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One line of the summary: the question, what is wrong, and the identifier of the element to mend."""

    field: str
    label: Passage
    text: Passage


@dataclass(frozen=True, slots=True)
class OnlineFormPage:
    """A form in one edition; `action` is where it is posted, empty where the portal takes none: then it is printed.

    `hidden` are posted as they stand (name, value); `public_address` is drawn for readers whose machine cannot send.
    """

    id: str
    kind: str
    title: Passage
    intro: Passage | None
    purpose: Passage
    next_steps: Passage
    hand_in: Passage
    retention_days: int
    office: Link | None
    legal: tuple[LegalView, ...]
    groups: tuple[FieldGroup, ...]
    errors: tuple[ErrorView, ...]
    hidden: tuple[tuple[str, str], ...]
    action: str
    multipart: bool
    offices: str
    public_address: str


@dataclass(frozen=True, slots=True)
class FormList:
    """The forms of the portal; `sending` says whether they can be sent or are for printing."""

    title: Passage
    forms: tuple[Card, ...]
    sending: bool


@dataclass(frozen=True, slots=True)
class HelpLink:
    """A form offered on pages of content: `about_procedure` and `about_page` are the fields that a link can begin."""

    title: Passage
    target: str
    about_procedure: str
    about_page: str
    on_procedures: bool
    on_articles: bool


@dataclass(frozen=True, slots=True)
class PageHelp:
    """What stands at the foot of procedures and articles: the forms, and the one that asks whether the page was clear.

    `scores` are the answers of its field `score_field`, best last; it is empty without such a form.
    """

    feedback: HelpLink | None
    score_field: str
    scores: tuple[OptionView, ...]
    forms: tuple[HelpLink, ...]
