"""Builds the guide of a procedure: which questions lead to which case, and what each case asks for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from motcua.catalogue import Entry
from motcua.languages import Passage
from motcua.model import Answer, Case, Document, Fee, LocalCase, Question, TimeLimit
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.facts import fee_view, time_view
from motcua.views.guide_parts import CASE, OUTSIDE, AnswerView, CaseGuide, Guide, QuestionView, common_facts
from motcua.views.parts import DocumentView, Link
from motcua.views.totals import Due, fee_totals


@dataclass(frozen=True)
class GuideBuilder:
    """Builds the guide of one procedure; `fees` hold here, `local` where the city gives them.

    `document` makes the view of a paper; `public` is the portal's address, without a slash at the end, or empty.
    """

    context: Context
    entry: Entry
    fees: tuple[Fee, ...]
    local: bool
    document: Callable[[Document], DocumentView]
    public: str = ""

    @cached_property
    def titles(self) -> dict[str, Passage]:
        """Return the title of each case: the city's short one where there is one."""
        return {one.id: self._title(one) for one in self.entry.procedure.cases}

    @cached_property
    def cases(self) -> tuple[CaseGuide, ...]:
        """Return every case of the record."""
        return tuple(self._case(one) for one in self.entry.procedure.cases)

    def guide(self) -> Guide:
        """Return the questions, and what is asked of those who are in no case."""
        questions = self._questions()
        answers = [answer for question in questions for answer in question.answers]
        apart = not self.entry.procedure.cases or any(one.anchor == OUTSIDE for one in answers)
        outside = self._case(None) if apart else None
        everybody = (*self.cases, outside) if outside else self.cases
        return Guide(questions, outside, bool(self.context.catalogue.years), common_facts(everybody))

    def _questions(self) -> tuple[QuestionView, ...]:
        procedure, overlay = self.entry.procedure, self.entry.overlay
        ours = overlay.questions if overlay and self._fits(overlay.questions) else ()
        written = ours or procedure.questions
        if written:
            return tuple(self._question(one) for one in written)
        if not procedure.cases:
            return ()
        say = self.context.say
        answers = [AnswerView(title, CASE + name, "") for name, title in self.titles.items()]
        if isinstance(procedure.documents, tuple):  # the record says what those bring who are in none of its cases
            answers.append(AnswerView(say("Không thuộc trường hợp nào ở trên"), OUTSIDE, ""))
        return (QuestionView("truong-hop", say("Trường hợp của bạn là gì?"), tuple(answers)),)

    def _fits(self, questions: tuple[Question, ...]) -> bool:
        """Say whether questions of the city's lead to the cases that the national record has now."""
        answers = [answer for one in questions for answer in one.answers]
        asked = {answer.question for answer in answers if answer.question}
        reached = {answer.case for answer in answers if answer.case}
        return asked <= {one.id for one in questions} and reached == set(self.titles)

    def _question(self, one: Question) -> QuestionView:
        return QuestionView(one.id, self.context.say(one.text), tuple(self._answer(answer) for answer in one.answers))

    def _answer(self, one: Answer) -> AnswerView:
        anchor = CASE + one.case if one.case else "" if one.question else OUTSIDE
        return AnswerView(self.context.say(one.text), anchor, one.question or "")

    def _title(self, case: Case) -> Passage:
        return self.context.say(self._local(case).title or case.title)

    def _local(self, case: Case | None) -> LocalCase:
        cases = self.entry.overlay.cases if self.entry.overlay else ()
        name = case.id if case else ""
        return next((one for one in cases if one.id == name), LocalCase(id=name))

    def _case(self, case: Case | None) -> CaseGuide:
        """Return what `case` asks for, or without a case what is asked of everybody."""
        context, overlay, local = self.context, self.entry.overlay, self._local(case)
        short = case is not None and local.title not in {None, case.title}
        return CaseGuide(
            id=case.id if case else "",
            title=self._title(case) if case else context.say("Không thuộc trường hợp nào nêu trên"),
            official_title=context.say(case.title) if case and short else None,
            documents=tuple(self.document(one) for one in case.documents) if case else (),
            notes=context.all(case.notes) if case else (),
            totals=fee_totals(context, self._due(case), self._channels(), self._known_on()),
            times=tuple(time_view(context, one, self.titles) for one in self._limits(case)),
            agencies=self._agencies(case),
            own_agencies=bool(case and case.agencies),
            receiving=self._links(local.receiving or (overlay.receiving if overlay else ())),
            hours=context.maybe(overlay.hours if overlay else None),
            address=self._address(case),
        )

    def _due(self, case: Case | None) -> list[Due]:
        return [
            (one, fee_view(self.context, one, self.titles, local=self.local))
            for one in self.fees
            if _holds(one.cases, case)
        ]

    def _limits(self, case: Case | None) -> list[TimeLimit]:
        limits = self.entry.procedure.time_limits
        return [] if isinstance(limits, str) else [one for one in limits if _holds(one.cases, case)]

    def _channels(self) -> tuple[str, ...]:
        channels = self.entry.procedure.channels
        return () if isinstance(channels, str) else tuple(one.kind for one in channels)

    def _known_on(self) -> str | None:
        overlay, source = self.entry.overlay, self.entry.procedure.source
        return (overlay.checked_on if overlay and self.local else None) or source.checked_on or source.as_of

    def _agencies(self, case: Case | None) -> tuple[Link, ...]:
        agencies = self.entry.procedure.agencies
        return self._links((case.agencies if case else ()) or (() if isinstance(agencies, str) else agencies))

    def _links(self, names: Iterable[str]) -> tuple[Link, ...]:
        return tuple(self.context.agency_link(one) for one in names)

    def _address(self, case: Case | None) -> str:
        if not self.public:
            return ""
        page = f"{self.public}/{targets.procedure(self.context.tag, self.entry.procedure.code)}"
        if case:
            return f"{page}#{CASE}{case.id}"
        return f"{page}#{OUTSIDE}" if self.entry.procedure.cases else page


def _holds(cases: tuple[str, ...], case: Case | None) -> bool:
    """Say whether a fact that names `cases` holds in `case`; naming none, it holds in all."""
    return not cases or (case is not None and case.id in cases)
