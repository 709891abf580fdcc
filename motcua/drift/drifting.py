"""Compares every overlay with the national record that stands now, and the national set with an earlier one."""

from collections.abc import Iterator
from dataclasses import dataclass

from motcua.comparison import Change, Value, compare
from motcua.drift.earlier import Earlier
from motcua.drift.national import Progress, counterpart_of, national_set, own_records
from motcua.drift.report import Drift, DriftReport, Status, is_formal
from motcua.drift.shelves import Folders, Held, Shelves, Version, read, shelves, text_of
from motcua.drift.touches import touches
from motcua.model import RetiredCode
from motcua.source import place


def find_drift(folders: Folders, before: Folders = (), progress: Progress | None = None) -> DriftReport:
    """Return what drifted in the catalogues `folders`, later ones winning; `before` are earlier national sets.

    `progress` is told how many records of the national set have been compared, and of how many.
    """
    now, earlier = shelves(folders), shelves(before)
    counterpart = counterpart_of(now, earlier)
    national = national_set(now, earlier, counterpart, progress) if before else None
    return DriftReport(
        overlays=tuple(_overlays(now, Earlier(earlier, now, folders))),
        own_records=tuple(own_records(now, earlier, counterpart)),
        national=national,
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """An overlay with the national record that stands now, and what the registry says where its code was retired."""

    code: str
    held: Held
    overlay: Version
    record: Version | None
    retired: RetiredCode | None

    @property
    def based_on(self) -> str:
        return text_of(self.overlay.value, "based_on")

    @property
    def is_current(self) -> bool:
        return self.record is not None and self.record.hash == self.based_on


def _overlays(now: Shelves, earlier: Earlier) -> Iterator[Drift]:
    pairs = list(_pairs(now))
    found = earlier.find({one.code: one.based_on for one in pairs if one.based_on and not one.is_current})
    for one in pairs:
        yield _drift(one, *found.get(one.code, ({}, "")))


def _pairs(now: Shelves) -> Iterator[_Pair]:
    for code, held in now.local.items():
        overlay, current = read(held[-1]), now.current(code)
        if overlay is not None:
            yield _Pair(code, held[-1], overlay, read(current) if current else None, now.retired.get(code))


def _drift(pair: _Pair, before: Value, origin: str) -> Drift:
    record, overlay = pair.record, pair.overlay.value
    changes = compare(before, record.value) if origin and record else ()
    line, column = place(pair.overlay.root, ("based_on",))
    known = [text_of(overlay, "short_name"), text_of(record.value if record else before, "name")]
    replaced_by = text_of(record.value, "replaced_by") if record else ""
    return Drift(
        code=pair.code,
        title=next(filter(None, (*known, pair.retired.name if pair.retired else "")), ""),
        file=pair.held.shown,
        line=line,
        column=column,
        status="retired" if replaced_by or pair.retired else _status(pair, changes),
        based_on=pair.based_on,
        current=record.hash if record else "",
        earlier=origin,
        successor=replaced_by or (pair.retired.replaced_by if pair.retired else None) or "",
        changes=changes,
        touches=tuple(touches(overlay, before, record.value, changes)) if record and isinstance(overlay, dict) else (),
    )


def _status(pair: _Pair, changes: tuple[Change, ...]) -> Status:
    if pair.record is None:
        return "retired"
    if pair.is_current:
        return "current"
    return "formal" if changes and all(is_formal(one) for one in changes) else "changed"
