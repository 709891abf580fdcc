"""Publishes the editors' pictures: drawings as they are, photographs in the sizes and kinds that pages ask for."""

import json
import logging
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from motcua.pictures import Picture, draw, renditions

_FOLDER = "images"
_CACHE = Path(".cache") / "motcua"


class PicturesGenerator(Generator):
    """Writes images/ and pictures/ below the output; a photograph itself never leaves the content folder."""

    def generate_output(self, _: Any) -> None:
        """Draw what the cache lacks, on all cores, and put everything into the output."""
        portal = self.context["portal"]
        pictures = list(portal.catalogue.pictures.values())
        content = portal.settings.folder(portal.settings.path)
        cache = portal.settings.root / _CACHE
        output = Path(self.output_path)
        jobs = int(self.settings.get("JOBS") or 0) or os.cpu_count() or 1

        def publish(picture: Picture) -> None:
            wanted = renditions(picture)
            draw(content / picture.path, wanted, cache)  # Pillow works outside Python's lock
            for one in wanted:
                _copy(cache / one.path, output / one.path)
            if picture.drawn:
                _copy(content / picture.path, output / picture.path)

        with ThreadPoolExecutor(jobs) as pool:
            for _done in self._told(pool.map(publish, pictures), len(pictures)):
                pass

    def _told(self, done: Iterator[None], total: int) -> Iterator[None]:
        """Pass on what is done, and say how far it is when Pelican runs under `motcua build`."""
        for number, one in enumerate(done, start=1):
            if self.settings.get("REPORT_FILE") and number % 20 == 0:
                line = {"stage": "pictures", "edition": "", "done": number, "total": total}
                print(json.dumps(line), flush=True)  # noqa: T201 - the protocol of `python -m plugins`
            yield one


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def keep_originals_back(pelican: Pelican) -> None:
    """A photograph as the camera wrote it may tell where somebody lives: Pelican must not copy it."""
    paths = pelican.settings["STATIC_PATHS"]
    if _FOLDER in paths:
        logging.getLogger(__name__).warning("images need not stand in STATIC_PATHS: plugins.pictures publishes them")
        pelican.settings["STATIC_PATHS"] = [one for one in paths if one != _FOLDER]


def get_generators(_: Any) -> type[PicturesGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return PicturesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(keep_originals_back)
    signals.get_generators.connect(get_generators)
