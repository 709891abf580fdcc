"""What an annotation may say about one text value: its pattern, what it cites, who reads it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text value that must match a regular expression; the two labels say it in words."""

    regex: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A text value that must be the identifier of a record of this kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text value that must stand in quotes, so that other programs read it as text too."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date, month or year that must be one of the calendar: 2026-02-30 fits the pattern and does not exist."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A text value that residents read, hence a message for translators; `role` is its context."""

    role: str
