"""What appointments show: the places that can still be chosen, the ticket, the numbers that are called."""

from dataclasses import dataclass

from motcua.languages import Passage


@dataclass(frozen=True, slots=True)
class DayOfPlaces:
    """A day with free places: `hidden` is everything posted but for the time, which a button adds."""

    day: str
    hidden: tuple[tuple[str, str], ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormPlaces:
    """Times that can still be chosen at one counter: on the day that was asked for, and on the next ones.

    `back` is everything posted, with which the form is shown again.
    """

    title: Passage
    action: str
    counter: Passage
    asked: str
    days: tuple[DayOfPlaces, ...]
    back: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FormTicket:
    """The ticket of an appointment: reference and codes as on a receipt; nothing personal.

    `calendar` is the address of the calendar file, `action` where it is cancelled; `refused` says that the digits of
    the phone did not fit. `board` is where the numbers stand that are called.
    """

    title: Passage
    reference: str
    grouped: str
    number: str
    when: str
    where: tuple[Passage, ...]
    next_steps: Passage
    bars_width: int
    bars: str
    scanned: str
    calendar: str
    action: str
    board: str = ""
    cancelled: str = ""
    past: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class BoardCounter:
    """A counter on the board: the numbers called last, the newest first, and how many wait."""

    label: Passage
    called: tuple[int, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class FormBoard:
    """The numbers called at the counters of a form today, at a time of day.

    `address` is the page itself, `screen` the same that shows itself anew, for a wall; `live` says that it is that one.
    """

    title: Passage
    counters: tuple[BoardCounter, ...]
    at: str
    address: str
    screen: str
    live: bool
