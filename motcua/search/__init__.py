"""Search: one list of documents per edition, and what the results page reads over HTTP and from the disk."""

from motcua.search.documents import Piece, SearchDocument, documents, laws
from motcua.search.facts import procedure_facts
from motcua.search.fold import search_fold
from motcua.search.index import (
    IndexReport,
    SearchInputs,
    index_files,
    inputs_of_lines,
    search_inputs,
    with_words,
    write_index,
)
from motcua.search.lines import line
from motcua.search.whole_text import WholeTextError, write_whole_text

__all__ = [
    "IndexReport",
    "Piece",
    "SearchDocument",
    "SearchInputs",
    "WholeTextError",
    "documents",
    "index_files",
    "inputs_of_lines",
    "laws",
    "line",
    "procedure_facts",
    "search_fold",
    "search_inputs",
    "with_words",
    "write_index",
    "write_whole_text",
]
