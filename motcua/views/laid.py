"""A page before its frame, as the builders of a section yield it: where it stands, by which template, what it shows."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.pages import View
from motcua.views.parts import Link


@dataclass(frozen=True, slots=True)
class Laid:
    """Its address, template, title and view, the way to it, and a sentence for search engines."""

    target: str
    template: str
    title: Passage
    view: View
    crumbs: tuple[Link, ...] = ()
    summary: str = ""
