"""What the guide of a procedure is made of: the questions that tell cases apart, and what each case asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from motcua.languages import Passage
from motcua.views.parts import DocumentView, FeeView, Link, TimeView

# The fragment of those who are in no case, and what stands before the identifier of a case in its fragment.
OUTSIDE = "ngoai-cac-truong-hop"
CASE = "truong-hop-"


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer; it leads to the part of the page with the fragment `anchor`, or else to the question `question`."""

    text: Passage
    anchor: str
    question: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question; the first of a guide is asked first."""

    id: str
    text: Passage
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class FeeTotal:
    """What a case costs by the channels named (none means all): `sum` of `fees`, nothing by law, or not one amount.

    `amount` is written out, for `sum` alone. Where it is `open`, `fees` are all that may be due; empty means that the
    source is silent. `since` and `until` are written out where fees change on a day that is known.
    """

    channels: tuple[str, ...]
    kind: Literal["sum", "none", "open"]
    amount: str
    fees: tuple[FeeView, ...]
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class CaseGuide:
    """All that one case asks for, beside the documents common to all; `id` is empty for those who are in no case.

    `title` is the short one where the city gives one, `official_title` then the source's. `own_agencies` says that
    another body decides than in the other cases. `address` is the public one, empty where there is none.
    """

    id: str
    title: Passage
    official_title: Passage | None
    documents: tuple[DocumentView, ...]
    notes: tuple[Passage, ...]
    totals: tuple[FeeTotal, ...]
    times: tuple[TimeView, ...]
    agencies: tuple[Link, ...]
    own_agencies: bool
    receiving: tuple[Link, ...]
    hours: Passage | None
    address: str

    @property
    def anchor(self) -> str:
        """Return the fragment that shows this case: stable, for it is printed and shared."""
        return CASE + self.id if self.id else OUTSIDE


@dataclass(frozen=True, slots=True)
class Guide:
    """The way to one's own case; `outside` is for those who are in none, the only one where there are no cases.

    `calendar` says that the working years are known, so that days can be counted. `common` names what is the same for
    all who have a part of the page of their own (`common_facts`), so that it is said once.
    """

    questions: tuple[QuestionView, ...]
    outside: CaseGuide | None
    calendar: bool
    common: tuple[str, ...] = ()


def common_facts(cases: Sequence[CaseGuide]) -> tuple[str, ...]:
    """Return which of the facts "fee", "time", "place" and "agency" are the same in all of several cases."""
    if len(cases) < 2:
        return ()
    facts: dict[str, list[Any]] = {
        "fee": [one.totals for one in cases],
        "time": [one.times for one in cases],
        "place": [(one.receiving, one.hours) for one in cases],
        "agency": [one.agencies for one in cases],
    }
    return tuple(name for name, said in facts.items() if all(one == said[0] for one in said))
