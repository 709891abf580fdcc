"""What changed, when: from the dated values of the catalogue and from the git history of its files."""

from motcua.history.bookkeeping import facts_of
from motcua.history.git import Commit, FileChange, blobs, commits
from motcua.history.happening import Happening, History
from motcua.history.load import load_history

__all__ = ["Commit", "FileChange", "Happening", "History", "blobs", "commits", "facts_of", "load_history"]
