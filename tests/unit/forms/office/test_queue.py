"""The queue of a day: running numbers without a gap, whose turn it is, and what the hall is shown."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.forms.light import APPOINTMENT as FORM, YEARS, light_desk
from motcua.forms.app import Desk, create_app
from motcua.forms.appointments import Booking, Line, arrivals_of, call_next, called_of, give_number, hold, place_at
from motcua.forms.inbox import Inbox
from motcua.forms.inbox.app import Pages
from motcua.forms.inbox.gate import Door
from motcua.forms.inbox.keys import Keys
from motcua.forms.store import SqliteStore, Store, Submission
from plugins.pages.inbox import inbox_renderer
from tests.unit.forms.office.test_inbox import get, token
from tools.rig.asgi import ask

MINUTE = 60_000
EIGHT = 1_796_000_400_000  # Monday, 30 November 2026, 8:00 in Viet Nam
LINE = Line("appointment", "one", "2026-11-30")
OTHER = replace(LINE, counter="two")
COUNTERS = {"appointment": {"one": "Quầy một", "two": "Quầy hai"}}


def booked(reference: str, starts_at: int) -> Booking:
    return Booking(reference, "appointment", "one", starts_at, 1, None)


class TestLine:
    def test_counts_from_one_for_each_counter_and_day(self, store: Store):
        numbers = [
            give_number(store, line, EIGHT).number for line in (LINE, OTHER, LINE, replace(LINE, day="2026-12-01"))
        ]
        assert numbers == [1, 1, 2, 1]

    def test_gives_no_number_twice_to_many_at_once(self, store: Store):
        with ThreadPoolExecutor(8) as pool:
            numbers = list(pool.map(lambda _: give_number(store, LINE, EIGHT).number, range(24)))
        assert sorted(numbers) == list(range(1, 25))

    def test_whoever_shows_the_same_ticket_twice_keeps_the_number(self, store: Store):
        assert [give_number(store, LINE, EIGHT, booked("A", EIGHT)).number for _ in range(2)] == [1, 1]

    def test_calls_by_number_but_first_those_whose_hour_has_come(self, store: Store):
        give_number(store, LINE, EIGHT)
        give_number(store, LINE, EIGHT, booked("LATE", EIGHT + 30 * MINUTE))
        give_number(store, LINE, EIGHT, booked("SECOND", EIGHT + 15 * MINUTE))
        give_number(store, LINE, EIGHT, booked("FIRST", EIGHT))
        calls = [call_next(store, LINE, EIGHT + minutes * MINUTE) for minutes in (0, 1, 20, 21, 22)]
        assert [one.number if one else None for one in calls] == [4, 1, 3, 2, None]
        assert [one.number for one in called_of(arrivals_of(store, LINE))] == [2, 3, 1, 4]

    def test_two_clerks_never_call_the_same_number(self, store: Store):
        for _ in range(16):
            give_number(store, LINE, EIGHT)
        with ThreadPoolExecutor(8) as pool:
            called = list(pool.map(lambda _: call_next(store, LINE, EIGHT), range(16)))
        assert sorted(one.number for one in called if one) == list(range(1, 17))

    def test_an_erased_submission_leaves_a_number_that_is_nobodys(self, store: Store):
        one = Submission(key="k" * 22, form="appointment", config="c", edition="vi", received_at=1, sealed=b"s")
        reference = store.add([one])[0].reference
        give_number(store, LINE, EIGHT, booked(reference, EIGHT))
        store.erase(reference, "test", EIGHT)
        (left,) = arrivals_of(store, LINE)
        assert (left.number, left.reference) == (1, None)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore(tmp_path / "forms.db")
    made.migrate()
    yield made
    made.close()


@pytest.fixture
def pages(kept: SqliteStore, tmp_path: Path, root: Path) -> Pages:
    inbox = Inbox(kept, Keys(()), {}, tmp_path, lambda: EIGHT)
    renderer = inbox_renderer(root / "themes" / "civic")
    return Pages(inbox, Door(actor="lan"), renderer, "/nobody-guesses/", {"appointment": "Đặt lịch"}, COUNTERS)


def expected(store: Store) -> str:
    from datetime import date

    place = place_at(FORM.appointment, "one", date(2026, 11, 30), "08:00", YEARS)
    one = Submission(
        key="k" * 22, form="appointment", config="c", edition="vi", received_at=1, sealed=b"s",
        also=hold("appointment", place),
    )  # fmt: skip
    return store.add([one])[0].reference


class TestPages:
    def press(self, pages: Pages, **words: str):
        made = token(get(pages, "queue/2026-11-30"))
        usual = {"_token": made, "form": "appointment", "counter": "one"}
        return get(pages, "queue/2026-11-30", usual | words)

    def test_who_has_an_appointment_comes_gets_a_number_and_is_called(self, pages: Pages):
        reference = expected(pages.inbox.store)
        assert "0800-1" in get(pages, "queue/2026-11-30").text
        slip = self.press(pages, act="give")
        assert slip.headers["location"] == "/nobody-guesses/slip/2026-11-30/appointment/one/1"
        assert ">1</p>" in get(pages, "slip/2026-11-30/appointment/one/1").text
        assert self.press(pages, act="came", reference=reference).status == 303
        shown = get(pages, "queue/2026-11-30").text
        assert "Gọi số 2" in shown
        assert "0800-1" not in shown
        assert self.press(pages, act="next").status == 303
        assert "Gọi số 1" in get(pages, "queue/2026-11-30").text
        assert [(one.act, one.reference) for one in pages.inbox.store.audit_entries()] == [("came", reference)]

    @pytest.mark.parametrize("words", [{"act": "came", "reference": "2222222222"}, {"act": "give", "counter": "none"}])
    def test_what_is_not_there_gets_no_number(self, pages: Pages, words: dict[str, str]):
        assert self.press(pages, **words).status == 409
        assert arrivals_of(pages.inbox.store, LINE) == ()

    def test_on_another_day_nobody_is_called(self, pages: Pages):
        page = get(pages, "queue/2026-12-01")
        assert "<button" not in page.text
        words = {"_token": token(page) if "_token" in page.text else pages.door.token("lan", "queue 2026-12-01", EIGHT)}
        assert (
            get(pages, "queue/2026-12-01", words | {"act": "give", "form": "appointment", "counter": "one"}).status
            == 409
        )

    def test_a_post_that_the_page_did_not_make_calls_nobody(self, pages: Pages):
        give_number(pages.inbox.store, LINE, EIGHT)
        sent = {"act": "next", "form": "appointment", "counter": "one", "_token": "1.x"}
        assert get(pages, "queue/2026-11-30", sent).status == 403
        assert called_of(arrivals_of(pages.inbox.store, LINE)) == ()


class TestBoard:
    @pytest.fixture
    def desk(self, kept: SqliteStore, tmp_path: Path) -> Iterator[Desk]:
        made = light_desk(tmp_path, kept, forms=(FORM,))
        yield replace(made, clock=lambda: EIGHT)
        made.writer.close()

    def board(self, desk: Desk, path: str = "/gui/vi/queue/appointment"):
        return asyncio.run(ask(create_app(desk), path))

    def test_shows_the_numbers_called_and_how_many_wait_and_nothing_else(self, desk: Desk):
        for number in range(6):
            give_number(desk.store, LINE, EIGHT, booked("7K3MPQRSTX", EIGHT) if number == 2 else None)
        for minute in range(4):
            call_next(desk.store, LINE, EIGHT + minute)
        text = self.board(desk).text
        assert "called=(4, 2, 1), waiting=2" in text  # 3 had an appointment and was first
        assert "7K3MPQRSTX" not in text

    def test_shows_itself_anew_only_where_it_is_asked_to(self, desk: Desk):
        assert "refresh" not in self.board(desk).headers
        assert self.board(desk, "/gui/vi/queue/appointment?screen=1").headers["refresh"] == "10"

    def test_a_form_without_counters_has_none(self, desk: Desk):
        assert self.board(desk, "/gui/vi/queue/question").status == 404
        assert self.board(desk, "/gui/xx/queue/appointment").status == 404
