"""What a page shows of changes: a line for each, a day of them, and an entry for a procedure on a day."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.parts import LegalView, Link

Said = tuple[Passage, ...]  # pieces of one text, each in its own language, to be written one after the other


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words of a changed text: kind "kept", "removed" or "added"."""

    kind: str
    text: Passage


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: what it is about, and what stood and stands there; `difference` for texts too long to stand twice."""

    label: Passage | None
    detail: Said
    before: Said
    after: Said
    difference: tuple[Difference, ...]
    legal: tuple[LegalView, ...]


@dataclass(frozen=True, slots=True)
class HistoryDay:
    """What changed in a procedure on a day; `id` is the fragment of the page where it stands."""

    id: str
    date: str
    iso_date: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """What changed on a day in one procedure, or in a law on which the procedures of `links` rest.

    `id` is the fragment of the list where it stands. `more` is how many procedures are not listed; `target` is empty
    where nothing can be opened.
    """

    id: str
    title: Passage
    target: str
    date: str
    iso_date: str
    lines: tuple[ChangeLine, ...]
    links: tuple[Link, ...]
    more: int
    field: Passage | None


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The newest changes by month, newest first; `coming` are those of days that lie ahead of all that is recorded."""

    title: Passage
    coming: tuple[ChangeEntry, ...]
    months: tuple[tuple[str, tuple[ChangeEntry, ...]], ...]
    feed: str
