"""Opens the input files and yields their JSON objects; a broken line is a finding, never an end."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from motcua.importers.log import Log, Place

# A line of the real feed has at most 0.3 MB; a file of one record at most 0.1 MB.
MAX_LINE = 8 << 20
MAX_FILE = 64 << 20
MAX_RECORDS = 100_000
_SUFFIXES = (".json", ".jsonl", ".jsonl.gz", ".json.gz", ".ndjson")
_GZIP = b"\x1f\x8b"


def read_objects(inputs: Iterable[Path], log: Log) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield every JSON object of `inputs` with its place; folders are read file by file, by name."""
    count = 0
    for path in _files(inputs, log):
        for place, value in _of_file(path, log):
            if not isinstance(value, dict):
                log.report(place, "import-not-a-record")
                continue
            if count >= MAX_RECORDS:
                log.report(place, "import-too-many", limit=str(MAX_RECORDS))
                return
            count += 1
            yield place, value


def _files(inputs: Iterable[Path], log: Log) -> Iterator[Path]:
    for path in inputs:
        if path.is_dir():
            found = sorted(one for one in path.iterdir() if one.name.endswith(_SUFFIXES) and one.is_file())
            if not found:
                _unreadable(path, "no *.json, *.jsonl, *.jsonl.gz", log)
            yield from found
        elif path.is_file():
            yield path
        else:
            _unreadable(path, "not a file", log)


def _of_file(path: Path, log: Log) -> Iterator[tuple[Place, Any]]:
    try:
        with path.open("rb") as probe:
            packed = probe.read(2) == _GZIP
        whole = path.name.endswith((".json", ".json.gz"))
        with _opened(path, packed=packed) as file:
            yield from _document(file, path, log) if whole else _lines(file, path, log)
    except (OSError, EOFError, zlib.error) as error:
        _unreadable(path, getattr(error, "strerror", None) or str(error) or type(error).__name__, log)


def _opened(path: Path, *, packed: bool) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb")) if packed else path.open("rb")


def _document(file: BinaryIO, path: Path, log: Log) -> Iterator[tuple[Place, Any]]:
    place = Place(path.as_posix())
    data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        log.report(place, "import-line-too-long", limit=str(MAX_FILE))
        return
    for value in _parsed(data, place, log):
        yield from ((place, one) for one in (value if isinstance(value, list) else [value]))


def _lines(file: BinaryIO, path: Path, log: Log) -> Iterator[tuple[Place, Any]]:
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        place = Place(path.as_posix(), number)
        if len(line) > MAX_LINE:
            log.report(place, "import-line-too-long", limit=str(MAX_LINE))
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_LINE + 1)
        elif line.strip():
            yield from ((place, value) for value in _parsed(line, place, log))


def _parsed(data: bytes, place: Place, log: Log) -> list[Any]:
    """Return the one value of `data`, or nothing after the finding that says why not."""
    try:
        return [json.loads(data.decode("utf-8-sig"))]
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 at byte {error.start}"
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at character {error.pos + 1}"
    except RecursionError:
        reason = "nested too deeply"
    except ValueError:  # a whole number of more digits than Python converts
        reason = "a number is too long"
    log.report(place, "import-broken-json", reason=reason)
    return []


def _unreadable(path: Path, reason: str, log: Log) -> None:
    log.report(Place(path.as_posix()), "import-unreadable", reason=reason)
