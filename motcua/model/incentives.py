"""What the law gives to who invests: to whom, what, for how long, by which article."""

from dataclasses import dataclass
from typing import Annotated, Literal

from motcua.model.kinds import (
    ArticleNumber,
    Count,
    Date,
    Identifier,
    LegalRef,
    NotPublished,
    OrganisationRef,
    ProcedureRef,
)
from motcua.schema import Translated

IncentiveKind = Literal["income_tax", "import_duty", "land", "labour", "credit", "procedure"]
Text = Annotated[str, Translated("incentive")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """An article of a legal text of the registry."""

    law: LegalRef
    article: ArticleNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Incentive:
    """One incentive (ưu đãi): `who` may have it, what it is (`benefit`), how long it lasts for one project (`lasts`).

    `valid_from` and `valid_until` say when the law grants it; `source` is where the article was read.
    """

    id: Identifier
    kind: IncentiveKind
    name: Text
    who: Text
    where: Text | None = None
    benefit: Text
    lasts: Text | NotPublished
    basis: tuple[Basis, ...]
    note: Text | None = None
    valid_from: Date | None = None
    valid_until: Date | None = None
    offices: tuple[OrganisationRef, ...] = ()
    procedures: tuple[ProcedureRef, ...] = ()
    source: str
    checked_on: Date
    order: Count | None = None
