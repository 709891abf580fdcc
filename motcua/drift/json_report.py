"""The report as JSON: fields that stay what they are, for programs."""

from typing import Any

from motcua.comparison import Change, as_text
from motcua.drift.lines import change_line, touch_line
from motcua.drift.names import Names
from motcua.drift.report import Drift, DriftReport, NationalSet, OwnRecord

FORMAT = 1  # goes up when a field goes or means something else; new fields may come at any time


def as_values(report: DriftReport, names: Names, language: str) -> dict[str, Any]:
    """Return the report as JSON values; `text` and `message` are in `language`, all else is not for people."""
    return {
        "format": FORMAT,
        "to_look_at": report.to_look_at,
        "overlays": [_overlay(one, names, language) for one in report.overlays],
        "own_records": [_own_record(one, names, language) for one in report.own_records],
        "national": _national(report.national) if report.national else None,
    }


def _overlay(one: Drift, names: Names, language: str) -> dict[str, Any]:
    return {
        "code": one.code,
        "title": one.title,
        "path": one.file,
        "line": one.line,
        "column": one.column,
        "status": one.status,
        "based_on": one.based_on,
        "current": one.current or None,
        "earlier": one.earlier or None,
        "replaced_by": one.successor or None,
        "changes": [_change(change, names, language) for change in one.changes],
        "touched": [
            {"key": touch.key, "reason": touch.reason, "message": touch_line(touch, language)} for touch in one.touches
        ],
    }


def _own_record(one: OwnRecord, names: Names, language: str) -> dict[str, Any]:
    changes = [_change(change, names, language) for change in one.changes]
    return {"code": one.code, "title": one.title, "path": one.file, "changes": changes}


def _change(change: Change, names: Names, language: str) -> dict[str, Any]:
    return {
        "part": change.part,
        "path": list(change.path),
        "kind": change.kind,
        "before": change.before,
        "after": change.after,
        "text": as_text(change_line(change, names, language).segments),
    }


def _national(national: NationalSet) -> dict[str, Any]:
    return {
        "records": national.records,
        "unchanged": national.unchanged,
        "added": dict(national.added),
        "removed": dict(national.removed),
        "changed": {code: {"title": title, "parts": list(parts)} for code, (title, parts) in national.changed.items()},
        "formal": list(national.formal),
    }
