"""Search: one list of documents per edition, and what the results page reads over HTTP and from the disk."""

from motcua.search.documents import Piece, SearchDocument, documents
from motcua.search.facts import procedure_facts
from motcua.search.fold import search_fold
from motcua.search.index import IndexReport, write_index, write_search

__all__ = [
    "IndexReport",
    "Piece",
    "SearchDocument",
    "documents",
    "procedure_facts",
    "search_fold",
    "write_index",
    "write_search",
]
