"""What the git history of the catalogue's files tells: when a procedure came, and what was changed in it since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from motcua.catalogue import Catalogue
from motcua.comparison import Value, compare, value_of
from motcua.history.bookkeeping import facts_of
from motcua.history.git import Commit, FileChange, blobs, commits
from motcua.history.happening import Happening, Kind
from motcua.source import parse_yaml

_PARTS = ("national", "local")
# What only editors and programs read; a change of it is none for a resident.
_ANYWHERE = frozenset({"based_on", "checked_on", "review_by", "as_of", "record", "remarks", "held_by"})
_AT_THE_TOP = frozenset({"code", "aliases", "changes"})
_MOST_VERSIONS = 12_000


@dataclass(frozen=True, slots=True)
class _Edit:
    """A commit's change of one procedure's file, or of its overlay."""

    code: str
    part: str
    date: str
    file: FileChange
    first: bool


def committed_happenings(catalogue: Catalogue, folders: Sequence[tuple[Path, str]], since: str) -> Iterator[Happening]:
    """Yield what the commits of the catalogue folders (path and the name shown) did to procedures that stand now.

    Commits of days before `since` are passed over.
    """
    homes = {entry.procedure.code: entry.file for entry in catalogue.procedures.values()}
    overlays = {code for code, entry in catalogue.procedures.items() if entry.overlay}
    for folder, shown in reversed(folders):
        edits = [one for one in _edits(commits(folder, _PARTS)) if one.date >= since]
        mine = [
            one for one in edits if one.part != "national" or homes.get(one.code, "").startswith(f"{shown}/national/")
        ]
        local = {one.code for one in mine if one.part == "local"} & overlays
        kept = [one for one in mine if one.code in homes and (one.part == "national" or one.code in local)]
        overlays -= local  # the overlay of a later catalogue is the one that holds
        yield from _happenings(kept, folder)


def _edits(history: Sequence[Commit]) -> Iterator[_Edit]:
    """Yield the edits, newest first; a file that moved to another field's folder is one edit, not two."""
    for number, commit in enumerate(history):
        first = number == len(history) - 1
        found: dict[tuple[str, str], FileChange] = {}
        for file in commit.files:
            path = PurePosixPath(file.path)
            if path.suffix != ".yaml":
                continue
            key = (path.parts[0], path.stem)
            other = found.get(key)
            found[key] = file if other is None else _moved(other, file)
        for (part, code), file in found.items():
            yield _Edit(code, part, commit.date, file, first)


def _moved(one: FileChange, two: FileChange) -> FileChange:
    return FileChange(two.path, one.before or two.before, one.after or two.after)


def _happenings(edits: Sequence[_Edit], folder: Path) -> Iterator[Happening]:
    changed = [one for one in edits if one.file.before and one.file.after][: _MOST_VERSIONS // 2]
    new_overlays = [one for one in edits if one.part == "local" and not one.file.before]
    wanted = [*(one.file.before for one in changed), *(one.file.after for one in (*changed, *new_overlays))]
    contents = blobs(folder, wanted)
    changed = [one for one in changed if _facts_differ(one.file, contents)]
    read = {side for one in changed for side in (one.file.before, one.file.after)}
    read |= {one.file.after for one in new_overlays}
    versions = _versions({identifier: data for identifier, data in contents.items() if identifier in read})
    arrivals = _arrivals(edits)
    for one in changed:
        yield from _changed(one, versions)
    for one in arrivals.values():
        yield Happening(code=one.code, date=one.date, kind="listed", first=one.first)
    for one in new_overlays:
        arrival = arrivals.get(one.code)
        if arrival is not None and arrival.date != one.date:  # what came with the procedure is no change of it
            yield from _overlay_added(one, versions)


def _facts_differ(file: FileChange, contents: Mapping[str, bytes]) -> bool:
    before, after = contents.get(file.before), contents.get(file.after)
    return before is not None and after is not None and facts_of(before) != facts_of(after)


def _arrivals(edits: Iterable[_Edit]) -> dict[str, _Edit]:
    """Return the oldest commit in which each procedure came."""
    return {one.code: one for one in edits if one.part == "national" and not one.file.before}


def _changed(edit: _Edit, versions: Mapping[str, Value]) -> Iterator[Happening]:
    before, after = versions.get(edit.file.before), versions.get(edit.file.after)
    if before is None or after is None:
        return
    changes = tuple(one for one in compare(before, after) if not one.is_spacing)
    if changes:
        kind: Kind = "edited" if edit.part == "national" else "local"
        yield Happening(code=edit.code, date=edit.date, kind=kind, changes=changes)


def _overlay_added(edit: _Edit, versions: Mapping[str, Value]) -> Iterator[Happening]:
    overlay = versions.get(edit.file.after)
    if isinstance(overlay, dict) and overlay:
        yield Happening(code=edit.code, date=edit.date, kind="local", parts=tuple(overlay))


def _versions(contents: Mapping[str, bytes]) -> dict[str, Value]:
    """Return the readable part of every version that is a record; a broken one is passed over."""
    found: dict[str, Value] = {}
    for identifier, data in contents.items():
        root = parse_yaml(data.decode("utf-8-sig", errors="replace"), identifier).root
        if root is not None:
            found[identifier] = _readable(value_of(root), _AT_THE_TOP)
    return found


def _readable(value: Value, left_out: frozenset[str] = frozenset()) -> Value:
    if isinstance(value, list):
        return [_readable(one) for one in value]
    if isinstance(value, dict):
        return {key: _readable(one) for key, one in value.items() if key not in _ANYWHERE | left_out}
    return value
