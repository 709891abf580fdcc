"""What a measurement needs: the built portal and the sample pages of the tests, served, and a Chromium."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from motcua.build.server import serve_folder
from tests.components.gallery import write
from tools.quality.kinds import TAGS, Sample, page_of, unbuilt, wanted_samples
from tools.rig.programs import chromium

ROOT = Path(__file__).resolve().parent.parent.parent
# Alone of these, --no-sandbox costs safety: as root, as in a container, Chromium does not start without it.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium_browser() -> Iterator[Browser]:
    """Start the Chromium that the tests drive."""
    path = chromium()
    if path is None:
        sys.exit("Chromium is needed: run `make test`, or put it on the PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def built_portal() -> Iterator[Path]:
    """Give the folder of the shipped portal: built now, or the one that MOTCUA_OUTPUT names."""
    ready = os.environ.get("MOTCUA_OUTPUT")
    if ready:
        yield Path(ready)
        return
    with tempfile.TemporaryDirectory(prefix="motcua-quality-") as folder:
        output = Path(folder) / "output"
        subprocess.run([sys.executable, "-m", "motcua", "build", "--output", str(output)], cwd=ROOT, check=True)
        yield output


@contextmanager
def unbuilt_pages(tags: Iterable[str] = TAGS) -> Iterator[Path]:
    """Write the sample pages of the tests: some kinds only the form endpoint shows, or another city."""
    with tempfile.TemporaryDirectory(prefix="motcua-quality-") as folder:
        write(Path(folder), tuple(tags))
        yield Path(folder)


@contextmanager
def everything(tags: Iterable[str] = TAGS) -> Iterator[list[tuple[Sample, str]]]:
    """Serve a page of every kind in these editions, each with its address."""
    tags = tuple(tags)
    with (
        built_portal() as portal,
        unbuilt_pages(tags) as others,
        serve_folder(portal, port=0) as address,
        serve_folder(others, port=0) as address_of_others,
    ):
        found = [(one, f"{address}{page_of(portal, one)}") for one in wanted_samples(tags)]
        for tag in tags:
            found += [(Sample(kind, tag), f"{address_of_others}{path}") for kind, path in unbuilt(tag).items()]
        yield found
