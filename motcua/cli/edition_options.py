"""How commands name an edition."""

from collections.abc import Iterable

from motcua.languages import Edition
from motcua.settings import SettingsError


def edition_of(editions: Iterable[Edition], tag: str) -> Edition:
    """Return the declared edition with this tag; raises SettingsError, which the command line prints."""
    known = {one.tag: one for one in editions}
    if tag not in known:
        message = f"no such edition: {tag}; declared are {', '.join(known)}"
        raise SettingsError(message)
    return known[tag]
