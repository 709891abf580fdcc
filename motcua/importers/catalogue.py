"""Writes the procedures and registries of an import as files of a catalogue."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from motcua.importers.emit import as_yaml
from motcua.importers.log import Log, Place, Scribe
from motcua.importers.procedures import convert_record
from motcua.importers.records import Record
from motcua.importers.registries import Registries, year_of
from motcua.importers.report import count_parts
from motcua.importers.write import write_file

Progress = Callable[[int, int], None]
# Limits of motcua.source, with room: a file that the catalogue refuses must not be written.
_MOST_BYTES = 1_000_000
_MOST_VALUES = 19_000
_LONGEST_TEXT = 99_000
_ENTRIES_A_FILE = 1_500


def write_catalogue(
    records: Sequence[Record], registries: Registries, staging: Path, log: Log, progress: Progress | None
) -> None:
    """Write one file for each procedure and the registries; every text has been through the checks before."""
    by_text: dict[str, list[Scribe]] = defaultdict(list)
    for number, record in enumerate(records, 1):
        scribe = Scribe(log, record.place, record.code)
        item = convert_record(record, registries, scribe)
        text = as_yaml(item)
        if _too_large(item, text):
            scribe.report("import-too-large", limit=str(_MOST_BYTES))
        else:
            write_file(staging, f"national/{item['field']}/{record.code}.yaml", text)
            count_parts(log, item)
            log.count("procedures_written")
            by_text[_digest(item)].append(scribe)
        if progress:
            progress(number, len(records))
    for alike in by_text.values():
        _report_same_text(alike)
    _write_registries(registries, staging, log)


def _too_large(item: dict[str, Any], text: str) -> bool:
    values, longest = _size(item)
    return len(text.encode()) > _MOST_BYTES or values > _MOST_VALUES or longest > _LONGEST_TEXT


def _size(value: Any) -> tuple[int, int]:
    """Return the number of YAML values in `value` and the length of its longest text."""
    if isinstance(value, dict):
        children = [_size(one) for one in value.values()]
        return 1 + len(value) + sum(one for one, _ in children), max((one for _, one in children), default=0)
    if isinstance(value, list):
        children = [_size(one) for one in value]
        return 1 + sum(one for one, _ in children), max((one for _, one in children), default=0)
    return 1, len(value) if isinstance(value, str) else 0


def _digest(item: dict[str, Any]) -> str:
    kept = {key: value for key, value in item.items() if key not in {"code", "source"}}
    return hashlib.sha256(json.dumps(kept, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _report_same_text(alike: list[Scribe]) -> None:
    """Seventeen codes of the feed carry another procedure's page: all but the code is the same."""
    for scribe in alike if len(alike) > 1 else ():
        others = ", ".join(one.procedure for one in alike if one is not scribe)
        scribe.report("import-same-text", other=others)


def _write_registries(registries: Registries, staging: Path, log: Log) -> None:
    entries = registries.entries()
    for name, listed in entries.items():
        log.count(name, len(listed))
    for name in registries.collisions:
        log.report(Place("import"), "import-identifier-numbered", name=name)
    if entries["fields"]:
        write_file(staging, "fields.yaml", as_yaml(entries["fields"]))
    _in_files(entries["organisations"], "organisations/co-quan", staging)
    years = {year_of(one["number"]) for one in entries["legal"]}
    for year in sorted(years):
        listed = [one for one in entries["legal"] if year_of(one["number"]) == year]
        _in_files(listed, f"legal/{year or 'khong-ghi-nam'}", staging)


def _in_files(entries: list[dict[str, Any]], name: str, staging: Path) -> None:
    """Write the entries, in several files where one would be larger than the catalogue reads."""
    files: list[list[str]] = []
    size = 0
    for text in (as_yaml([one]) for one in entries):
        size += len(text.encode())
        if not files or size > _MOST_BYTES or len(files[-1]) >= _ENTRIES_A_FILE:
            files.append([])
            size = len(text.encode())
        files[-1].append(text)
    for number, texts in enumerate(files, 1):
        write_file(staging, f"{name}{f'-{number}' if number > 1 else ''}.yaml", "".join(texts))
