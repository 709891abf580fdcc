"""Appointments at a counter: the places of a timetable, booked once each, and the ticket that residents keep."""

from motcua.forms.appointments.booking import (
    Booking,
    Free,
    booking_of,
    cancel,
    close_places,
    free_places,
    hold,
)
from motcua.forms.appointments.calendar_file import Ticket, calendar_file
from motcua.forms.appointments.queue import (
    Arrival,
    Line,
    arrivals_of,
    call_next,
    called_of,
    day_of,
    give_number,
    next_of,
)
from motcua.forms.appointments.timetable import VIET_NAM, Place, is_working_day, place_at, places_on

__all__ = [
    "VIET_NAM",
    "Arrival",
    "Booking",
    "Free",
    "Line",
    "Place",
    "Ticket",
    "arrivals_of",
    "booking_of",
    "calendar_file",
    "call_next",
    "called_of",
    "cancel",
    "close_places",
    "day_of",
    "free_places",
    "give_number",
    "hold",
    "is_working_day",
    "next_of",
    "place_at",
    "places_on",
]
