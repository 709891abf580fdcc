"""What a procedure costs: a tagged union, because a bare number would make zero mean "free".

115 real national records say "free" beside a note that names an amount or the provincial
council, so the kind of a fee is always written out and "free" needs its law.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from motcua.model.kinds import Date, Identifier, LegalRef, Money, NotPublished, Percent
from motcua.model.parts import ChannelKind, Stage
from motcua.schema import Translated

FeeText = Annotated[str, Translated("fee")]
Currency = Literal["VND", "USD"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """Who pays nothing, or less: by which law, and when somebody last checked it.

    `percent` is how much is taken off, `amount` what remains due; both only for a reduction.
    """

    text: FeeText
    kind: Literal["exempt", "reduced"] = "exempt"
    percent: Percent | None = None
    amount: Money | None = None
    legal: tuple[LegalRef, ...] = ()
    checked_on: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fee:
    """What every kind of fee may say: for what, where and in which case it is due, and since when.

    `channels` and `cases` left empty mean all of them. `text` keeps the source's own words, `note` is the editors'
    remark.
    """

    label: FeeText | None = None
    channels: tuple[ChannelKind, ...] = ()
    cases: tuple[Identifier, ...] = ()
    situation: FeeText | None = None
    legal: tuple[LegalRef, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    valid_from: Date | None = None
    valid_until: Date | None = None
    checked_on: Date | None = None
    text: FeeText | None = None
    note: FeeText | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFee(_Fee):
    """The law says that nothing is due; the law must be named."""

    kind: Literal["none"]
    legal: tuple[LegalRef, ...] = field(metadata={"required": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedFee(_Fee):
    """One amount."""

    kind: Literal["amount"]
    amount: Money
    currency: Currency = "VND"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFee(_Fee):
    """An amount for each unit: a page, a copy, a transaction; `at_most` is the ceiling."""

    kind: Literal["per_unit"]
    amount: Money
    unit: FeeText
    currency: Currency = "VND"
    at_most: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRow:
    """One line of a fee table."""

    label: FeeText
    amount: Money | None = None
    text: FeeText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeTable(_Fee):
    """Amounts that depend on something: rows in the order of the law."""

    kind: Literal["table"]
    rows: tuple[FeeRow, ...] = field(metadata={"required": True})
    currency: Currency = "VND"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvincialFee(_Fee):
    """The provincial council sets it: by which resolution, or not known to this portal."""

    kind: Literal["set_by_province"]
    resolution: LegalRef | NotPublished
    amount: Money | None = None
    currency: Currency = "VND"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpublishedFee(_Fee):
    """The source does not say what is due; its words, if any, stand in `text`."""

    kind: Literal["not_published"]


Fee = NoFee | FixedFee | UnitFee | FeeTable | ProvincialFee | UnpublishedFee
