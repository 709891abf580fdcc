"""What `motcua drift` finds: for each overlay, for the city's own records, and for the national set as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from motcua.comparison import Change

# formal: only what editors and programs read has changed, such as the day of the source.
Status = Literal["current", "formal", "changed", "retired"]
# own_part: the overlay gives the same part itself. case_gone, case_moved: it names a case that is no more, or whose
# identifier another case has now. case_unreached: no answer of its questions leads to a case that is new.
# figure: one of its texts says a number that the national record no longer says.
Reason = Literal["own_part", "case_gone", "case_moved", "case_unreached", "figure"]
_OF_THE_SOURCE = frozenset({"as_of", "record", "remarks", "url"})
_ANYWHERE = frozenset({"checked_on", "review_by", "held_by"})


@dataclass(frozen=True, slots=True)
class Touch:
    """A key of the overlay that the change concerns, why, and the words to say it with."""

    key: str
    reason: Reason
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Drift:
    """An overlay beside its national record.

    `earlier` says where the record was found for which it was written, "" where it was not found; `current` is the hash
    of the record that stands now, "" where none does. `successor` is the code that took the place of a retired one.
    """

    code: str
    title: str
    file: str
    line: int
    column: int
    status: Status
    based_on: str
    current: str
    earlier: str = ""
    successor: str = ""
    changes: tuple[Change, ...] = ()
    touches: tuple[Touch, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """A record that the city wrote itself, and what changed in the imported one that lies below it."""

    code: str
    title: str
    file: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class NationalSet:
    """The national set beside an earlier one: codes that came and went, and the parts that changed in the others."""

    records: int
    unchanged: int
    added: Mapping[str, str]
    removed: Mapping[str, str]
    changed: Mapping[str, tuple[str, tuple[str, ...]]]
    formal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DriftReport:
    """Everything; `national` is None where no earlier set was given."""

    overlays: tuple[Drift, ...]
    own_records: tuple[OwnRecord, ...]
    national: NationalSet | None

    @property
    def to_look_at(self) -> int:
        """Return how many overlays and own records somebody has to look at."""
        return sum(one.status in {"changed", "retired"} for one in self.overlays) + len(self.own_records)


def is_formal(change: Change) -> bool:
    """Return whether no reader of the page would notice: the source's day, remarks of the import, blanks in a text."""
    steps = {one for one in change.path if isinstance(one, str)}
    return change.is_spacing or bool(steps & _ANYWHERE) or (change.part == "source" and bool(steps & _OF_THE_SOURCE))
