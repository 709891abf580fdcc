"""Writes the search of an edition into an output, or takes from the last one what is made from the same inputs."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from motcua.reuse import Entry, Ledger, digest_of, read_ledger, write_ledger
from motcua.search.index import SearchInputs, other_files, text_files

_FOLDERS = ("facts", "texts", "words")


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written or taken over: documents, and files."""

    records: int
    files: int


@dataclass(frozen=True, slots=True)
class LastSearch:
    """The `output` of the last build, and the `file` in which it is noted from what its search was made."""

    file: Path
    output: Path


def write_index(inputs: SearchInputs, output: Path, last: LastSearch | None = None) -> IndexReport:
    """Write the search that is made from `inputs` in place of one that is already there."""
    folder = f"{inputs.edition}/search"
    for name in _FOLDERS:
        shutil.rmtree(output / folder / name, ignore_errors=True)
    ledger = read_ledger(last.file, last.output) if last else Ledger(output, {})
    entries = {
        "texts": _made(ledger, "texts", inputs.digest_of_texts(), (output, folder), lambda: text_files(inputs)),
        "others": _made(ledger, "others", inputs.digest(), (output, folder), lambda: other_files(inputs)),
    }
    if last:
        write_ledger(last.file, entries)
    return IndexReport(len(inputs.documents), sum(len(one.files) for one in entries.values()))


def _made(ledger: Ledger, name: str, key: str, place: tuple[Path, str], make: Callable[[], Mapping[str, str]]) -> Entry:
    """Put the files that `make` returns into their place, or those of the last output when `key` is still theirs."""
    output, folder = place
    taken = ledger.take(name, key, output)
    if taken:
        return taken
    files = []
    for path, text in make().items():
        file = output / folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        file.write_bytes(data)
        files.append((f"{folder}/{path}", digest_of(data)))
    return Entry(key, tuple(files))
