"""Importers: records of the national portal, turned into the YAML of a catalogue."""

from motcua.importers.national import import_national
from motcua.importers.report import ImportResult

__all__ = ["ImportResult", "import_national"]
