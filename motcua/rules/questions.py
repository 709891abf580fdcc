"""What must hold of the questions that tell cases apart, and of what the city adds to a case."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from motcua.diagnostics import Diagnostic
from motcua.model import Answer, Overlay, Procedure, Question
from motcua.rules.record import Known, Record
from motcua.source import Path


@dataclass(frozen=True, slots=True)
class _Tree:
    """The questions of a record, with the cases to which they may lead; `common`: some documents are common to all."""

    questions: tuple[Question, ...]
    cases: tuple[str, ...]
    common: bool

    def answers(self) -> Iterator[tuple[Path, Answer]]:
        """Yield every answer and where it stands."""
        for number, question in enumerate(self.questions):
            for index, answer in enumerate(question.answers):
                yield ("questions", number, "answers", index), answer

    def next_of(self, question: str) -> list[str]:
        """Return the questions to which the answers of `question` lead."""
        return [
            answer.question
            for one in self.questions
            if one.id == question
            for answer in one.answers
            if answer.question is not None
        ]


def questions_are_different(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Questions have different identifiers."""
    seen = Counter[str]()
    for index, one in enumerate(_tree(record, known).questions):
        seen[one.id] += 1
        if seen[one.id] > 1:
            yield record.finding(("questions", index, "id"), "repeated-id", id=one.id, key="questions")


def answers_lead_to_one_thing(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An answer leads to a case or to a question, never to both.

    It may lead to neither where some documents are common to all cases: then these alone are asked for.
    """
    tree = _tree(record, known)
    for path, answer in tree.answers():
        if answer.case is not None and answer.question is not None:
            yield record.finding(path, "answer-leads-twice")
        elif answer.case is None and answer.question is None and not tree.common:
            yield record.finding(path, "answer-leads-nowhere")


def answers_lead_somewhere_known(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The case or question to which an answer leads exists."""
    tree = _tree(record, known)
    questions = {one.id for one in tree.questions}
    for path, answer in tree.answers():
        if answer.case is not None and answer.case not in tree.cases:
            yield record.finding((*path, "case"), "unknown-case", case=answer.case)
        if answer.question is not None and answer.question not in questions:
            yield record.finding((*path, "question"), "unknown-question", question=answer.question)


def questions_come_to_an_end(record: Record, known: Known) -> Iterator[Diagnostic]:
    """No way through the questions comes back to one that was asked."""
    tree = _tree(record, known)
    for index, one in enumerate(tree.questions):
        if one.id in _reached(tree, tree.next_of(one.id)):
            yield record.finding(("questions", index), "questions-in-circle", question=one.id)


def questions_are_asked_and_cases_reached(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Where there are questions, the first leads to all others and to every case."""
    tree = _tree(record, known)
    if not tree.questions:
        return
    asked = _reached(tree, [tree.questions[0].id])
    for index, one in enumerate(tree.questions):
        if one.id not in asked:
            yield record.finding(("questions", index), "question-never-asked", question=one.id)
    answers = [answer for question in tree.questions if question.id in asked for answer in question.answers]
    reached = {answer.case for answer in answers}
    for case in tree.cases:
        if case not in reached:
            yield record.finding(("questions",), "case-not-reached", case=case)


def local_cases_are_of_the_record(record: Record, known: Known) -> Iterator[Diagnostic]:
    """What the city adds to a case, or the fee that it sets for one, names a case of the national record, once."""
    overlay: Overlay = record.value
    procedure = _written_for(overlay, known)
    if procedure is None:
        return
    cases = {one.id for one in procedure.cases}
    seen = Counter[str]()
    for index, one in enumerate(overlay.cases):
        seen[one.id] += 1
        if one.id not in cases:
            yield record.finding(("cases", index, "id"), "unknown-case", case=one.id)
        elif seen[one.id] > 1:
            yield record.finding(("cases", index, "id"), "repeated-id", id=one.id, key="cases")
    for index, fee in enumerate(overlay.fees or ()):
        for position, case in enumerate(fee.cases):
            if case not in cases:
                yield record.finding(("fees", index, "cases", position), "unknown-case", case=case)


def _tree(record: Record, known: Known) -> _Tree:
    """Return the questions of a procedure or overlay; an overlay's lead to the cases of its procedure."""
    value: Procedure | Overlay = record.value
    procedure = value if isinstance(value, Procedure) else _written_for(value, known)
    if procedure is None:
        return _Tree((), (), common=True)
    return _Tree(value.questions, tuple(one.id for one in procedure.cases), isinstance(procedure.documents, tuple))


def _written_for(overlay: Overlay, known: Known) -> Procedure | None:
    """Return the record for which an overlay was written; None once it has changed.

    A new national record must not stop the build: the page then shows that record's cases, and `overlay-behind`
    says that the overlay waits for its editors.
    """
    current = known.hashes.get(overlay.code) == overlay.based_on
    return known.value("procedure", overlay.code) if current else None


def _reached(tree: _Tree, first: Collection[str]) -> set[str]:
    """Return the questions that are asked from those of `first` on."""
    reached: set[str] = set()
    waiting = list(first)
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            waiting += tree.next_of(one)
    return reached


question_rules = (
    questions_are_different,
    answers_lead_to_one_thing,
    answers_lead_somewhere_known,
    questions_come_to_an_end,
    questions_are_asked_and_cases_reached,
)
