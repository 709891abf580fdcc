"""Works through the outbox: each submission by each of its channels, until it has arrived, once by its id."""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

from motcua.forms.delivery.parcel import Channel, Parcel, UndeliveredError
from motcua.forms.delivery.routes import INBOX
from motcua.forms.delivery.schedule import is_alarming, pause_after
from motcua.forms.store import Delivery, Held, Store, StoreUnavailableError

AT_ONCE = 50
LEASE = timedelta(minutes=10)  # longer than any try may take: who takes a row is left alone with it for so long
TURN = timedelta(minutes=1)  # of one receiver in a round, so that a slow one does not keep the round from ending
NEVER = 253_402_300_799_000  # the last second of the year 9999: an inbox's row waits for people, not for the clock
PAUSE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Round:
    """What one round has done."""

    delivered: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Outbox:
    """Delivers from `store`. `channels` gives, by form, the channel behind each name; `clock` is milliseconds UTC."""

    store: Store
    channels: Mapping[str, Mapping[str, Channel]]
    clock: Callable[[], int]

    def work(self) -> Round:
        """Try what is due, each receiver on a thread of its own, in the order of receipt; raises StoreUnavailableError.

        A receiver that is slow holds up no other. With the first row that arrives behind failures, the receiver's
        older ones wait no longer, and go before newer ones: but for that first one and what a receiver itself
        refuses, it gets everything in order. Behind a try that failed, the receiver's other rows wait for the
        shortest pause without counting as tried: it is probably down, and ten tries are to span two days for each.
        """
        receivers = self._by_receiver(self.store.due(self.clock(), AT_ONCE))
        if not receivers:
            return Round()
        with ThreadPoolExecutor(len(receivers), "motcua-delivery") as pool:
            done = [one for tries in pool.map(self._work_for, receivers.items()) for one in tries]
        return Round(delivered=done.count("delivered"), failed=done.count("failed"))

    def run(self, stop: threading.Event, pause: float = PAUSE_SECONDS) -> None:
        """Work until `stop` is set; a store that is away is waited for."""
        while not stop.is_set():
            try:
                busy = self.work() != Round()
            except StoreUnavailableError:
                busy = False
            if not busy:
                stop.wait(pause)

    def _by_receiver(self, due: Sequence[Delivery]) -> dict[tuple[str, str], list[tuple[Delivery, Held]]]:
        receivers: dict[tuple[str, str], list[tuple[Delivery, Held]]] = {}
        for delivery in due:
            held = self.store.submission(delivery.reference)
            if delivery.channel == INBOX:
                self.store.claim(delivery, NEVER)
            elif held is None:  # erased between the two look-ups
                self.store.delivered(delivery.id, self.clock())
            else:
                receivers.setdefault((held.form, delivery.channel), []).append((delivery, held))
        return receivers

    def _work_for(self, receiver: tuple[tuple[str, str], list[tuple[Delivery, Held]]]) -> list[str]:
        (form, name), rows = receiver
        channel = self.channels.get(form, {}).get(name, _nowhere)
        end = self.clock() + _milliseconds(TURN)
        done, back = list[str](), False
        for delivery, held in sorted(rows, key=lambda one: one[0].id):
            if back:
                break  # what waited longer is due now, and comes first in the next round
            if "failed" in done:
                self.store.claim(delivery, self.clock() + _milliseconds(pause_after(1)))
            elif self.clock() <= end and self.store.claim(delivery, self.clock() + _milliseconds(LEASE)):
                done.append(self._try(channel, delivery, held))
                back = done[-1] == "delivered" and delivery.tries > 0 and self.store.hasten(form, name, self.clock())
        return done

    def _try(self, channel: Channel, delivery: Delivery, held: Held) -> str:
        """Deliver one row; what goes wrong is said in the row, in our own words, and harms no other."""
        try:
            channel(parcel(delivery, held))
        except Exception as error:  # noqa: BLE001 - a channel of any kind: the row must be tried again, and say why
            words = str(error) if isinstance(error, UndeliveredError) else type(error).__name__
            self.store.failed(delivery.id, self.clock() + _milliseconds(pause_after(delivery.tries + 1)), words)
            return "failed"
        self.store.delivered(delivery.id, self.clock())
        return "delivered"


def parcel(delivery: Delivery, held: Held) -> Parcel:
    """Return what is sent; its id is the same at every try, on every machine."""
    return Parcel(
        id=f"{held.reference}-{delivery.channel}",
        ref=held.reference,
        form=held.form,
        config=held.config,
        edition=held.edition,
        received_at=held.received_at,
        sealed=held.sealed,
    )


def _nowhere(_parcel: Parcel) -> None:
    message = "the form no longer says where this goes"
    raise UndeliveredError(message)


def needs_people(store: Store) -> bool:
    """Say whether a delivery has failed so often that somebody must look: health and the daily digest show it."""
    return is_alarming(store.waiting().most_tries)


def _milliseconds(span: timedelta) -> int:
    return int(span.total_seconds() * 1000)
