"""A notice as plain data, as it stands on a page."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.parts import Link


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice on a page: `level` is "info", "warning" or "urgent", `scope` is "page", "section" or "site".

    `starts` and `until` are ISO dates for the script, the others the same in words for people.
    """

    level: str
    scope: str
    title: Passage
    text: Passage | None
    starts: str
    until: str
    starts_written: str
    until_written: str
    link: Link | None = None
    address: str = ""
