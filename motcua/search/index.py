"""Writes the search of an edition: the table that orders the results, the words of search, the long texts in parts."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from motcua.search.documents import SearchDocument
from motcua.search.lunr_parts import lunr_parts
from motcua.search.table import table_script
from motcua.search.terms import gather_terms

_TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written: documents, files and their bytes."""

    records: int
    files: int
    bytes: int


def write_index(documents: Iterable[SearchDocument], words: str, edition: str, output: Path) -> IndexReport:
    """Write the search of `edition` into `output`/<edition>/search; `words` is the script of words_script."""
    ordered = sorted(documents, key=lambda one: one.target)
    terms = gather_terms(ordered)
    parts = lunr_parts(terms)
    files = {f"{_TEXTS}/{number}.js": script for number, script in enumerate(parts.scripts)}
    files["documents.js"] = table_script(ordered, parts.firsts, terms.common, edition)
    files["words.js"] = words
    written = _write(files, output / edition / "search")
    return IndexReport(len(ordered), len(files), written)


def _write(files: Mapping[str, str], folder: Path) -> int:
    """Write `files` into `folder` in place of an index that is already there; return their bytes."""
    shutil.rmtree(folder / _TEXTS, ignore_errors=True)
    (folder / _TEXTS).mkdir(parents=True)
    written = 0
    for path, text in files.items():
        data = text.encode()
        (folder / path).write_bytes(data)
        written += len(data)
    return written
