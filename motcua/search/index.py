"""Writes the search of an edition: the table, the words, the facts, the facets, and the long texts in parts."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import motcua
from motcua.reuse import digest_of, digest_of_files
from motcua.search.documents import SearchDocument
from motcua.search.facets import facets_script
from motcua.search.facts import fact_scripts
from motcua.search.lines import line, read_lines
from motcua.search.lunr_parts import lunr_parts, terms_script
from motcua.search.table import laws_script, table_script
from motcua.search.terms import gather_terms
from motcua.search.words import words_scripts
from motcua.views import Context, Page

_FOLDERS = ("facts", "texts", "words")
# What an index is made by, apart from what it is made from.
_MAKERS = ("search/*.py", "search/*.txt", "languages/folding.py")


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written: documents, files and their bytes."""

    records: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class SearchInputs:
    """All that the search of an edition is made from: its documents, and the files that come straight from views.

    The same inputs give the same files, byte for byte; `digest` tells whether two are the same.
    """

    edition: str
    documents: Sequence[SearchDocument]
    ready: Mapping[str, str]

    def digest(self) -> str:
        """Return a digest of the inputs and of the code that makes files of them."""
        package = Path(motcua.__file__).parent
        makers = digest_of_files(path for pattern in _MAKERS for path in package.glob(pattern))
        ready = (part for name, text in sorted(self.ready.items()) for part in (name, text))
        return digest_of(self.edition, makers, *map(repr, self.documents), *ready)


def search_inputs(pages: Iterable[Page], context: Context) -> SearchInputs:
    """Return what the search of the edition of `context`, whose pages are `pages`, is made from."""
    return inputs_of_lines(filter(None, (line(page, context) for page in pages)), context)


def inputs_of_lines(lines: Iterable[str], context: Context) -> SearchInputs:
    """Return the same from the lines that are kept of the pages (`line`), in any order."""
    kept = read_lines(lines)
    ready = fact_scripts(kept.facts, kept.documents) | {"laws.js": laws_script(kept.laws, context.tag)}
    return with_words(kept.documents, ready, context)


def with_words(documents: Sequence[SearchDocument], ready: Mapping[str, str], context: Context) -> SearchInputs:
    """Return inputs of `documents`, which are in order of their addresses, with the words of the catalogue."""
    return SearchInputs(context.tag, documents, {**ready, **words_scripts(context, documents)})


def index_files(inputs: SearchInputs) -> dict[str, str]:
    """Return the files of an edition's search by their paths in its folder."""
    terms = gather_terms(inputs.documents)
    parts = lunr_parts(terms)
    return {
        **{f"texts/{number}.js": script for number, script in enumerate(parts.scripts)},
        **inputs.ready,
        "texts/terms.js": terms_script(parts, terms),
        "documents.js": table_script(inputs.documents, inputs.edition),
        "facets.js": facets_script(inputs.documents),
    }


def write_index(inputs: SearchInputs, output: Path) -> IndexReport:
    """Write the search that is made from `inputs` in place of one that is already there."""
    files = index_files(inputs)
    folder = output / inputs.edition / "search"
    for name in _FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
    for path, text in files.items():
        (folder / path).write_bytes(text.encode())
    return IndexReport(len(inputs.documents), len(files), sum(len(text.encode()) for text in files.values()))
