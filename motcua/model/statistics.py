"""What the one-stop shops report each month: records received, solved, on time, and how content people were."""

from dataclasses import dataclass
from typing import Annotated

from motcua.model.kinds import Date, Identifier, OrganisationRef
from motcua.schema import Pattern, Translated

Month = Annotated[str, Pattern(r"20\d\d-(0[1-9]|1[0-2])", "tháng dạng 2026-11", "a month such as 2026-11")]
Number = Annotated[int, Pattern(r"\d{1,9}", "số nguyên, không dấu chấm", "a whole number without separators")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One line of a table: what an office reports of one month. A cell that is left empty was not reported.

    `solved` are records solved in the month, whenever received, `on_time` those of them within their time limit;
    `answers` are people who said how content they were, `satisfied` those of them who were.
    """

    month: Month
    office: OrganisationRef
    received: Number | None = None
    solved: Number | None = None
    on_time: Number | None = None
    answers: Number | None = None
    satisfied: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A table of figures, statistics/<id>.csv: what it is called, who has published it, when that was read."""

    id: Identifier
    title: Annotated[str, Translated("statistics")]
    source: str
    checked_on: Date
    note: Annotated[str, Translated("statistics")] | None = None
