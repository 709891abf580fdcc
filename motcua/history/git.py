"""Reads from git which commits changed which files of a folder, and those files' versions; never fails, knows less.

Two processes whatever the number of commits: `git log --raw` names the versions, `git cat-file --batch` hands them out.
Nothing is checked out or fetched. What is read depends on the repository alone: settings of whoever builds that would
change the answer are overruled, and git's environment variables are left out.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MAX_COMMITS = 2_000
MAX_FILES = 50_000
_SECONDS = 60
_NOTHING = "0" * 40
# What people set for themselves and what would change the output of `git log`.
_CONFIG = ("log.showSignature=false", "log.showRoot=true", "core.fsmonitor=false", "core.quotePath=true")
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone would fetch what it lacks: a build uses no network
    "GIT_ALLOW_PROTOCOL": "none",  # the same for a git too old to know the line above
    "GIT_TERMINAL_PROMPT": "0",
}


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file's versions before and after a commit, by the identifiers of their contents; "" where there is none."""

    path: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit with the day on which its author made it, where the author was, and the files it changed."""

    id: str
    date: str
    files: tuple[FileChange, ...]


def commits(folder: Path, below: Sequence[str]) -> tuple[Commit, ...]:
    """Return the commits that changed files of `folder` that match the patterns `below`, newest first.

    Nothing is returned where there is no git, no repository or no commit. The oldest commits of a shallow clone are
    left out, for they look as if they had written all files. Paths are those below `folder`.
    """
    arguments = ["--raw", "--no-renames", "--no-abbrev", "--no-merges", "--no-color", "--relative", "-z"]
    bounds = [f"--max-count={MAX_COMMITS}", "--format=%x01%H %as"]
    output = _git(folder, "log", *arguments, *bounds, "HEAD", "--", *below)
    cut = _cut_off(folder) if output else frozenset()
    found = [one for one in _commits(output) if one.id not in cut]
    count = 0
    for number, one in enumerate(found):
        count += len(one.files)
        if count > MAX_FILES:
            return tuple(found[:number])
    return tuple(found)


def blobs(folder: Path, identifiers: Iterable[str]) -> dict[str, bytes]:
    """Return the contents with these identifiers, as far as the repository of `folder` has them."""
    wanted = [one for one in dict.fromkeys(identifiers) if one]
    if not wanted:
        return {}
    output = _git(folder, "cat-file", "--batch", sent="".join(f"{one}\n" for one in wanted).encode())
    return dict(_contents(output))


def _git(folder: Path, *words: str, sent: bytes = b"") -> bytes:
    settings = [part for one in _CONFIG for part in ("-c", one)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "--no-pager", "-C", str(folder), *settings, *words],  # noqa: S607 - git is where the system has it
            input=sent,
            capture_output=True,
            env=environment | _ENVIRONMENT,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return b""
    return done.stdout


def _cut_off(folder: Path) -> frozenset[str]:
    """Return the commits at which a shallow clone ends."""
    path = _git(folder, "rev-parse", "--git-path", "shallow").decode(errors="replace").strip()
    try:
        return frozenset((folder / path).read_text(encoding="ascii").split()) if path else frozenset()
    except (OSError, ValueError):
        return frozenset()


def _commits(output: bytes) -> Iterator[Commit]:
    """Read what `git log --raw -z` prints: a mark and the commit, then for each file its line and its path."""
    for part in output.split(b"\x01")[1:]:
        head, *rest = (one.decode(errors="replace") for one in part.split(b"\0"))
        identifier, _, day = head.strip().partition(" ")
        fields = [one.strip("\n") for one in rest if one.strip("\n")]
        files = [_file(line, path) for line, path in zip(fields[::2], fields[1::2], strict=False)]
        yield Commit(identifier, day, tuple(sorted(files, key=lambda one: one.path)))


def _file(line: str, path: str) -> FileChange:
    _, _, before, after, *_ = line.split(" ")
    return FileChange(path, "" if before == _NOTHING else before, "" if after == _NOTHING else after)


def _contents(output: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    while (end := output.find(b"\n", start)) >= 0:
        identifier, kind, *size = output[start:end].decode("ascii", errors="replace").split(" ")
        start = end + 1
        if kind == "missing" or not size:
            continue
        length = int(size[0])
        yield identifier, output[start : start + length]
        start += length + 1
