"""Search: one list of documents per edition, and the index of it that the results page reads over HTTP."""

from motcua.search.documents import Piece, SearchDocument, documents
from motcua.search.fold import search_fold
from motcua.search.pagefind import IndexReport, write_index
from motcua.search.service import SearchIndexError

__all__ = [
    "IndexReport",
    "Piece",
    "SearchDocument",
    "SearchIndexError",
    "documents",
    "search_fold",
    "write_index",
]
