"""How many workers a run of the tests has: as many as cores, but each needs room for a Chromium and a build."""

import os

MOST = 4
_EACH = 2 << 30  # bytes: a worker, its Chromium and the processes of a build, with something to spare


def workers(cores: int, memory: int) -> int:
    """Return how many workers a machine with so many cores and bytes may have, 1 at least and 4 at most."""
    return max(1, min(MOST, cores, memory // _EACH))


def workers_here() -> int:
    """Return how many this machine may have, of the cores that this process may use."""
    return workers(len(os.sched_getaffinity(0)), os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
