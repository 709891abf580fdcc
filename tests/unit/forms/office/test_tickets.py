"""From the form of an appointment to its ticket, and back: a page of places where the time is gone, a cancelled ticket."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.forms.light import APPOINTMENT as FORM, YEARS, light_desk
from motcua.forms.app import Desk, create_app
from motcua.forms.appointments import booking_of, hold, place_at
from motcua.forms.office import bookings
from motcua.forms.store import SqliteStore, Submission
from tools.rig.asgi import Reply, ask

NOW = 1_795_834_800_000  # Saturday, 28 November 2026, 10:00 in Viet Nam
PATH = "/gui/vi/appointment"
DAY = {"day-day": "30", "day-month": "11", "day-year": "2026"}
ANSWERS = {"counter": "one", "time": "07:45", "full_name": "Lan", "phone": "0912 345 678", **DAY}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqliteStore(tmp_path / "forms.db")
    store.migrate()
    clock = lambda: NOW  # noqa: E731
    made = light_desk(tmp_path, store, forms=(FORM,))
    yield replace(made, years=YEARS, also=bookings(YEARS, clock), clock=clock)
    made.writer.close()
    store.close()


def send(desk: Desk, path: str = PATH, fields=None) -> Reply:
    return asyncio.run(ask(create_app(desk), path, fields))


def hidden(reply: Reply) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', reply.text))


def book(desk: Desk, **more: str) -> Reply:
    check = send(desk, fields={**ANSWERS, **more})
    return send(desk, fields={**hidden(check), "_step": "send"})


def times(reply: Reply) -> list[str]:
    return re.findall(r"times=\((.*?)\)", reply.text)


class TestPlaces:
    def test_a_time_that_is_free_leads_on_to_the_check(self, desk: Desk):
        reply = send(desk, fields=ANSWERS)
        assert (reply.status, "Kiểm tra câu trả lời" in reply.text) == (200, True)

    @pytest.mark.parametrize(
        "answers",
        [{"time": "09:00"}, {"day-day": "29"}, {"day-day": "28"}, {"day-month": "12", "day-day": "31"}],
        ids=["closed", "Sunday", "today", "too far"],
    )
    def test_any_other_leads_to_the_times_that_are(self, desk: Desk, answers: dict[str, str]):
        reply = send(desk, fields={**ANSWERS, **answers})
        assert (reply.status, "Chọn giờ còn chỗ" in reply.text) == (422, True)
        assert "07:45" in times(reply)[0]
        assert "Lan" in reply.text, "nothing typed is lost"
        assert desk.store.submissions() == []

    def test_a_counter_that_never_opens_has_none(self, desk: Desk):
        reply = send(desk, fields={**ANSWERS, "counter": "two"})
        assert (reply.status, times(reply)) == (422, [])
        assert "days=()" in reply.text

    def test_a_time_that_goes_between_check_and_sending_leads_to_the_others(self, desk: Desk):
        check = send(desk, fields=ANSWERS)
        place = place_at(FORM.appointment, "one", date(2026, 11, 30), "07:45", YEARS)
        other = Submission(
            key="k" * 22,
            form="appointment",
            config="c",
            edition="vi",
            received_at=NOW,
            sealed=b"s",
            also=hold("appointment", place),
        )
        desk.store.add([other])
        reply = send(desk, fields={**hidden(check), "_step": "send"})
        assert reply.status == 422
        assert "07:45" not in times(reply)[0]
        assert len(desk.store.submissions()) == 1

    def test_a_hand_made_post_cannot_book_a_time_that_does_not_exist(self, desk: Desk):
        unchecked = replace(desk, years=YEARS, also=bookings({}, desk.clock))
        check = send(unchecked, fields=ANSWERS)
        assert send(unchecked, fields={**hidden(check), "_step": "send"}).status == 422
        assert desk.store.submissions() == []


class TestTicket:
    def test_shows_the_number_and_nothing_personal(self, desk: Desk):
        kept = book(desk)
        assert kept.status == 303
        ticket = send(desk, kept.headers["location"])
        assert "0745-1" in ticket.text
        assert "Quầy một" in ticket.text
        assert "Lan" not in ticket.text
        assert "345" not in ticket.text

    def test_goes_into_a_calendar(self, desk: Desk):
        address = book(desk).headers["location"].replace("receipt", "ticket")
        file = send(desk, f"{address}.ics")
        assert file.headers["content-type"] == "text/calendar; charset=utf-8"
        assert "DTSTART:20261130T004500Z" in file.text
        assert file.body == send(desk, f"{address}.ics").body

    def test_is_cancelled_by_who_knows_the_phone_and_the_place_is_free(self, desk: Desk):
        kept = book(desk)
        address = kept.headers["location"].replace("receipt", "ticket")
        for wrong in ({"phone": "0000"}, {"phone": ""}, {"phone": "78"}):
            assert send(desk, address, wrong).status == 422
        assert booking_of(desk.store, address[-10:]).cancelled_at is None
        assert send(desk, address, {"phone": "0912345678"}).headers["location"] == kept.headers["location"]
        assert booking_of(desk.store, address[-10:]).cancelled_at == NOW
        assert "STATUS:CANCELLED" in send(desk, f"{address}.ics").text
        assert book(desk, phone="0987 654 321").status == 303

    def test_guessing_the_digits_is_stopped(self, desk: Desk):
        from motcua.forms.limits import Window

        few = replace(desk, limits=replace(desk.limits, looks=Window(10, 60)))
        address = book(few).headers["location"].replace("receipt", "ticket")
        answers = [send(few, address, {"phone": f"{number:04}"}).status for number in range(12)]
        assert answers == [422] * 10 + [429] * 2

    @pytest.mark.parametrize("reference", ["2222222222", "ABC", "../../x"])
    def test_an_unknown_one_is_not_found(self, desk: Desk, reference: str):
        assert send(desk, f"/gui/vi/ticket/{reference}.ics").status == 404
        assert send(desk, f"/gui/vi/ticket/{reference}", {"phone": "5678"}).status == 404
