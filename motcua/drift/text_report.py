"""The report as lines of text: each overlay at its place, its changes part by part."""

from collections import Counter
from collections.abc import Iterable, Iterator

from motcua.comparison import Change, abridged, as_text, part_name
from motcua.diagnostics import visible
from motcua.drift.lines import change_lines, touch_line
from motcua.drift.names import Names
from motcua.drift.report import Drift, DriftReport, NationalSet
from motcua.drift.wording import sentence

_SHOWN = 12
_AROUND = 80


def as_lines(report: DriftReport, names: Names, language: str) -> Iterator[str]:
    """Yield the lines of the report; what is current is only counted, and the national set too."""
    yield from (visible(line) for line in _lines(report, names, language))


def _lines(report: DriftReport, names: Names, language: str) -> Iterator[str]:
    for one in report.overlays:
        if one.status in {"changed", "retired"}:
            yield from _overlay(one, names, language)
    if report.own_records:
        yield f"{sentence('own', language)}:"
    for own in report.own_records:
        yield f"{own.file}: {own.code} {own.title}"
        yield from _changes(own.changes, names, language)
    if report.national:
        yield from _national(report.national, language)
    yield sentence("counts", language, **counts(report))


def counts(report: DriftReport) -> dict[str, int]:
    """Return the number of overlays, and of those in each state."""
    found = Counter(one.status for one in report.overlays)
    return {"overlays": len(report.overlays)} | {
        status: found[status] for status in ("changed", "retired", "formal", "current")
    }


def set_counts(national: NationalSet) -> dict[str, int]:
    """Return the numbers of the national set."""
    return {
        "records": national.records,
        "unchanged": national.unchanged,
        "added": len(national.added),
        "removed": len(national.removed),
        "changed": len(national.changed),
        "formal": len(national.formal),
    }


def told(one: Drift, language: str) -> str:
    """Return what there is to say of an overlay beside its changes: where the earlier record is, or the successor."""
    if one.status == "retired":
        name = "successor" if one.successor else "no_successor"
        return sentence(name, language, code=one.successor)
    if not one.earlier:
        return sentence("unfound", language, hash=one.based_on)
    return sentence("earlier", language, place=one.earlier)


def _overlay(one: Drift, names: Names, language: str) -> Iterator[str]:
    yield f"{one.file}:{one.line}:{one.column}: {one.code} {one.title}: {sentence(one.status, language)}"
    yield f"    {told(one, language)}"
    for touch in one.touches:
        yield f"  ! {touch_line(touch, language)}"
    yield from _changes(one.changes, names, language)


def _changes(changes: Iterable[Change], names: Names, language: str) -> Iterator[str]:
    for part, lines in change_lines(changes, names, language):
        yield f"  {part_name(part, language)}"
        for line in lines:
            label = f"{line.label}: " if line.label else ""
            yield "    " + " ".join(f"{line.sign} {label}{as_text(abridged(line.segments, _AROUND))}".split())


def _national(national: NationalSet, language: str) -> Iterator[str]:
    yield f"{sentence('national', language)}: {sentence('set_counts', language, **set_counts(national))}"
    for name, codes in (("added", national.added), ("removed", national.removed)):
        if codes:
            more = f" … (+{len(codes) - _SHOWN})" if len(codes) > _SHOWN else ""
            yield f"  {sentence(name, language)}: {', '.join(list(codes)[:_SHOWN])}{more}"
