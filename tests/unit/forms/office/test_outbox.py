"""The outbox: whatever a receiver does for two days, everything arrives, and once by its id."""

import random
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from motcua.forms.delivery.parcel import Parcel, UndeliveredError
from motcua.forms.delivery.schedule import PAUSES, TRIES_BEFORE_ALARM
from motcua.forms.delivery.worker import Outbox, Round, needs_people
from motcua.forms.store import SqliteStore, Submission

MINUTE = 60_000
HOUR = 60 * MINUTE


@dataclass
class Clock:
    """A clock that tests move; `ticks` is what each look costs."""

    now: int = 1_795_000_000_000
    ticks: int = 0

    def __call__(self) -> int:
        self.now += self.ticks
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore(tmp_path / "forms.db")
    made.migrate()
    yield made
    made.close()


def keep(store: SqliteStore, clock: Clock, count: int = 1, channels: tuple[str, ...] = ("webhook",)) -> list[str]:
    batch = [
        Submission(
            key=secrets.token_hex(16),
            form="question",
            config="c",
            edition="vi",
            received_at=clock.now,
            sealed=b"sealed",
            channels=channels,
        )
        for _ in range(count)
    ]
    return [one.reference for one in store.add(batch)]


@dataclass
class Office:
    """A receiver that keeps each id once, and behaves as `mood` says before and after it has kept the parcel."""

    mood: Callable[[Parcel], None] = lambda _parcel: None
    afterwards: Callable[[Parcel], None] = lambda _parcel: None
    kept: set[str] = field(default_factory=set)
    posts: Counter[str] = field(default_factory=Counter)

    def __call__(self, parcel: Parcel) -> None:
        self.posts[parcel.ref] += 1
        self.mood(parcel)
        self.kept.add(parcel.id)
        self.afterwards(parcel)


def outbox(store: SqliteStore, clock: Clock, office: Office, name: str = "webhook") -> Outbox:
    return Outbox(store, {"question": {name: office}}, clock)


def live(worker: Outbox, clock: Clock, until: int, step: int = MINUTE) -> None:
    """Let the time pass until everything is delivered, at most until `until`."""
    while clock.now < until and worker.store.waiting().rows:
        while worker.work() != Round():
            pass
        clock.now += step


def down(_parcel: Parcel) -> None:
    message = "webhook: 500"
    raise UndeliveredError(message)


class TestOutbox:
    def test_a_receiver_that_is_down_for_48_hours_gets_everything_once(self, store, clock):
        begun = clock.now
        office = Office(mood=lambda parcel: down(parcel) if clock.now < begun + 48 * HOUR else None)
        references = keep(store, clock, 8)
        worker = outbox(store, clock, office)
        live(worker, clock, begun + 24 * HOUR, 40 * MINUTE)
        references += keep(store, clock, 8)
        live(worker, clock, begun + 96 * HOUR, 40 * MINUTE)
        assert store.waiting().rows == 0
        assert office.kept == {f"{one}-webhook" for one in references}
        assert all(store.submission(one).delivered_at >= begun + 48 * HOUR for one in references)

    def test_after_a_receiver_was_down_it_gets_all_but_the_first_in_the_order_of_receipt(self, store, clock):
        begun, came = clock.now, list[str]()
        office = Office(
            mood=lambda parcel: down(parcel) if clock.now < begun + 30 * HOUR else None,
            afterwards=lambda parcel: came.append(parcel.ref),
        )
        worker, references = outbox(store, clock, office), list[str]()
        for hours in range(6, 33, 3):  # some come while it is down, the last ones when it is up again
            clock.now += MINUTE
            references += [keep(store, clock)[0] for _ in range(2)]
            live(worker, clock, begun + hours * HOUR, 20 * MINUTE)
            clock.now = max(clock.now, begun + hours * HOUR)
        live(worker, clock, begun + 96 * HOUR, 20 * MINUTE)
        assert sorted(came) == sorted(references)
        first, *others = came
        assert others == [one for one in references if one != first]

    def test_a_parcel_that_a_receiver_refuses_holds_up_no_other_and_is_not_tried_with_each(self, store, clock):
        (bad,) = keep(store, clock)
        office = Office(mood=lambda parcel: down(parcel) if parcel.ref == bad else None)
        worker = outbox(store, clock, office)
        for _ in range(20):
            keep(store, clock)
            live(worker, clock, clock.now + 10 * MINUTE)
        assert len(office.kept) == 20
        assert office.posts[bad] < 7

    def test_ten_tries_span_more_than_two_days_and_grow(self, store, clock):
        tried: list[int] = []
        begun = clock.now

        def note(parcel: Parcel) -> None:
            tried.append((clock.now - begun) // MINUTE)
            down(parcel)

        keep(store, clock)
        live(outbox(store, clock, Office(mood=note)), clock, begun + 60 * HOUR)
        assert tried == [0, 1, 6, 26, 86, 206, 446, 926, 1766, 2966]
        assert (len(PAUSES) + 1, tried[-1] > 48 * 60) == (10, True)

    def test_the_tenth_failure_raises_the_alarm_and_the_tries_go_on(self, store, clock):
        keep(store, clock)
        office = Office(mood=down)
        worker = outbox(store, clock, office)
        begun = clock.now
        live(worker, clock, begun + 40 * HOUR, 10 * MINUTE)
        assert not needs_people(store)
        live(worker, clock, begun + 60 * HOUR, 10 * MINUTE)
        assert needs_people(store)
        assert office.posts.total() == TRIES_BEFORE_ALARM
        office.mood = lambda _parcel: None
        live(worker, clock, begun + 90 * HOUR, 10 * MINUTE)
        assert (store.waiting().rows, needs_people(store)) == (0, False)

    def test_a_receiver_that_flaps_and_forgets_to_answer_gets_each_id_once(self, store, clock):
        chance = random.Random(7)  # noqa: S311 - a seeded receiver that flaps

        def flap(parcel: Parcel) -> None:
            if chance.random() < 0.4:
                down(parcel)

        def silent(parcel: Parcel) -> None:
            if chance.random() < 0.4:
                message = "webhook: TimeoutError"
                raise UndeliveredError(message)

        office = Office(mood=flap, afterwards=silent)
        references = keep(store, clock, 25)
        live(outbox(store, clock, office), clock, clock.now + 200 * HOUR, 20 * MINUTE)
        assert store.waiting().rows == 0
        assert office.kept == {f"{one}-webhook" for one in references}
        assert max(office.posts.values()) > 1, "this test is about posts that come twice"

    def test_a_slow_receiver_holds_up_no_other(self, store, clock):
        clock.ticks = 20_000
        slow, quick = Office(), Office()
        keep(store, clock, 20, ("webhook", "mail"))
        worker = Outbox(store, {"question": {"webhook": slow, "mail": quick}}, clock)
        worker.work()
        assert 0 < len(slow.kept) < 20, "its turn is over after a minute"
        for _ in range(60):
            worker.work()
        assert (len(slow.kept), len(quick.kept)) == (20, 20)

    def test_behind_a_failed_try_the_others_wait_without_counting(self, store, clock):
        office = Office(mood=down)
        keep(store, clock, 10)
        worker = outbox(store, clock, office)
        while worker.work() != Round():
            pass
        assert office.posts.total() == 1
        clock.now += 2 * MINUTE
        office.mood = lambda _parcel: None
        while worker.work() != Round():
            pass
        assert len(office.kept) == 10

    def test_two_machines_share_the_work(self, store, clock):
        office = Office()
        keep(store, clock, 40)
        other = Outbox(SqliteStore(store.file), {"question": {"webhook": office}}, clock)
        due = store.due(clock.now, 50)
        other.work()
        other.store.close()
        assert not [one for one in due if store.claim(one, clock.now + HOUR)]
        outbox(store, clock, office).work()
        assert max(office.posts.values()) == 1

    def test_a_worker_killed_in_the_middle_is_followed_by_another_try(self, store, clock):
        keep(store, clock)

        def killed(_parcel: Parcel) -> None:
            raise KeyboardInterrupt

        office = Office(afterwards=killed)
        worker = outbox(store, clock, office)
        with pytest.raises(KeyboardInterrupt):
            worker.work()
        office.afterwards = lambda _parcel: None
        assert worker.work() == Round()
        clock.now += 11 * MINUTE
        assert worker.work() == Round(delivered=1)
        assert (len(office.kept), office.posts.total()) == (1, 2)

    def test_a_channel_with_a_fault_of_its_own_is_tried_again_and_says_no_more_than_its_kind(self, store, clock):
        def faulty(_parcel: Parcel) -> None:
            message = "Nguyễn Văn A"
            raise KeyError(message)

        keep(store, clock)
        assert outbox(store, clock, Office(mood=faulty)).work() == Round(failed=1)
        ((_, words),) = [(one.tries, one.last) for one in store.due(clock.now + HOUR, 5)]
        assert words == "KeyError"

    def test_what_waits_in_the_inbox_waits_for_people(self, store, clock):
        (reference,) = keep(store, clock, 1, ("inbox",))
        keep(store, clock, 3)
        office = Office()
        worker = outbox(store, clock, office)
        while worker.work() != Round():
            pass
        assert len(office.kept) == 3
        assert store.submission(reference).delivered_at is None
        assert store.due(clock.now + 10_000 * HOUR, 5) == []

    def test_a_form_that_no_longer_says_where_is_not_lost(self, store, clock):
        keep(store, clock)
        worker = Outbox(store, {}, clock)
        assert worker.work() == Round(failed=1)
        clock.now += HOUR
        assert outbox(store, clock, office := Office()).work() == Round(delivered=1)
        assert len(office.kept) == 1

    def test_what_was_erased_while_it_waited_is_not_sent(self, store, clock):
        (reference,) = keep(store, clock)
        store.erase(reference, "test", clock.now)
        office = Office()
        outbox(store, clock, office).work()
        assert office.posts == Counter()
