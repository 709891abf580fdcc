"""How far each edition is translated, reviewed and stale, and how usable it is for that."""

from motcua.coverage.measure import levels, measure, measure_portal
from motcua.coverage.parts import parts_of
from motcua.coverage.report import as_json, as_text

__all__ = ["as_json", "as_text", "levels", "measure", "measure_portal", "parts_of"]
