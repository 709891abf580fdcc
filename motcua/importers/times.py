"""Turns a time limit as written into the model's: a number without a unit is never one day."""

import re
from typing import Any

from motcua.importers.log import Scribe
from motcua.importers.records import RawTime

_MOST = 999_999


def convert_time(time: RawTime, scribe: Scribe) -> dict[str, Any]:
    """Return the time limit under the model's keys, without channels and situation."""
    value = time.value
    if isinstance(value, str) and re.fullmatch(r"\d{1,6}", value, re.ASCII):
        value = int(value)
    if value is None or value == "":
        return {"kind": "not_published"}
    if isinstance(value, int) and time.unit and 0 < value <= _MOST:
        return {"kind": "duration", "value": value, "unit": time.unit}
    written = " ".join(filter(None, (str(value), time.unit_word)))
    if value == 0:  # the portal itself prints "no information" for it (FORMAT.md section 2)
        return {"kind": "not_published", "text": written}
    if not isinstance(value, str) and not time.unit:
        scribe.report("import-time-without-unit", value=written)
    return {"kind": "stated", "text": written}
