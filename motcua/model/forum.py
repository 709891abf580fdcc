"""The forum for businesses: questions and answers that the editors have read and published."""

from dataclasses import dataclass
from typing import Annotated, Literal

from motcua.model.forms import FieldId
from motcua.model.incentives import Basis
from motcua.model.kinds import Date, Identifier, OrganisationRef, ProcedureRef
from motcua.schema import Translated

Text = Annotated[str, Translated("forum")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumQuestion:
    """A question with its answer; `topic` is an answer of the choice `topic` of the form by which one asks.

    `asked_by` is who asked: a business, or the editors, who put a question that the law answers outright.
    `source` is the document in which the office answered.
    """

    id: Identifier
    topic: FieldId
    question: Text
    details: Text | None = None
    asked_by: Literal["business", "editors"]
    asked_on: Date
    answer: Text
    answered_by: OrganisationRef | None = None
    answered_on: Date
    basis: tuple[Basis, ...] = ()
    procedures: tuple[ProcedureRef, ...] = ()
    source: str
    checked_on: Date
