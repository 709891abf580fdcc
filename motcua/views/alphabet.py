"""Lists all procedures by the first letter of their names: for readers without JavaScript, and for paper minds."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from motcua.catalogue import Entry
from motcua.languages import Passage, fold
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.pages import SiteMap
from motcua.views.parts import Link

SECTION = "a-z"
# "Thủ tục" begins half of all names and tells nothing.
_IDLE = re.compile(r"^(thu tuc\b)?[\W_]*")
_OTHER = "khac"


def letters(context: Context) -> dict[str, list[Link]]:
    """Return the procedures by the letter that their names begin with, without marks; others under "khac".

    Every letter is there, so that a page has the same address in all editions, whose names differ.
    """
    found: dict[str, list[tuple[str, Link]]] = {letter: [] for letter in (*ascii_lowercase, _OTHER)}
    for entry in context.catalogue.current:
        key = _key(context, entry)
        letter = key[:1] if key[:1] in found and key else _OTHER
        found[letter].append((key, context.procedure_link(entry)))
    return {letter: [link for _, link in sorted(listed, key=lambda one: one[0])] for letter, listed in found.items()}


def letter_links(context: Context) -> tuple[Link, ...]:
    """Return a link to the page of each letter that a name begins with."""
    return tuple(
        Link(_name(context, letter), targets.item(context.tag, SECTION, letter))
        for letter, links in letters(context).items()
        if links
    )


def letter_pages(context: Context) -> Iterator[tuple[str, Passage, SiteMap]]:
    """Yield the address, the title and the view of the page of each letter."""
    every = letter_links(context)
    procedures, others = context.say("Thủ tục"), context.say("Chữ cái khác")
    for letter, links in letters(context).items():
        title = context.say("Thủ tục theo chữ cái: %(letter)s")
        shown = Passage(title.text % {"letter": _name(context, letter).text}, title.lang)
        yield targets.item(context.tag, SECTION, letter), shown, SiteMap(((procedures, tuple(links)), (others, every)))


def _name(context: Context, letter: str) -> Passage:
    return context.say("Khác") if letter == _OTHER else Passage(letter.upper(), context.written_lang)


def _key(context: Context, entry: Entry) -> str:
    """Return what a name is ordered by: without marks and without the word for procedure."""
    return _IDLE.sub("", fold(context.say(entry.title).text))
