"""One thing that happened to a procedure on a day, and the history of them all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from motcua.comparison import Change, Value

Kind = Literal["note", "edited", "local", "law", "fact", "listed", "retired", "decided"]
# What stands first among the things of one day: the editors' own words, then what changed, then what it rests on.
_ORDER: tuple[Kind, ...] = ("note", "retired", "edited", "local", "fact", "law", "listed", "decided")
# Kinds whose date is the day on which the portal's files were changed; the dates of the others may lie ahead.
_WRITTEN = frozenset({"edited", "local", "listed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened to the procedure `code` on `date`.

    note: the editors' words stand in `text`, the laws in `legal`. edited, local: `changes` of the national record, of
    the overlay; an overlay that is new has the names of its `parts` instead. fact: the fee or time `value` of the part
    `parts[0]` holds from that day, or until the end of it (`state` "from" or "until"). law: the state of the law
    `legal[0]` has been `state` since. listed: the portal has shown it since; `first` with its very first records.
    retired: the code is no longer used, `text` is its name, `successor` the code that took its place. decided: the
    decision `text` published it.
    """

    code: str
    date: str
    kind: Kind
    changes: tuple[Change, ...] = ()
    parts: tuple[str, ...] = ()
    text: str = ""
    legal: tuple[str, ...] = ()
    state: str = ""
    value: Value = ""
    successor: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """Everything that happened, newest first, and the same for each procedure.

    `known_on` is the newest day on which somebody is known to have written or checked something.
    """

    all: tuple[Happening, ...] = ()
    by_code: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)
    known_on: str = ""


def history_of(happenings: Iterable[Happening], checked_on: Iterable[str] = ()) -> History:
    """Return the happenings in order: the newest day first, within a day by code and kind.

    `checked_on` are days on which somebody checked a record.
    """
    ordered = sorted(happenings, key=lambda one: (one.code, _ORDER.index(one.kind)))
    ordered.sort(key=lambda one: one.date, reverse=True)
    found: dict[str, list[Happening]] = defaultdict(list)
    for one in ordered:
        found[one.code].append(one)
    written = [one.date for one in ordered if one.kind in _WRITTEN]
    known_on = max([*written, *checked_on], default="")
    return History(tuple(ordered), {code: tuple(listed) for code, listed in found.items()}, known_on)
