"""Places at a counter: on working days only, no one given twice, given back by who knows the reference and phone."""

import secrets
import threading
from datetime import date, timedelta

import pytest

from motcua.forms.appointments import (
    Place,
    Ticket,
    booking_of,
    calendar_file,
    cancel,
    close_places,
    free_places,
    hold,
    place_at,
    places_on,
)
from motcua.forms.appointments.booking import FULL
from motcua.forms.retention import mark_delivered
from motcua.forms.store import RefusedError, Store, Stored, Submission, Writer
from motcua.model import Appointment, Counter, DayOff, FormField, MakeUpDay, OnlineForm, OpenHours, WorkingYear

WEEK = ("mon", "tue", "wed", "thu", "fri")
COUNTER = Counter(
    id="dong_kinh",
    places=8,
    open=(
        OpenHours(days=WEEK, opens="07:30", closes="11:30"),
        OpenHours(days=("mon", "wed"), opens="13:30", closes="16:40"),
    ),
)
APPOINTMENT = Appointment(counters=(COUNTER,), days_ahead=14, step_minutes=15)
FORM = OnlineForm(
    id="appointment",
    kind="appointment",
    title="Đặt lịch",
    purpose="Để giữ chỗ",
    next_steps="Đến đúng giờ",
    hand_in="Nộp tại quầy",
    retention_days=7,
    fields=(FormField(id="phone", type="phone", label="Số điện thoại"),),
    appointment=APPOINTMENT,
)
YEARS = {
    "2026": WorkingYear(
        year="2026",
        state="announced",
        sources=(),
        days_off=(DayOff(date="2026-11-24", name="Ngày nghỉ"), DayOff(date="2026-08-31", name="Hoán đổi", kind="swap")),
        make_up_days=(MakeUpDay(date="2026-08-22", instead_of="2026-08-31"),),
    )
}
MONDAY = date(2026, 11, 30)
NOW = 1_795_800_000_000  # 28 November 2026


def clocks(day: date) -> list[str]:
    return [one.clock for one in places_on(APPOINTMENT, COUNTER, day, YEARS)]


def post(store: Store, place: Place | None, *, tag: bytes = b"t" * 32) -> Stored | RefusedError:
    return store.add([submission(place, tag)])[0]


def submission(place: Place | None, tag: bytes = b"t" * 32) -> Submission:
    assert place
    return Submission(
        key=secrets.token_hex(11),
        form="appointment",
        config="c",
        edition="vi",
        received_at=NOW,
        sealed=b"s",
        tag=lambda _reference: tag,
        also=hold("appointment", place),
    )


@pytest.fixture
def eight() -> Place:
    found = place_at(APPOINTMENT, "dong_kinh", MONDAY, "08:15", YEARS)
    assert found
    return found


class TestTimetable:
    def test_a_quarter_hour_begins_before_the_counter_closes(self):
        assert clocks(date(2026, 12, 1))[0] == "07:30"
        assert clocks(date(2026, 12, 1))[-1] == "11:15"
        assert clocks(MONDAY)[-1] == "16:30"

    def test_there_is_none_on_a_weekend_a_day_off_or_in_a_year_that_nobody_knows(self):
        assert [clocks(one) for one in (date(2026, 11, 28), date(2026, 11, 24), date(2028, 1, 3))] == [[], [], []]

    def test_a_make_up_saturday_has_the_hours_of_its_monday(self):
        assert clocks(date(2026, 8, 22)) == clocks(MONDAY)

    def test_times_are_those_of_viet_nam(self, eight: Place):
        assert eight.start.isoformat() == "2026-11-30T08:15:00+07:00"

    def test_a_time_between_two_places_is_none(self):
        assert place_at(APPOINTMENT, "dong_kinh", MONDAY, "08:20", YEARS) is None
        assert place_at(APPOINTMENT, "elsewhere", MONDAY, "08:15", YEARS) is None


class TestBooking:
    def test_200_at_once_for_8_places_fill_exactly_8(self, store: Store, eight: Place):
        """Four writers of their own, as four machines would be, besides the many that wait at each."""
        writers = [Writer(store) for _ in range(4)]
        start = threading.Barrier(8)
        outcomes: list[Stored | Exception] = []

        def ask(number: int) -> None:
            start.wait()
            futures = [writers[number % 4].submit(submission(eight)) for _ in range(25)]
            outcomes.extend(future.exception(30) or future.result() for future in futures)

        threads = [threading.Thread(target=ask, args=[number]) for number in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        for one in writers:
            one.close()
        booked = [one.reference for one in outcomes if isinstance(one, Stored)]
        assert len(outcomes) == 200
        assert sorted(booking_of(store, one).number for one in booked) == [1, 2, 3, 4, 5, 6, 7, 8]
        refused = [one for one in outcomes if not isinstance(one, Stored)]
        assert {(type(one), one.field, one.message) for one in refused} == {(RefusedError, "time", FULL)}
        assert len(store.submissions(limit=500)) == 8, "who got no place has no reference either"

    def test_the_same_post_again_books_nothing_more(self, store: Store, eight: Place):
        once = submission(eight)
        first, second = store.add([once])[0], store.add([once])[0]
        assert (first.reference, second.again) == (second.reference, True)
        assert free_places(store, FORM, "dong_kinh", MONDAY, YEARS, NOW)[3].left == 7

    def test_the_database_itself_refuses_a_number_twice(self, store: Store, eight: Place):
        post(store, eight)
        words = "INSERT INTO booking (ref, form, counter, starts_at, number) VALUES ('X', 'appointment', 'dong_kinh', :at, 1)"
        with pytest.raises(Exception, match=r"(?i)unique"), store.transaction() as transaction:
            transaction.execute(words, at=eight.starts_at)

    def test_full_and_past_places_are_not_offered(self, store: Store, eight: Place):
        for _ in range(8):
            post(store, eight)
        offered = [one.place.clock for one in free_places(store, FORM, "dong_kinh", MONDAY, YEARS, NOW)]
        assert "08:15" not in offered
        assert offered[0] == "07:30"
        later = free_places(store, FORM, "dong_kinh", MONDAY, YEARS, eight.starts_at)
        assert later[0].place.clock == "08:30"

    def test_a_counter_that_closes_takes_no_more_and_keeps_who_has_booked(self, store: Store, eight: Place):
        kept = post(store, eight)
        close_places(store, "appointment", [Place(eight.counter, eight.starts_at, 0)], "lan", NOW)
        assert isinstance(post(store, eight), RefusedError)
        assert booking_of(store, kept.reference).cancelled_at is None
        assert "08:15" not in [one.place.clock for one in free_places(store, FORM, "dong_kinh", MONDAY, YEARS, NOW)]

    def test_a_cancelled_place_is_free_at_once_with_its_number(self, store: Store, eight: Place):
        booked = [post(store, eight).reference for _ in range(8)]
        assert not cancel(store, booked[2], b"x" * 32, NOW)
        assert not cancel(store, "2222222222", b"t" * 32, NOW)
        assert isinstance(post(store, eight), RefusedError)
        assert cancel(store, booked[2], b"t" * 32, NOW)
        assert cancel(store, booked[2], b"t" * 32, NOW + 1), "asked again, it stays cancelled"
        assert booking_of(store, booked[2]).cancelled_at == NOW
        assert booking_of(store, post(store, eight).reference).number == 3

    def test_is_not_erased_before_its_day(self, store: Store, eight: Place):
        reference = post(store, eight).reference
        for one in store.due(NOW, 10):
            store.delivered(one.id, NOW)
        mark_delivered(store, {"appointment": 1})
        assert store.submission(reference).erase_after == eight.starts_at + timedelta(days=1) // timedelta(
            milliseconds=1
        )


class TestCalendarFile:
    def ticket(self, **more: object) -> Ticket:
        usual = {
            "reference": "7K3MPQRSTX",
            "number": "0815-2",
            "title": "Đặt lịch tại quầy",
            "place": "Trung tâm Phục vụ hành chính công phường Đông Kinh; số 1, phường Đông Kinh, tỉnh Lạng Sơn",
            "starts_at": 1_796_001_300_000,
            "minutes": 15,
            "received_at": NOW,
        }
        return Ticket(**(usual | more))

    def test_is_what_phones_read(self):
        text = calendar_file(self.ticket(), "langson.example")
        assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        assert "\r\nDTSTART:20261130T011500Z\r\nDTEND:20261130T013000Z\r\n" in text
        assert "\r\nUID:7K3MPQRSTX@langson.example\r\n" in text
        unfolded = text.replace("\r\n ", "")
        assert "LOCATION:Trung tâm Phục vụ hành chính công phường Đông Kinh\\; số 1\\, phường" in unfolded

    def test_no_line_is_longer_than_75_bytes_and_no_letter_is_cut(self):
        lines = calendar_file(self.ticket(), "").split("\r\n")
        assert max(len(one.encode()) for one in lines) <= 75

    def test_a_cancelled_one_takes_the_first_back(self):
        text = calendar_file(self.ticket(cancelled=True), "")
        assert "METHOD:CANCEL" in text
        assert "SEQUENCE:1" in text
