"""Counts how often an address or a form is used within a window of time, in little memory."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address

_MOST_KEYS = 50_000
_HOSTS_OF_64 = 64


@dataclass(slots=True)
class _Count:
    window: int
    now: int = 0
    before: int = 0


@dataclass(slots=True)
class Window:
    """At most `most` within any `seconds`: a sliding window, estimated from this fixed one and the one before."""

    most: int
    seconds: float
    clock: Callable[[], float] = time.monotonic
    _counts: dict[str, _Count] = field(default_factory=dict)

    def used(self, key: str) -> float:
        """Return how much of the window `key` has used (1.0 is all), and count one use more, unless that is all."""
        position = self.clock() / self.seconds
        count = self._count(key, int(position))
        share = (count.now + count.before * (1 - position % 1)) / self.most
        if share < 1:
            count.now += 1
        return share

    def _count(self, key: str, window: int) -> _Count:
        count = self._counts.get(key)
        if count is None:
            self._make_room(window)
            count = self._counts[key] = _Count(window)
        elif count.window != window:
            count.before = count.now if count.window == window - 1 else 0
            count.now, count.window = 0, window
        return count

    def _make_room(self, window: int) -> None:
        """Forget who has not come for two windows; of too many others, those who came first."""
        if len(self._counts) < _MOST_KEYS:
            return
        fresh = [one for one, count in self._counts.items() if count.window >= window - 1]
        kept = fresh[-_MOST_KEYS // 2 :]
        self._counts = {one: self._counts[one] for one in kept}


def network_of(address: str) -> str:
    """Return what is counted as one sender: an IPv4 address, or the /64 of an IPv6 one, which one household has."""
    try:
        read = ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(read, IPv6Address):
        if read.ipv4_mapped:
            return str(read.ipv4_mapped)
        return f"{IPv6Address(int(read) >> _HOSTS_OF_64 << _HOSTS_OF_64)}/64"
    return str(read)
