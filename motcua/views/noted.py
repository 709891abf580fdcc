"""A context that notes what builders of views read of the catalogue, of its history and of the messages.

Builders see the same attributes and mappings as ever. What the catalogue derives from its records (which procedures
cite a law) is derived once, unnoted: what is noted is the derived value that was asked for.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import FunctionType, MethodType
from typing import Any, cast

from motcua.catalogue import Catalogue
from motcua.history import History
from motcua.languages import Localiser, Passage
from motcua.reuse import ALL, ONE, Digests, NotedMapping, Notes
from motcua.views.context import Context

_SAID, _COUNTED, _BODIES = "said", "counted", "bodies"


class _Noted:
    """The object `known`; its mappings note each reading, its other values that they were read."""

    def __init__(self, known: object, name: str, notes: Notes) -> None:
        self._known, self._name, self._notes = known, name, notes

    def __getattr__(self, attribute: str) -> Any:
        of_class = getattr(type(self._known), attribute, None)
        if isinstance(of_class, FunctionType):  # it asks this object, not the one that is known
            return MethodType(of_class, self)
        name = f"{self._name}.{attribute}"
        value = getattr(self._known, attribute)
        if isinstance(value, Mapping):
            noted = NotedMapping(value, name, self._notes)
            setattr(self, attribute, noted)
            return noted
        self._notes.seen.add((name, ALL, None))
        return value


@dataclass(frozen=True, slots=True)
class NotedLocaliser(Localiser):
    """A localiser that notes what it was asked to say."""

    notes: Notes | None = None

    def say(self, source: str, context: str = "") -> Passage:
        """Return `source` in the first language of the edition's chain that has it."""
        if self.notes is not None:
            self.notes.seen.add((_SAID, ONE, (source, context) if context else source))
        return Localiser.say(self, source, context)

    def plural(self, one: str, many: str, number: int) -> Passage:
        """Return the form of a counted text that fits `number`."""
        if self.notes is not None:
            self.notes.seen.add((_COUNTED, ONE, (one, many, number)))
        return Localiser.plural(self, one, many, number)


def noted(context: Context, notes: Notes) -> Context:
    """Return `context` with everything that is read of it noted."""
    spoken = context.localiser
    return Context(
        cast("Catalogue", _Noted(context.catalogue, "catalogue", notes)),
        NotedLocaliser(spoken.edition, spoken.tables, spoken.states, notes),
        cast("History", _Noted(context.history, "history", notes)),
    )


def noted_bodies(bodies: Mapping[str, str], notes: Notes) -> Mapping[str, str]:
    """Return the HTML of Markdown files; which of them is read is noted."""
    return NotedMapping(bodies, _BODIES, notes)


def digests(
    catalogue: Catalogue, history: History, bodies: Mapping[str, str], localisers: Iterable[Localiser]
) -> Digests:
    """Return what tells whether things that were noted still say the same, in any of the editions."""
    spoken = tuple(localisers)
    known = {_BODIES: bodies, _SAID: _Asked(spoken, _said), _COUNTED: _Asked(spoken, _counted)}
    owners = {"catalogue": catalogue, "history": history}

    def find(name: str) -> Any:
        owner, _, attribute = name.partition(".")
        return getattr(owners[owner], attribute) if attribute else known[name]

    return Digests(find)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the editions say, as a text; every text is said somehow."""

    localisers: tuple[Localiser, ...]
    ask: Callable[[Localiser, Any], Passage]

    def get(self, key: Any, _default: object) -> str:
        return repr([self.ask(one, key) for one in self.localisers])


def _said(localiser: Localiser, key: Any) -> Passage:
    return localiser.say(key) if isinstance(key, str) else localiser.say(*key)


def _counted(localiser: Localiser, key: Any) -> Passage:
    return localiser.plural(*key)
