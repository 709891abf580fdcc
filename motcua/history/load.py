"""Gathers the history of a catalogue."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from motcua.catalogue import Catalogue
from motcua.history.committed import committed_happenings
from motcua.history.dated import dated_happenings
from motcua.history.happening import History, history_of


def load_history(
    catalogue: Catalogue, folders: Sequence[tuple[Path, str]], *, from_git: bool, since: str = ""
) -> History:
    """Return what happened to the procedures of `catalogue`, whose files lie in `folders` (path and the name shown).

    Without git, or outside a repository, the dated values alone tell. Commits before `since` (an ISO date) tell
    nothing: what the editors did before the portal opened is no change for its readers.
    """
    committed = committed_happenings(catalogue, folders, since) if from_git else ()
    return history_of([*dated_happenings(catalogue), *committed], _checked(catalogue))


def _checked(catalogue: Catalogue) -> Iterator[str]:
    for entry in catalogue.procedures.values():
        for day in (entry.procedure.source.checked_on, entry.overlay.checked_on if entry.overlay else None):
            if day:
                yield day
