"""Publishes what other programs and the pages' scripts read: JSON Schema of every record, the working years."""

from pathlib import Path
from typing import Any

from blinker import signal
from pelican import Pelican, signals

from motcua.exports import write_schemas, write_working_days
from motcua.languages import Edition


def write_exports(pelican: Pelican) -> None:
    """Write schema/*.json below the output."""
    write_schemas(Path(pelican.output_path))


def write_edition(sender: Any, edition: Edition, output: Path, **_: Any) -> None:
    """Write data/working-days.<tag>.js below `output`."""
    portal = sender.context["portal"]
    write_working_days(portal.catalogue.years, portal.localisers[edition.tag], output)


def register() -> None:
    """Connect to Pelican, and to the signal of a written edition, which is known by its name."""
    signals.finalized.connect(write_exports)
    signal("motcua-edition-written").connect(write_edition)
