"""What the counter view shows: the facts of a procedure in Vietnamese and in the reader's language, line by line."""

from dataclasses import dataclass

from motcua.languages import Passage


@dataclass(frozen=True, slots=True)
class CounterLine:
    """One fact as the clerk reads it and as the reader does; `own` is empty where it is not translated."""

    source: tuple[Passage, ...]
    own: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class CounterPart:
    """A part of the procedure; `id` is its fragment on the procedure's page, `tick` says that its lines are papers."""

    id: str
    title: CounterLine
    lines: tuple[CounterLine, ...]
    tick: bool


@dataclass(frozen=True, slots=True)
class CounterPage:
    """A procedure in two languages side by side, for the two people at one desk; `procedure` is its whole page."""

    code: str
    title: CounterLine
    procedure: str
    parts: tuple[CounterPart, ...]
