"""Calendar files: one for each festival and event and one of all, the same on whichever day they are built."""

from dataclasses import replace
from pathlib import Path

from motcua.exports import write_agenda
from motcua.languages import Passage
from motcua.views.agenda_pages import AgendaFacts, AgendaPage, Days
from motcua.views.article_pages import ArticlePage, Body
from motcua.views.laid import Laid

FEAST = AgendaFacts(
    lunar=Passage("ngày 15 tháng Giêng âm lịch", "vi"),
    days=(Days("2027-02-20", "2027-02-21", "20 – 21 thg 2, 2027"), Days("2028-02-09", "2028-02-10", "…")),
    starts="",
    ends="",
    venue=Passage("Đỉnh đồi; phía đông", "vi"),
    organiser=None,
    places=(),
    cancelled=False,
    stamped="2026-11-28",
    calendar="vi/agenda/hoi/hoi.ics",
)
EVENT = replace(
    FEAST,
    lunar=None,
    days=(Days("2027-03-06", "2027-03-06", "…"),),
    starts="18:30",
    ends="21:00",
    cancelled=True,
    calendar="vi/agenda/thi/thi.ics",
)


def page(slug: str, facts: AgendaFacts) -> Laid:
    title = Passage(f"Trang {slug}", "vi")
    empty = dict.fromkeys(
        ("date", "iso_date", "modified", "checked_on", "place_kind", "latitude", "longitude"), ""
    ) | dict.fromkeys(
        ("category", "image", "image_alt", "unit", "season", "getting_there", "opening", "price", "map"), None
    )
    view = ArticlePage(
        section="agenda", slug=slug, title=title, summary=title, body=Body("", "vi"), gallery=(), sources=(), nearby=(),
        agenda=facts, **empty,
    )  # fmt: skip
    target = f"vi/agenda/{slug}/index.html"
    return Laid(target, "agenda_item.html", title, view)


def test_each_has_its_file_and_all_stand_in_one(tmp_path: Path) -> None:
    title = Passage("Lịch", "vi")
    whole = AgendaPage(title, title, (), "vi/agenda/calendar.ics", "vi/agenda/feed.atom")
    front = Laid("vi/agenda/index.html", "agenda.html", title, whole)
    write_agenda([front, page("thi", EVENT), page("hoi", FEAST)], "https://city.example", tmp_path)
    feast, event, every = (
        (tmp_path / f"vi/agenda/{one}").read_bytes().decode().replace("\r\n ", "")
        for one in ("hoi/hoi.ics", "thi/thi.ics", "calendar.ics")
    )
    assert feast.count("BEGIN:VEVENT") == 2
    assert "UID:hoi-2027-02-20@city.example\r\n" in feast
    assert "DTEND;VALUE=DATE:20270222\r\n" in feast
    assert "LOCATION;LANGUAGE=vi:Đỉnh đồi\\; phía đông\r\n" in feast
    assert "DTSTAMP:20261128T000000Z\r\n" in feast
    # An event keeps its UID when it is put off, so that calendars move it.
    assert "UID:thi@city.example\r\n" in event
    assert "DTSTART:20270306T113000Z\r\nDTEND:20270306T140000Z\r\n" in event
    assert "STATUS:CANCELLED\r\n" in event
    assert [line for line in every.split("\r\n") if line.startswith("UID")] == [
        "UID:hoi-2027-02-20@city.example",
        "UID:thi@city.example",
        "UID:hoi-2028-02-09@city.example",
    ]


def test_a_page_looked_at_later_has_a_higher_sequence(tmp_path: Path) -> None:
    numbers = []
    for day in ("2026-11-28", "2026-12-01"):
        write_agenda([page("thi", replace(EVENT, stamped=day))], "", tmp_path)
        lines = (tmp_path / "vi/agenda/thi/thi.ics").read_text(encoding="utf-8").splitlines()
        numbers += [int(one.split(":")[1]) for one in lines if one.startswith("SEQUENCE")]
        assert "UID:thi@motcua" in lines
    assert numbers[0] < numbers[1]


def test_without_days_there_is_no_file(tmp_path: Path) -> None:
    write_agenda([page("hoi", replace(FEAST, days=(), calendar=""))], "", tmp_path)
    assert list(tmp_path.iterdir()) == []
