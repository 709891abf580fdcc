"""Posting sheets: a procedure as the notice board shows it (Decree 63/2010 art. 8.2, 17.1), as a tagged PDF."""

from motcua.posting.typeset import NoTemplateError
from motcua.posting.write import Edition, Written, write_sheets

__all__ = ["Edition", "NoTemplateError", "Written", "write_sheets"]
