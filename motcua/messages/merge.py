"""Brings the translations of a language to what is said today: kept, suggested for a changed text, or missing.

A text that is new at a place where another has gone is that text changed: the translation of the old one is kept as a
suggestion, unsure ("fuzzy") and with the text for which it was made, and no resident reads it any more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from motcua.languages import Unit

# How alike two texts are (0 to 1) that are taken for one, changed: at one place with nothing else new, else.
_ALONE, _AMONG_OTHERS = 0.2, 0.55
_LONGEST = 2000  # letters that are compared; a regulation's beginning tells it


@dataclass(frozen=True, slots=True)
class Merged:
    """The messages of a language today, those that nothing says any more, and which of them were changed just now."""

    units: tuple[Unit, ...]
    unused: tuple[Unit, ...]
    suggested: tuple[Unit, ...]


def merged(
    template: Iterable[Unit], old: Sequence[Unit], unused: Sequence[Unit] = (), elsewhere: Iterable[Unit] = ()
) -> Merged:
    """Return the messages of `template` with the translations of `old`.

    Where a text has come back its translation comes from `unused`, where it has moved to this file from `elsewhere`.
    """
    wanted = tuple(template)
    held = {one.key: one for one in (*elsewhere, *unused, *old)}
    keys = {one.key for one in wanted}
    gone = [one for one in old if one.key not in keys and any(one.forms)]
    suggestions = _suggestions([one for one in wanted if not _has(held.get(one.key))], gone)
    units, suggested = [], []
    for one in wanted:
        known = held.get(one.key)
        former = suggestions.get(one.key)
        if former is not None and not _has(known):
            units.append(_suggested(one, former))
            suggested.append(units[-1])
        else:
            units.append(_kept(one, known) if known else one)
    left = {one.key: one for one in (*unused, *gone) if one.key not in keys}
    return Merged(tuple(units), tuple(left.values()), tuple(suggested))


def _has(unit: Unit | None) -> bool:
    return unit is not None and any(unit.forms)


def _kept(wanted: Unit, known: Unit) -> Unit:
    if len(known.sources) != len(wanted.sources):  # counted now, or no longer: the forms are to be looked at
        return replace(wanted, forms=known.forms[:1], remarks=known.remarks, previous=known.sources, fuzzy=True)
    return replace(wanted, forms=known.forms, remarks=known.remarks, previous=known.previous, fuzzy=known.fuzzy)


def _suggested(wanted: Unit, former: Unit) -> Unit:
    previous = former.previous if former.fuzzy and former.previous else former.sources
    return replace(wanted, forms=former.forms, remarks=former.remarks, previous=previous, fuzzy=True)


def _suggestions(new: Sequence[Unit], gone: Sequence[Unit]) -> dict[tuple[str, str], Unit]:
    """Return for each new message the one that has gone from its place, where one is like it."""
    if not gone:
        return {}
    by_place: dict[str, list[Unit]] = defaultdict(list)
    by_owner: dict[str, list[Unit]] = defaultdict(list)
    arrived: dict[str, int] = defaultdict(int)
    for one in gone:
        for place in one.places:
            by_place[place].append(one)
            by_owner[_owner(place)].append(one)
    for one in new:
        for place in one.places:
            arrived[place] += 1
    found = {}
    for one in new:
        best = max(_candidates(one, by_place, by_owner, arrived), key=lambda pair: pair[0], default=None)
        if best is not None:
            found[one.key] = best[1]
    return found


def _candidates(
    unit: Unit, by_place: dict[str, list[Unit]], by_owner: dict[str, list[Unit]], arrived: dict[str, int]
) -> Iterator[tuple[float, Unit]]:
    for place in unit.places:
        near = by_place.get(place, [])
        least = _ALONE if len(near) == 1 and arrived[place] == 1 else _AMONG_OTHERS
        for former in near or by_owner.get(_owner(place), []):
            if len(former.sources) == len(unit.sources) and former.context == unit.context:
                likeness = _likeness(unit.sources[0], former.sources[0], least)
                if likeness >= least:
                    yield likeness, former


def _likeness(one: str, other: str, least: float) -> float:
    matcher = SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()


def _owner(place: str) -> str:
    """Return the record of a place (procedure/1.001193); the place of an interface word is its file and owns itself."""
    owner, _, field = place.rpartition("/")
    return place if field.endswith((".html", ".py", ".xml")) else owner
