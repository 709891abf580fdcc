"""What a build is asked for, and all that its output is made from."""

import os
import runpy
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from motcua.reuse import Inputs, digest_of
from motcua.settings import Settings

_METADATA = frozenset({".dist-info", ".egg-info", ".pth"})
_CODE = Path(__file__).parents[2]  # where motcua and plugins lie


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What to build: the settings file, and what the command line put in the place of its values.

    `only` are the editions to write when the others are written elsewhere: a shard of the portal. `whole` says
    whether the last output is as the last build has left it, None where nobody has looked yet.
    """

    settings_file: Path
    settings: Settings
    languages: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    jobs: int = 0
    clean: bool = False
    output: Path | None = None
    whole: bool | None = None

    @property
    def memory(self) -> Path:
        """Return the name, without its ending, of the files that remember the last build into the same folder."""
        return self.settings.root / ".cache" / "motcua" / digest_of(str(self.target.resolve()))

    @property
    def store(self) -> Path:
        """Return the folder of things made from the sources, by content: builds, machines and cities may share it."""
        if self.shares:
            return Path(os.environ["MOTCUA_STORE"]).resolve()
        return self.settings.root.resolve() / ".cache" / "motcua" / "store"

    @property
    def shares(self) -> bool:
        """Say whether the store is one that others share; then whole pages are kept in it too."""
        return bool(os.environ.get("MOTCUA_STORE"))

    @property
    def target(self) -> Path:
        """Return the folder that the build replaces."""
        return self.output or self.settings.root / self.settings.output_path

    def inputs(self) -> Inputs | None:
        """Return all that the output is made from; None where that cannot be told.

        Sheets for the notice board are set with the system's fonts, of which nobody tells when they change.
        """
        if self.settings.posting_sheets:
            return None
        values = runpy.run_path(str(self.settings_file))
        named = (self.settings.path, self.settings.translations, self.settings.theme, *self.settings.catalogues)
        packages = (str(one).split(".", maxsplit=1)[0] for one in values.get("PLUGINS") or ())
        extra = [*map(str, values.get("PLUGIN_PATHS") or ()), *packages]
        folders = [*(self.settings.folder(one) for one in (*named, *extra)), _CODE / "motcua", _CODE / "plugins"]
        files = [*sorted(self.settings.root.glob("*.py")), self.settings.folder(self.settings.identity)]
        key = digest_of(*self._key(values))
        return Inputs(key, (*files, *folders), self.memory.with_suffix(".manifest"), self.target.resolve())

    def _key(self, values: dict[str, Any]) -> Iterator[str]:
        """Yield what decides the output and is no file of the portal's."""
        yield from (str(self.settings_file.resolve()), repr(self.settings), repr((self.languages, self.only)))
        yield repr([(name, _written(one)) for name, one in sorted(values.items()) if name.isupper()])
        yield from (sys.version, str(_CODE), os.environ.get("PYTHONPATH", ""), repr(sorted(_installed())))
        if self.settings.history_from_git:
            yield from (_commit(self.settings.folder(one)) for one in self.settings.catalogues)


def _written(value: object) -> object:
    """Return a setting without addresses in memory; the code of functions is among the files."""
    if isinstance(value, dict):
        return sorted((str(key), _written(one)) for key, one in value.items())
    if isinstance(value, list | tuple):
        return [_written(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(str(_written(one)) for one in value)
    return repr(value) if isinstance(value, str | int | float | bool | None) else type(value).__qualname__


def _installed() -> list[str]:
    """Return the packages of this environment with their versions, as the folders of their metadata name them."""
    return [one.name for one in Path(sysconfig.get_path("purelib")).iterdir() if one.suffix in _METADATA]


def _commit(folder: Path) -> str:
    """Return the commit on which the history of a catalogue ends, and where a shallow clone of it begins."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    words = ["git", "-C", str(folder), "rev-parse", "--show-prefix", "HEAD", "--is-shallow-repository"]
    try:
        done = subprocess.run(words, capture_output=True, env=environment, check=False, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return "none"
    said = done.stdout.decode(errors="replace")
    # A shallow clone may be deepened while HEAD stays: what it tells then is never taken for known.
    return said if "true" not in said.split() else f"{said}{os.urandom(8).hex()}"
