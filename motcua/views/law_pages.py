"""The law index as plain data: one page for each legal text, and the list of all."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.parts import LegalView


@dataclass(frozen=True, slots=True)
class LawUse:
    """A procedure that cites a text; `reasons` are "basis", "fee", "exemption", "time" or "change"."""

    title: Passage
    target: str
    code: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawPage:
    """A legal text: what it is, whether it holds, and which procedures cite it.

    `rests` are the procedures of which it is a legal basis, `cites` those that name it for something else only.
    Dates are written out or empty; `state` is "in_force", "amended", "repealed" or "not_published".
    """

    id: str
    number: str
    title: Passage | None
    kind: Passage | None
    issuer: Passage | None
    issued_on: str
    in_force_from: str
    state: str
    state_from: str
    amended_by: tuple[LegalView, ...]
    replaced_by: tuple[LegalView, ...]
    amends: tuple[LegalView, ...]
    replaces: tuple[LegalView, ...]
    url: str
    source: Passage | None
    checked_on: str
    rests: tuple[LawUse, ...]
    cites: tuple[LawUse, ...]


@dataclass(frozen=True, slots=True)
class LawRow:
    """A text in the index; `count` is how many procedures cite it."""

    number: str
    title: Passage | None
    target: str
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class LawGroup:
    """The texts of one kind, the newest first; `id` is the group's anchor."""

    id: str
    title: Passage
    rows: tuple[LawRow, ...]


@dataclass(frozen=True, slots=True)
class LawIndex:
    """All legal texts that the catalogue knows."""

    title: Passage
    intro: Passage
    groups: tuple[LawGroup, ...]
    count: int
