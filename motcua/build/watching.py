"""Watches everything that a portal is made of: content, catalogues, translations, theme, code and settings."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from watchfiles import DefaultFilter, watch as watch_files

from motcua.build.request import BuildRequest


def sources(request: BuildRequest) -> list[Path]:
    """Return the folders and files of which the portal is made, those that exist."""
    settings = request.settings
    named = (settings.identity, settings.path, settings.translations, settings.theme, "plugins", "motcua")
    paths = [settings.root / name for name in named]
    paths += [settings.root / name for name in settings.catalogues]
    paths += sorted(settings.root.glob("*conf.py"))
    return [path for path in paths if path.exists()]


def watch(request: BuildRequest, stop: Event | None = None) -> Iterator[list[str]]:
    """Yield the names of changed files, some at a time, until `stop` is set or the user interrupts."""
    for changes in watch_files(*sources(request), watch_filter=DefaultFilter(), stop_event=stop, debounce=300, step=20):
        yield sorted(request.settings.shown(path) for _, path in changes)
