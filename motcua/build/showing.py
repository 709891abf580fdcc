"""What `motcua serve` shows at the moment: the last good output, pages that came before it is renewed, what is wrong.

Nothing of it is written to the disk: the folder is that of the last build.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from threading import Condition

from motcua.diagnostics import Diagnostic, sort_key
from motcua.reuse import digest_of


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with the portal now; `failure` and `links` have no place in a file that an editor writes."""

    findings: tuple[Diagnostic, ...] = ()
    failure: str = ""
    links: tuple[str, ...] = ()


@dataclass
class Showing:
    """The state that builds change and pages show; each change is numbered, in the order in which it was begun.

    `building` says that a build is to come or going on, `ready` that early pages can be had.
    """

    folder: Path
    trouble: Trouble = field(default_factory=Trouble)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    number: int = 0
    building: bool = False
    ready: bool = False
    _early: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    _seen: dict[str, int] = field(default_factory=dict)
    _published: int = -1
    _version: int = 0
    _assets: str = ""
    _changed: Condition = field(default_factory=Condition)

    def __post_init__(self) -> None:
        """Look at what all pages load, as the last build left it."""
        self._assets = self._digest_of_assets()

    def begin(self) -> int:
        """Say that files have changed; return the number of that change."""
        with self._changed:
            self.number += 1
            self.building = True
            self._tell()
            return self.number

    def page(self, path: str) -> bytes | None:
        """Return the page at `path` below the output, or None where there is none."""
        with self._changed:
            early = self._early.get(path)
        if early is not None:
            return early[1]
        if ".." in PurePosixPath(path).parts:
            return None
        try:
            return (self.folder / path).read_bytes()
        except (OSError, ValueError):  # a name that no file can have
            return None

    def put(self, path: str, text: str, number: int) -> None:
        """Show a page before the output has it, if nothing newer is shown; `number` is that of the change."""
        with self._changed:
            if number > self._published and number >= self._early.get(path, (0, b""))[0]:
                self._early[path] = (number, text.encode())
                self._tell()

    def found(self, findings: Iterable[Diagnostic], files: Sequence[str] | None = None) -> None:
        """Put what is wrong with `files`, or with all, in the place of what was, until a build tells."""
        with self._changed:
            others = [one for one in self.trouble.findings if files is not None and one.file not in files]
            self.trouble = Trouble(tuple(sorted([*others, *findings], key=sort_key)), "", ())
            self._tell()

    def failed(self, failure: str) -> None:
        """Say why nothing can be built, until a build tells."""
        with self._changed:
            self.trouble = replace(self.trouble, failure=failure)
            self._tell()

    def ended(self, trouble: Trouble, number: int, *, good: bool) -> None:
        """Say how a build has ended that began with the change of `number`."""
        with self._changed:
            if number == self.number:
                self.trouble = trouble
            elif good:  # what later changes brought is known already, and the next build tells the rest
                self.trouble = replace(self.trouble, failure="", links=())
            self.building = number != self.number
            if good:
                self._published = number
                self._early = {path: one for path, one in self._early.items() if one[0] > number}
                self._assets = self._digest_of_assets()
            self._tell()

    def says(self, words: Mapping[str, Mapping[str, str]]) -> None:
        """Take the words of the panel in each edition."""
        with self._changed:
            self.words = words

    def digest(self, body: bytes | None) -> str:
        """Return a digest of a page and of the files that all pages load; empty where there is none."""
        return "" if body is None else digest_of(body, self._assets)

    def wait(self, version: int, seconds: float) -> int:
        """Wait until something has changed since `version`, or for `seconds`; return the version of now."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != version, seconds)
            return self._version

    def look(self, path: str) -> None:
        """Somebody looks at the page at `path`."""
        with self._changed:
            self._seen[path] = self._seen.get(path, 0) + 1

    def leave(self, path: str) -> None:
        """They have left it."""
        with self._changed:
            self._seen[path] -= 1
            if not self._seen[path]:
                del self._seen[path]

    def shown(self) -> list[str]:
        """Return the pages at which somebody looks."""
        with self._changed:
            return list(self._seen)

    def _tell(self) -> None:
        self._version += 1
        self._changed.notify_all()

    def _digest_of_assets(self) -> str:
        files = sorted(one for one in (self.folder / "theme").rglob("*") if one.suffix in {".css", ".js"})
        try:
            return digest_of(*(one.read_bytes() for one in files))
        except OSError:  # exchanged at this moment
            return ""
