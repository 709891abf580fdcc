"""A calendar file is what RFC 5545 asks for, whatever the words are."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, strategies as st

from motcua.icalendar import CalendarEntry, calendar_text


def entry(**more: object) -> CalendarEntry:
    usual: dict[str, object] = {
        "uid": "hoi@example.org",
        "stamped": datetime(2026, 11, 28, tzinfo=UTC),
        "starts": date(2027, 2, 27),
        "ends": date(2027, 3, 4),
        "title": "Lễ hội",
    }
    return CalendarEntry(**(usual | more))


def lines(text: str) -> list[str]:
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_whole_days_end_on_the_day_after_the_last() -> None:
    told = lines(calendar_text([entry()], "agenda"))
    assert "DTSTART;VALUE=DATE:20270227" in told
    assert "DTEND;VALUE=DATE:20270305" in told
    assert "TRANSP:TRANSPARENT" in told
    assert "DTSTAMP:20261128T000000Z" in told


def test_an_hour_is_told_in_universal_time() -> None:
    at = datetime(2027, 1, 1, 6, 30, tzinfo=timezone(timedelta(hours=7)))
    told = lines(calendar_text([entry(starts=at, ends=at + timedelta(hours=1))], "agenda"))
    assert "DTSTART:20261231T233000Z" in told
    assert "DTEND:20270101T003000Z" in told


def test_what_means_something_is_escaped_and_what_is_empty_left_out() -> None:
    told = lines(calendar_text([entry(place="Đền, phố; chợ\\sông", text="Một\nHai", lang="vi")], "agenda"))
    assert "LOCATION;LANGUAGE=vi:Đền\\, phố\\; chợ\\\\sông" in told
    assert "DESCRIPTION;LANGUAGE=vi:Một\\nHai" in told
    assert not [one for one in told if one.startswith(("GEO", "URL"))]


def test_a_place_and_an_address_are_given_where_they_are_known() -> None:
    told = lines(calendar_text([entry(position="21.85, 106.76", url="https://city.example/a")], "agenda", name="Lịch"))
    assert "GEO:21.85;106.76" in told
    assert "URL:https://city.example/a" in told
    assert "NAME:Lịch" in told


def test_a_cancelled_entry_says_so() -> None:
    assert "STATUS:CANCELLED" in lines(calendar_text([entry(cancelled=True)], "agenda"))


@given(st.text(), st.text())
def test_no_words_break_a_file(title: str, place: str) -> None:
    text = calendar_text([entry(title=title or "x", place=place)], "agenda")
    assert max(len(one.encode()) for one in text.split("\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    assert [one for one in lines(text) if one in {"BEGIN:VEVENT", "END:VEVENT"}] == ["BEGIN:VEVENT", "END:VEVENT"]
    known = ("BEGIN:", "END:", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DT", "SEQUENCE", "STATUS", "TRANSP", "SUMMARY", "LOCATION")  # fmt: skip
    assert all(one.startswith(known) for one in lines(text))
