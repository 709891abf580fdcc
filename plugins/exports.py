"""Publishes what other programs read: the JSON Schema of every kind of record."""

from pathlib import Path

from pelican import Pelican, signals

from motcua.exports import write_schemas


def write_exports(pelican: Pelican) -> None:
    """Write schema/*.json below the output."""
    write_schemas(Path(pelican.output_path))


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(write_exports)
