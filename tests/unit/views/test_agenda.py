"""Festivals and events of the toy city: their days, the list by month, and what stands on the pages of places."""

from motcua.languages import Passage
from motcua.views import Context
from motcua.views.agenda import agenda_cards, agenda_facts, agenda_page, lunar_words
from motcua.views.articles import agenda_feed, version
from motcua.views.tourism import tourism_article, tourism_page

YEARS = (2027, 2028)


def facts(context: Context, slug: str):
    return agenda_facts(context, version(context, context.catalogue.articles["agenda", slug]), YEARS)


def test_a_festival_falls_on_other_days_each_year(vi: Context) -> None:
    assert [(one.first, one.last) for one in facts(vi, "hoi-tha-dieu").days] == [
        ("2027-02-20", "2027-02-21"),
        ("2028-02-09", "2028-02-10"),
    ]


def test_a_translation_has_the_days_and_places_of_the_vietnamese_page(en: Context) -> None:
    told = facts(en, "hoi-tha-dieu")
    assert told.days[0].first == "2027-02-20"
    assert told.days[0].written == "Feb 20 – 21, 2027"
    assert told.venue == Passage("Top of Kite Hill", "en")
    assert [one.target for one in told.places] == ["en/tourism/doi-dieu/index.html"]
    assert told.calendar == "en/agenda/hoi-tha-dieu/hoi-tha-dieu.ics"


def test_an_event_has_its_one_day_with_its_weekday_and_hours(vi: Context) -> None:
    told = facts(vi, "thi-dieu")
    assert [one.written for one in told.days] == ["Thứ Bảy, 6 tháng 3, 2027"]
    assert (told.starts, told.ends, told.cancelled, told.lunar) == ("18:30", "21:00", True, None)


def test_without_years_to_look_ahead_to_there_is_no_calendar_file(vi: Context) -> None:
    article = version(vi, vi.catalogue.articles["agenda", "hoi-tha-dieu"])
    assert agenda_facts(vi, article, ()).calendar == ""


def test_lunar_days_are_said_as_people_say_them(vi: Context) -> None:
    said = {text: lunar_words(vi, text) for text in ("10/1", "15/1", "22/1 - 27/1", "29/11 - 2/12")}
    assert {text: one.text for text, one in said.items() if one} == {
        "10/1": "mùng 10 tháng Giêng âm lịch",
        "15/1": "ngày 15 tháng Giêng âm lịch",
        "22/1 - 27/1": "ngày 22 đến 27 tháng Giêng âm lịch",
        "29/11 - 2/12": "ngày 29 tháng Mười Một đến ngày 2 tháng Chạp âm lịch",
    }
    assert lunar_words(vi, "31/1") is None


def test_the_list_has_years_and_months_in_their_order(vi: Context) -> None:
    page = agenda_page(vi, YEARS)
    listed = [(year, month.id, [one.card.id for one in month.items]) for year, months in page.years for month in months]
    assert listed == [
        ("2027", "2027-02", ["hoi-tha-dieu"]),
        ("2027", "2027-03", ["thi-dieu"]),
        ("2028", "2028-02", ["hoi-tha-dieu"]),
    ]


def test_a_place_knows_what_happens_there_and_which_routes_lead_past(vi: Context, bodies: dict[str, str]) -> None:
    hill, lake = (
        tourism_article(vi, version(vi, vi.catalogue.articles["tourism", slug]), bodies, YEARS)
        for slug in ("doi-dieu", "ho-gio")
    )
    assert [one.card.id for one in hill.happens_here] == ["hoi-tha-dieu"]
    assert lake.happens_here == ()
    assert [one.id for one in lake.routes] == ["tu-doi-den-ho"]


def test_a_place_knows_its_neighbours_and_how_far_they_are(vi: Context, bodies: dict[str, str]) -> None:
    hill = tourism_article(vi, version(vi, vi.catalogue.articles["tourism", "doi-dieu"]), bodies, YEARS)
    assert [(one.id, one.meta and one.meta.text) for one in hill.nearby] == [("ho-gio", "6,9 km đường chim bay")]


def test_a_route_has_its_stops_in_order_with_the_line_between_them(vi: Context, bodies: dict[str, str]) -> None:
    page = tourism_article(vi, version(vi, vi.catalogue.articles["routes", "tu-doi-den-ho"]), bodies, YEARS)
    assert page.route is not None
    assert [(one.card.id, one.away and one.away.text) for one in page.route.stops] == [
        ("doi-dieu", None),
        ("ho-gio", "6,9 km đường chim bay"),
    ]
    assert page.route.distance is None


def test_the_front_has_festivals_before_events(vi: Context) -> None:
    front = tourism_page(vi, YEARS)
    assert [one.card.id for one in front.agenda] == ["hoi-tha-dieu", "thi-dieu"]
    assert [one.card.id for one in agenda_cards(vi, YEARS, "ho-gio")] == []
    assert front.calendar == "vi/agenda/calendar.ics"


def test_a_feed_is_as_new_as_what_was_written_last(vi: Context, bodies: dict[str, str]) -> None:
    feed = agenda_feed(vi, bodies, "")
    assert feed.updated == "2026-11-28"
    assert len(feed.entries) == 2
