"""Runs an import of national records: read all, gather the registries, write beside, put in place."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from motcua.importers.api import api_record, is_api_record, is_internal
from motcua.importers.catalogue import write_catalogue
from motcua.importers.feed import feed_record, is_feed_record
from motcua.importers.inputs import read_objects
from motcua.importers.log import Log, Place, Scribe
from motcua.importers.records import Record
from motcua.importers.registries import build_registries
from motcua.importers.report import ImportResult, report_text, result_of
from motcua.importers.write import NotOursError, discard, prepare, publish, write_file


def import_national(
    inputs: Sequence[Path], target: Path, progress: Callable[[int, int], None] | None = None
) -> ImportResult:
    """Write the records of `inputs` into `target` as a catalogue; `progress` is told done and total.

    Nothing is raised for what the files hold or for a folder that cannot be written: it is a finding.
    """
    log = Log()
    try:
        staging = prepare(target)
    except NotOursError:
        log.report(Place(target.as_posix()), "import-target-not-ours", folder=target.as_posix())
        return result_of(log)
    except OSError as error:
        return _cannot_write(target, error, log)
    try:
        records = _read(inputs, log)
        if not records:
            discard(staging)
            log.report(Place(target.as_posix()), "import-nothing", folder=target.as_posix())
            return result_of(log)
        registries = build_registries(records)
        write_catalogue(records, registries, staging, log, progress)
        write_file(staging, "import-report.json", report_text(log, registries))
        publish(target, staging)
    except OSError as error:
        discard(staging)
        return _cannot_write(target, error, log)
    return result_of(log)


def _read(inputs: Sequence[Path], log: Log) -> list[Record]:
    """Return the records by code; of a code that stands twice the last one wins, internal ones are left out."""
    records: dict[str, Record] = {}
    internal: set[str] = set()
    for place, values in read_objects(inputs, log):
        log.count("records_read")
        record = _record(values, place, log)
        if record is None:
            continue
        scribe = Scribe(log, place, record.code)
        if is_internal(values):
            scribe.report("import-internal")
            internal.add(record.code)
            continue
        if record.code in records:
            first = records[record.code].place
            scribe.report("import-repeated-code", other=f"{first.file}:{first.line}")
        records[record.code] = record
    return [records[code] for code in sorted(records.keys() - internal)]


def _record(values: dict[str, Any], place: Place, log: Log) -> Record | None:
    if is_api_record(values):
        return api_record(values, place, log)
    if is_feed_record(values):
        return feed_record(values, place, log)
    log.report(place, "import-not-a-record")
    return None


def _cannot_write(target: Path, error: OSError, log: Log) -> ImportResult:
    reason = error.strerror or type(error).__name__
    log.report(Place(target.as_posix()), "import-cannot-write", folder=target.as_posix(), reason=reason)
    log.counts.pop("procedures_written", None)
    return result_of(log)
