"""Overlays whose national record has changed, field by field, and what the change means for the overlay."""

from motcua.drift.accept import CannotAcceptError, accept
from motcua.drift.drifting import find_drift
from motcua.drift.html_report import as_page
from motcua.drift.json_report import as_values
from motcua.drift.names import Names, load_names
from motcua.drift.report import Drift, DriftReport, NationalSet, OwnRecord
from motcua.drift.text_report import as_lines

__all__ = [
    "CannotAcceptError",
    "Drift",
    "DriftReport",
    "Names",
    "NationalSet",
    "OwnRecord",
    "accept",
    "as_lines",
    "as_page",
    "as_values",
    "find_drift",
    "load_names",
]
