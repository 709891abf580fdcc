"""Every way in which editors and git write files is noticed."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

import pytest

from motcua.build import BuildRequest
from motcua.build.watching import watch
from motcua.settings import load_settings

CITY = Path(__file__).parents[2] / "golden" / "city"
RECORD = "procedures_yaml/national/ho-tich/1.000002.yaml"
SECONDS = 20


class Watched:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.seen: Queue[str] = Queue()
        self.over = Event()
        file = root / "pelicanconf.py"
        request = BuildRequest(settings_file=file, settings=load_settings(file))

        def look() -> None:
            for changed in watch(request, self.over):
                for one in changed:
                    self.seen.put(one.relative_to(root).as_posix())

        self.thread = Thread(target=look)
        self.thread.start()
        self.until(RECORD, (root / RECORD).touch)

    def until(self, name: str, change: Callable[[], object], again: float = 1.0) -> None:
        """Make the change, again and again where it may be made before anybody watches, until it is seen."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            change()
            try:
                while True:
                    if self.seen.get(timeout=again) == name:
                        return
            except Empty:
                continue
        pytest.fail(f"nobody has seen {name}")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    root = tmp_path_factory.mktemp("watched") / "city"
    shutil.copytree(CITY, root)
    one = Watched(root)
    yield one
    one.over.set()
    one.thread.join(SECONDS)
    assert not one.thread.is_alive()


def saved_as_vim_does(path: Path) -> None:
    """Move the old file aside, write a new one, remove the old one."""
    aside = path.with_name(f"{path.name}~")
    path.rename(aside)
    path.write_bytes(aside.read_bytes() + b"\n")
    aside.unlink()


def saved_by_renaming(path: Path) -> None:
    """Write beside it and take its name."""
    new = path.with_name(f".{path.name}.tmp")
    new.write_bytes(path.read_bytes() + b"\n")
    new.replace(path)


def saved_in_place(path: Path) -> None:
    with path.open("a") as file:
        file.write("\n")


@pytest.mark.parametrize("save", [saved_as_vim_does, saved_by_renaming, saved_in_place])
@pytest.mark.parametrize("name", [RECORD, "pelicanconf.py", "identity.yaml"])
def test_a_save_is_seen_the_second_time_too(watched: Watched, name: str, save: Callable[[Path], None]) -> None:
    for _ in range(2):
        watched.until(name, lambda: save(watched.root / name), again=SECONDS)


def test_renames_and_deletions_are_seen(watched: Watched) -> None:
    old, new = watched.root / "content/news/cu.vi.md", watched.root / "content/news/moi.vi.md"
    watched.until("content/news/cu.vi.md", lambda: old.write_text("Title: x\n"), again=SECONDS)
    watched.until("content/news/moi.vi.md", lambda: old.rename(new), again=SECONDS)
    watched.until("content/news/moi.vi.md", new.unlink, again=SECONDS)


def test_a_folder_that_a_checkout_takes_away_and_puts_back_is_watched_on(watched: Watched) -> None:
    git = ["git", "-C", str(watched.root), "-c", "user.name=x", "-c", "user.email=x@x.example"]

    def run(*words: str) -> None:
        subprocess.run([*git, *words], check=True, capture_output=True)

    run("init", "-q", "-b", "one")
    run("add", ".")
    run("commit", "-qm", "all")
    run("checkout", "-qb", "two")
    run("rm", "-rq", "translations")
    run("commit", "-qm", "without")
    run("checkout", "-q", "one")
    file = watched.root / "translations/languages.yaml"
    for _ in range(2):  # a save before it is watched anew is told as a change of the whole folder
        watched.until("translations/languages.yaml", lambda: saved_by_renaming(file), again=2)
