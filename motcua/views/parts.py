"""The small pieces that page views are made of: links, cards, and the parts of a procedure.

Everything a reader sees is a Passage, so that a template can mark the language of each. A target is
a path from the root of the output, such as `vi/procedures/1.001193/index.html`.
"""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from motcua.languages import Passage
from motcua.views.drawings import PictureView

T = TypeVar("T")
State = Literal["given", "none", "not_published"]


@dataclass(frozen=True, slots=True)
class Link:
    """A title and where it leads."""

    title: Passage
    target: str


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """A part of a procedure: its items, or the statement that there are none or that the source is silent."""

    items: tuple[T, ...]
    state: State

    def __bool__(self) -> bool:
        return bool(self.items)


@dataclass(frozen=True, slots=True)
class Card:
    """A link with a sentence below it; `count` is how many things stand behind it."""

    title: Passage
    target: str
    summary: Passage | None = None
    count: int | None = None
    id: str = ""
    meta: Passage | None = None
    image: PictureView | None = None
    image_alt: Passage | None = None
    date: str = ""


@dataclass(frozen=True, slots=True)
class ProcedureCard:
    """A procedure in a list: its title, code, and the three facts that people ask first."""

    title: Passage
    official_name: Passage
    target: str
    code: str
    summary: Passage | None
    levels: tuple[str, ...]
    channels: tuple[str, ...]
    time: "TimeView | None"
    fee: "FeeView | None"


@dataclass(frozen=True, slots=True)
class LegalView:
    """A legal text as it is cited: number, title, whether it is in force, and its page in this portal."""

    id: str
    number: str
    title: Passage | None
    state: str
    target: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One step; `actor` is "applicant", "office" or empty where the source does not say."""

    text: Passage
    actor: str


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A way to hand in: kind "in_person", "online" or "postal"."""

    kind: str
    note: Passage | None
    url: str


@dataclass(frozen=True, slots=True)
class TimeView:
    """A time limit: kind "duration", "same_day", "stated" or "not_published"; empty channels mean all."""

    kind: str
    value: int
    unit: str
    cutoff: str
    text: Passage | None
    note: Passage | None
    situation: Passage | None
    channels: tuple[str, ...]
    cases: tuple[Passage, ...]
    case_ids: tuple[str, ...]
    legal: tuple[LegalView, ...]
    valid_from: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class FeeRowView:
    """A line of a fee table; `amount` is written out ("8.000 đồng") or empty."""

    label: Passage
    amount: str
    text: Passage | None


@dataclass(frozen=True, slots=True)
class ExemptionView:
    """Who pays nothing or less: kind "exempt" or "reduced"; `percent` off, or `amount` that remains due."""

    text: Passage
    kind: str
    percent: int
    amount: str
    legal: tuple[LegalView, ...]
    checked_on: str


@dataclass(frozen=True, slots=True)
class FeeView:
    """A fee: kind "none", "amount", "per_unit", "table", "set_by_province" or "not_published".

    `amount` and `at_most` are written out; `local` says that the city set it, not the State;
    `resolution` is empty where the province's resolution is not known; `stage` is "on_filing", "on_result" or empty.
    """

    kind: str
    amount: str
    unit: Passage | None
    at_most: str
    rows: tuple[FeeRowView, ...]
    label: Passage | None
    text: Passage | None
    note: Passage | None
    situation: Passage | None
    channels: tuple[str, ...]
    cases: tuple[Passage, ...]
    case_ids: tuple[str, ...]
    stage: str
    exemptions: tuple[ExemptionView, ...]
    legal: tuple[LegalView, ...]
    resolution: LegalView | None
    checked_on: str
    local: bool
    valid_from: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A paper; `originals` and `copies` are None where the source does not count them."""

    name: Passage
    originals: int | None
    copies: int | None
    action: str
    form: "FormView | None"
    replaced_by_data: Passage | None
    note: Passage | None


@dataclass(frozen=True, slots=True)
class FormView:
    """A blank form; `target` is a file of this portal, `url` an outside address; both may be empty."""

    id: str
    name: Passage
    target: str
    url: str


@dataclass(frozen=True, slots=True)
class PostingLink:
    """A posting sheet that this build has made: the paper's size, "a4" or "a3", and where the PDF is."""

    size: str
    target: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where the facts come from; dates are written out as the edition writes them, or empty."""

    name: Passage
    url: str
    decision: str
    decided_on: str
    as_of: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class RecordingView:
    """What can be listened to: `target` is the file, `lang` its language, `length` as 1:05, `size` in kB, written out.

    Without `parts` it speaks of everything. `role` is as what the speaker speaks, empty where a machine does.
    """

    target: str
    media_type: str
    lang: str
    language: Passage
    parts: tuple[Passage, ...]
    role: Passage | None
    date: str
    length: str
    size: str


@dataclass(frozen=True, slots=True)
class InterpretingView:
    """A language in which an office can serve, what one has to do for it, and where that is said."""

    language: Passage
    how: Passage | None
    source: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """How an organisation is reached; empty fields are not published."""

    address: Passage | None
    phone: tuple[str, ...]
    email: str
    website: str
    hours: Passage | None
    latitude: str
    longitude: str
    languages: tuple[InterpretingView, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeView:
    """An office where people hand in, and how it is reached.

    `everywhere` says that it is a kind of office, of which one stands in every commune and ward; `instance_of`
    names that kind where the office is one of them.
    """

    id: str
    kind: str
    title: Passage
    target: str
    contact: ContactView | None
    everywhere: bool
    instance_of: str


@dataclass(frozen=True, slots=True)
class OldCode:
    """A code that the State no longer uses, with the name that it had."""

    code: str
    name: Passage
