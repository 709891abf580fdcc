"""Search: one list of documents per edition, and what the results page reads over HTTP and from the disk."""

from motcua.search.documents import SearchDocument, documents
from motcua.search.facts import procedure_facts
from motcua.search.fold import search_fold
from motcua.search.index import SearchInputs, inputs_of_lines, search_inputs, with_words
from motcua.search.lines import line
from motcua.search.parts import Piece
from motcua.search.whole_text import WholeTextError, write_whole_text
from motcua.search.write import IndexReport, LastSearch, write_index

__all__ = [
    "IndexReport",
    "LastSearch",
    "Piece",
    "SearchDocument",
    "SearchInputs",
    "WholeTextError",
    "documents",
    "inputs_of_lines",
    "line",
    "procedure_facts",
    "search_fold",
    "search_inputs",
    "with_words",
    "write_index",
    "write_whole_text",
]
