"""Writes the search of an edition: the table, the words, the facts, the facets, and the long texts in parts."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from motcua.search.documents import SearchDocument, documents
from motcua.search.facets import facets_script
from motcua.search.facts import fact_scripts
from motcua.search.lunr_parts import lunr_parts, terms_script
from motcua.search.table import table_script
from motcua.search.terms import gather_terms
from motcua.search.words import words_scripts
from motcua.views import Context, Page

_FOLDERS = ("facts", "texts", "words")


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written: documents, files and their bytes."""

    records: int
    files: int
    bytes: int


def write_search(pages: Iterable[Page], context: Context, output: Path) -> IndexReport:
    """Write the search of the edition of `context`, whose pages are `pages`, into `output`/<edition>/search."""
    known = list(pages)
    made = documents(known)
    return write_index(made, fact_scripts(known, made, context), context, output)


def write_index(
    documents: Sequence[SearchDocument], facts: Mapping[str, str], context: Context, output: Path
) -> IndexReport:
    """Write the search of `documents`, which are in order of their addresses; `facts` are the files of fact_scripts."""
    edition = context.tag
    ordered = list(documents)
    terms = gather_terms(ordered)
    parts = lunr_parts(terms)
    files = {f"texts/{number}.js": script for number, script in enumerate(parts.scripts)}
    files |= facts
    files["texts/terms.js"] = terms_script(parts, terms)
    files["documents.js"] = table_script(ordered, edition)
    files["facets.js"] = facets_script(ordered)
    files |= words_scripts(context, ordered)
    written = _write(files, output / edition / "search")
    return IndexReport(len(ordered), len(files), written)


def _write(files: Mapping[str, str], folder: Path) -> int:
    """Write `files` into `folder` in place of an index that is already there; return their bytes."""
    for name in _FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
    written = 0
    for path, text in files.items():
        data = text.encode()
        (folder / path).write_bytes(data)
        written += len(data)
    return written
