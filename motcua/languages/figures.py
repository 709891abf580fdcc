"""How far an edition is translated, in numbers: counted by `motcua.coverage`, printed by its command and its page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from motcua.languages.editions import Edition
from motcua.languages.states import STATES, Policy

_WORD = re.compile(r"[㐀-鿿豈-﫿]|[^\W\d_]+|\d+")
DECLARED, PREVIEW, PARTIAL, USABLE = range(4)
LEVELS = ("declared", "preview", "partial", "usable")


def count_words(text: str) -> int:
    """Return how many words a text has: a Han character, a run of letters and a run of digits are one each."""
    return len(_WORD.findall(text))


@dataclass(frozen=True, slots=True)
class KindFigures:
    """The texts of one kind: how many, and how many words of the source, in each state."""

    kind: str
    texts: Mapping[str, int]
    words: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all: what residents read in the language of the edition, of what there is."""

    done: int
    all: int

    @property
    def whole(self) -> bool:
        """Return whether nothing is lacking."""
        return self.done == self.all

    @property
    def percent(self) -> int:
        """Return the share in whole per cent, never rounded up: 100 means all."""
        return self.done * 100 // self.all if self.all else 100


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFigures:
    """One edition: its level on the ladder (0 to 3) and all from which that follows.

    `procedures` are whole ones: every text of which residents read in the language. `priority` are those among the
    twenty that come first. `minimum` are the organisations' names, tasks and contacts, `core` the words of the frame.
    Words are always those of the Vietnamese source.
    """

    edition: Edition
    level: int
    kinds: tuple[KindFigures, ...]
    published: Share
    procedures: Share
    priority: Share
    minimum: Share
    core: Share
    interface: Share

    @property
    def tag(self) -> str:
        """Return the edition's tag."""
        return self.edition.tag

    @property
    def policy(self) -> Policy:
        """Return what the edition shows besides what has been reviewed."""
        return self.edition.policy

    def words(self, state: str) -> int:
        """Return how many words of the source are in a state."""
        return sum(one.words.get(state, 0) for one in self.kinds)

    @property
    def all_words(self) -> int:
        """Return how many words the source has."""
        return sum(self.words(state) for state in STATES)
