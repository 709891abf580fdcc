"""Watches everything that a portal is made of: content, catalogues, translations, theme, code and settings."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

from watchfiles import DefaultFilter, watch as watch_files

from motcua.build.request import BuildRequest

# Milliseconds: an editor that saves by renaming makes several changes at once; a checkout of thousands of files is
# taken in parts.
_TOGETHER, _QUIET = 300, 20
_FOLDERS = ("plugins", "motcua")
_LOOK = 1.0  # seconds after which it is looked whether the folders are still the same
_LOOK_MS = 500


def sources(request: BuildRequest) -> list[Path]:
    """Return the folders of which the portal is made, those that exist."""
    settings = request.settings
    named = (settings.path, settings.translations, settings.theme, *settings.catalogues, *_FOLDERS)
    return [path for path in map(settings.folder, named) if path.exists()]


def files(request: BuildRequest) -> Callable[[Path], bool]:
    """Return what tells the files beside those folders that count: settings and identity, written over or renamed."""
    root, identity = request.settings.root, request.settings.folder(request.settings.identity)
    return lambda path: path == identity or (path.parent == root and path.name.endswith("conf.py"))


def watch(request: BuildRequest, stop: Event | None = None) -> Iterator[list[Path]]:
    """Yield the paths of changed files, some at a time, until `stop` is set or the user interrupts.

    A folder that is taken away and put back, as by a checkout, is watched anew; what happened in between nobody has
    seen: then the folders themselves are named.
    """
    ended = stop or Event()
    again = False
    while not ended.is_set():
        yield from _watched(request, ended, again=again)
        again = True


def _watched(request: BuildRequest, ended: Event, *, again: bool) -> Iterator[list[Path]]:
    """Yield changes until the folders that exist are others."""
    folders, counts = sources(request), files(request)
    known, over = _numbers(folders), Event()
    beside = list({request.settings.root, request.settings.folder(request.settings.identity).parent})
    found: Queue[set[Path]] = Queue()
    threads = [
        Thread(target=_look, args=(paths, found, over), kwargs={"recursive": below}, daemon=True)
        for paths, below in ((folders, True), (beside, False))
    ]
    for one in threads:
        one.start()
    unseen = 2 * len(threads) if again else 0
    try:
        while not ended.is_set() and _numbers(sources(request)) == known:
            with suppress(Empty):
                changed = found.get(timeout=_LOOK)
                if not changed:
                    unseen -= 1
                    if not unseen:
                        yield folders
                ours = [one for one in changed if counts(one) or any(one.is_relative_to(top) for top in folders)]
                if ours:
                    yield sorted(ours)
    finally:
        over.set()
        for one in threads:
            one.join()


def _look(paths: list[Path], found: "Queue[set[Path]]", over: Event, *, recursive: bool) -> None:
    """Put the changes below `paths` into `found`, and nothing at all each time that there are none for a while.

    When these cannot be watched any more, the others go on.
    """
    with suppress(OSError):
        for changes in watch_files(
            *paths,
            watch_filter=DefaultFilter(),
            stop_event=over,
            debounce=_TOGETHER,
            step=_QUIET,
            rust_timeout=_LOOK_MS,
            recursive=recursive,
            yield_on_timeout=True,
        ):
            found.put({Path(path) for _, path in changes})


def _numbers(folders: list[Path]) -> list[tuple[Path, int]]:
    """Return the folders with their numbers in the file system."""
    return [(one, one.stat().st_ino) for one in folders if one.exists()]
