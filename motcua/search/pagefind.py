"""Writes the search of an edition: Pagefind's index of the texts, and the table that orders the results.

Pagefind keeps the long texts in small files of which a question loads a few. It is given terms of our own
(folded words and pairs), because it does not fold đ, joins words by AND and searches by beginnings of words;
what of its output is never read (fragments, user interfaces) is not written.
"""

import base64
import gzip
import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from motcua.search.documents import SearchDocument
from motcua.search.service import SearchIndexError, Service, executable
from motcua.search.table import table_script
from motcua.search.terms import Terms, gather_terms

Progress = Callable[[int, int], None]
# The terms are of no language: Pagefind then neither stems nor splits them.
_LANGUAGE = "und"
_WANTED = ("index/*", "*.pf_meta", "*.pagefind", "pagefind.js", "pagefind-entry.json")
_FRAGMENTS = "fragment/*"
# What stands before the JSON of every compressed file of Pagefind.
_SIGNATURE = b"pagefind_dcd"


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written: documents, files and their bytes."""

    records: int
    files: int
    bytes: int


def write_index(
    documents: Iterable[SearchDocument], edition: str, output: Path, progress: Progress | None = None
) -> IndexReport:
    """Write the search of `edition` into `output`/<edition>/search; `progress` is told (done, all)."""
    ordered = sorted(documents, key=lambda one: one.target)
    terms = gather_terms(ordered)
    files = _index((str(executable()), "--service"), ordered, terms, progress)
    keys = _keys(files)
    # A document without a text is known by its names alone, and Pagefind keeps no empty one.
    expected = sum(bool(row) for row in terms.rows)
    if len(keys) != expected:
        message = f"Pagefind has kept {len(keys)} of {expected} documents"
        raise SearchIndexError(message)
    wanted = {f"pagefind/{path}": data for path, data in files.items() if _is(path, *_WANTED)}
    wanted["documents.js"] = table_script(ordered, keys, terms.common, edition).encode()
    _write(wanted, output / edition / "search")
    return IndexReport(len(ordered), len(wanted), sum(len(data) for data in wanted.values()))


def _index(
    command: tuple[str, ...], documents: Sequence[SearchDocument], terms: Terms, progress: Progress | None
) -> dict[str, bytes]:
    """Return the files that Pagefind makes of `terms`, by their paths."""
    with Service(command) as service:
        config = {"force_language": _LANGUAGE, "keep_index_url": True}
        index = service.ask(type="NewIndex", config=config).get("index_id")
        for row in range(len(documents)):
            if content := terms.content(row):
                # The key of a document is told by its fragment, which knows only this address.
                record = {"url": str(row), "content": content, "language": _LANGUAGE, "meta": {}}
                service.send(type="AddRecord", index_id=index, **record)
            if progress:
                progress(row + 1, len(documents))
        return _decoded(service.ask(type="GetFiles", index_id=index).get("files"))


def _decoded(files: Any) -> dict[str, bytes]:
    try:
        return {_inside(one["path"]): base64.b64decode(one["content"]) for one in files}
    except (TypeError, KeyError, ValueError) as error:
        message = f"Pagefind answers without files: {error!r}"
        raise SearchIndexError(message) from error


def _inside(path: str) -> str:
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        message = f"Pagefind names a file outside its folder: {path}"
        raise SearchIndexError(message)
    return path


def _keys(files: dict[str, bytes]) -> dict[int, str]:
    """Return by which name the index knows each row: the hash in the name of its fragment."""
    keys: dict[int, str] = {}
    for path, data in files.items():
        if _is(path, _FRAGMENTS):
            record = json.loads(gzip.decompress(data).removeprefix(_SIGNATURE))
            keys[int(record["url"])] = PurePosixPath(path).stem.removeprefix(f"{_LANGUAGE}_")
    return keys


def _is(path: str, *patterns: str) -> bool:
    return any(PurePosixPath(path).match(pattern) for pattern in patterns)


def _write(files: dict[str, bytes], folder: Path) -> None:
    """Write `files` into `folder`, in place of an index that is already there."""
    shutil.rmtree(folder / "pagefind", ignore_errors=True)
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
