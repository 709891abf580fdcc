"""What appointments show: the places that can still be chosen, and the ticket."""

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
    the phone did not fit.
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
    cancelled: str = ""
    past: bool = False
    refused: bool = False
