"""Finds the national record for which an overlay was written, by its hash: in other sets, or in git."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from motcua.catalogue import record_hash
from motcua.comparison import Value, value_of
from motcua.drift.shelves import Folders, Shelves, read
from motcua.history import Commit, blobs, commits
from motcua.source import parse_yaml


@dataclass(frozen=True)
class Earlier:
    """The places where an earlier record may stand."""

    before: Shelves
    current: Shelves
    folders: Folders

    def find(self, wanted: Mapping[str, str]) -> dict[str, tuple[Value, str]]:
        """Return the record and where it was found, for each code of `wanted` and the hash it must have."""
        found: dict[str, tuple[Value, str]] = {}
        for code, identity in wanted.items():
            held = [*self.before.national.get(code, ()), *self.current.national.get(code, ())]
            for one in held:
                version = read(one)
                if version and version.hash == identity:
                    found[code] = (version.value, one.shown)
                    break
        missing = {code: identity for code, identity in wanted.items() if code not in found}
        return found | (self._in_git(missing) if missing else {})

    def _in_git(self, wanted: Mapping[str, str]) -> dict[str, tuple[Value, str]]:
        found: dict[str, tuple[Value, str]] = {}
        for number, (folder, _) in enumerate(self.folders):
            versions = [one for one in self._committed[number] if one.code in wanted]
            contents = blobs(folder, (one.blob for one in versions))
            for one in versions:
                text = contents.get(one.blob, b"").decode("utf-8-sig", errors="replace")
                root = parse_yaml(text, one.blob).root if text else None
                if root is not None and one.code not in found and record_hash(root) == wanted[one.code]:
                    found[one.code] = (value_of(root), f"git {one.commit[:10]} ({one.date})")
        return found

    @cached_property
    def _committed(self) -> tuple[tuple["_Committed", ...], ...]:
        """For each catalogue, all versions of its national records that git knows, newest first."""
        return tuple(tuple(_versions(commits(folder, ["national"]))) for folder, _ in self.folders)


@dataclass(frozen=True, slots=True)
class _Committed:
    """A version of a national record, and the commit that wrote it (or, of the oldest, the one that changed it)."""

    code: str
    blob: str
    commit: str
    date: str


def _versions(history: Sequence[Commit]) -> Iterable[_Committed]:
    listed: dict[str, _Committed] = {}
    for side in ("after", "before"):
        for commit in history:
            for file in commit.files:
                blob = getattr(file, side)
                if blob:
                    listed.setdefault(blob, _Committed(PurePosixPath(file.path).stem, blob, commit.id, commit.date))
    return listed.values()
