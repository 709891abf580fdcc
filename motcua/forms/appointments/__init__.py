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
from motcua.forms.appointments.timetable import VIET_NAM, Place, is_working_day, place_at, places_on

__all__ = [
    "VIET_NAM",
    "Booking",
    "Free",
    "Place",
    "Ticket",
    "booking_of",
    "calendar_file",
    "cancel",
    "close_places",
    "free_places",
    "hold",
    "is_working_day",
    "place_at",
    "places_on",
]
