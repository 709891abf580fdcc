"""The office's side: what residents sent, opened with the office's key, in the office's own process alone."""

from motcua.forms.inbox.desk import Inbox, InboxError, Waiting
from motcua.forms.inbox.keys import Keys, WrongKeyError, read_keys
from motcua.forms.inbox.letter import Entry, Letter
from motcua.forms.inbox.sheet import as_csv

__all__ = ["Entry", "Inbox", "InboxError", "Keys", "Letter", "Waiting", "WrongKeyError", "as_csv", "read_keys"]
