"""Says when an office that could not be reached is tried again, and from which try on people must know."""

from datetime import timedelta

# From one minute to twenty hours; together more than two days, so that a receiver down for 48 hours needs nobody.
PAUSES = tuple(timedelta(minutes=one) for one in (1, 5, 20, 60, 120, 240, 480, 840, 1200))
TRIES_BEFORE_ALARM = len(PAUSES) + 1


def pause_after(tries: int) -> timedelta:
    """Return how long to wait after the try number `tries` (the first is 1); nothing is ever given up.

    After the tenth an alarm stands and the tries go on at the longest pause: a receiver may come back after a week.
    """
    return PAUSES[min(max(tries, 1), len(PAUSES)) - 1]


def is_alarming(tries: int) -> bool:
    """Say whether so many tries have failed that people must look."""
    return tries >= TRIES_BEFORE_ALARM
