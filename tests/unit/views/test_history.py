"""What residents read of changes: in plain words, in their edition, newest first, and bounded."""

import dataclasses

import pytest

from motcua.catalogue import Catalogue
from motcua.comparison import Value, compare
from motcua.history import Happening, History
from motcua.history.happening import history_of
from motcua.views import Context, SiteBuilder
from motcua.views.article_pages import Feed
from motcua.views.history_lines import lines_of
from motcua.views.history_pages import change_entries, changes_feed, changes_page, history_days

CODE = "1.000001"


def line_texts(context: Context, happening: Happening) -> list[str]:
    found = []
    for line in lines_of(context, happening):
        sides = ["".join(one.text for one in side) for side in (line.detail, line.before, line.after)]
        difference = "".join(f"{one.kind[0]}|{one.text.text}|" for one in line.difference)
        found.append(" # ".join(filter(None, [line.label.text if line.label else "", *sides, difference])))
    return found


def edited(before: Value, after: Value, date: str = "2026-02-01", code: str = CODE) -> Happening:
    return Happening(code=code, date=date, kind="edited", changes=compare(before, after))


def with_history(context: Context, *happenings: Happening, checked_on: str = "2026-11-24") -> Context:
    return dataclasses.replace(context, history=history_of(happenings, [checked_on]))


FEE = {"kind": "amount", "amount": "30000", "label": "Phí gió"}


@pytest.mark.parametrize(
    ("before", "after", "vi", "en"),
    [
        (
            {"fees": [FEE]},
            {"fees": [FEE | {"amount": "20000"}]},
            "Phí, lệ phí # Phí gió: 30.000 đồng # Phí gió: 20.000 đồng",
            "Fees # Phí gió: 30,000 VND # Phí gió: 20,000 VND",
        ),
        ({"documents": []}, {"documents": [{"name": "Căn cước"}]}, "Thêm giấy tờ # Căn cước", "New document # Căn cước"),
        ({"documents": [{"name": "Căn cước"}]}, {"documents": []}, "Bỏ giấy tờ # Căn cước", "Document no longer needed # Căn cước"),
        (
            {"time_limits": [{"kind": "duration", "value": "5", "unit": "working_day"}]},
            {"time_limits": [{"kind": "duration", "value": "3", "unit": "working_day"}]},
            "Thời gian giải quyết # 5 ngày làm việc # 3 ngày làm việc",
            "How long it takes # 5 working days # 3 working days",
        ),
        (
            {"documents": [{"name": "Căn cước", "copies": "1"}]},
            {"documents": [{"name": "Căn cước", "copies": "2"}]},
            "Giấy tờ # Căn cước – số bản sao # 1 # 2",
            "Documents # Căn cước – copies # 1 # 2",
        ),
        ({"fees": "not_published"}, {"fees": [FEE]}, "Phí, lệ phí # nguồn chưa công bố # Phí gió: 30.000 đồng", "Fees # not published by the source # Phí gió: 30,000 VND"),
        ({"legal": []}, {"legal": ["1-2026-nd-dc"]}, "Thêm căn cứ pháp lý # 1/2026/NĐ-ĐC", "New legal basis # 1/2026/NĐ-ĐC"),
        ({"levels": ["commune", "province"]}, {"levels": ["province", "commune"]}, "Cấp giải quyết # đổi thứ tự", "Levels # order changed"),
        ({"name": "Thả diều", "documents": [{"name": "A", "note": "B"}]}, {"name": "Thả diều", "documents": [{"name": "A"}]}, "Giấy tờ # A – ghi chú # B # không còn ghi", "Documents # A – notes # B # no longer stated"),
        (
            {"fees": [{"kind": "table", "rows": [{"label": "Nhỏ", "amount": "5000"}, {"label": "Lớn", "amount": "9000"}]}]},
            {"fees": [{"kind": "table", "rows": [{"label": "Nhỏ", "amount": "4000"}, {"label": "Lớn", "amount": "9000"}]}]},
            "Phí, lệ phí # Nhỏ # 5.000 đồng # 4.000 đồng",
            "Fees # Nhỏ # 5,000 VND # 4,000 VND",
        ),
    ],
)  # fmt: skip
def test_a_change_is_said_in_the_editions_words(vi, en, before, after, request):
    catalogue_vi, catalogue_en = request.getfixturevalue("shipped")
    assert line_texts(catalogue_vi, edited(before, after)) == [vi]
    assert line_texts(catalogue_en, edited(before, after)) == [en]


@pytest.fixture(scope="session")
def shipped(root, catalogue):
    """The toy city's catalogue with the words of the shipped portal."""
    from motcua.languages import load_editions, load_messages, make_localisers

    editions = load_editions(root / "translations" / "languages.yaml")[0]
    messages, _ = load_messages(editions, root / "translations", "translations")
    localisers = make_localisers(editions, messages)
    return [Context(catalogue, localisers[tag]) for tag in ("vi", "en")]


def test_values_of_a_record_keep_their_own_language(shipped):
    _, en = shipped
    (line,) = lines_of(en, edited({"fees": [FEE]}, {"fees": [FEE | {"amount": "20000"}]}))
    assert line.label.lang == "en"
    assert [(one.text, one.lang) for one in line.after][-1] == (": 20,000 VND", "en")
    assert line.after[0].lang == "vi"


def test_of_a_long_text_only_the_words_that_changed_are_shown(vi):
    before = "Nộp hồ sơ tại huyện. " * 10
    (said,) = line_texts(vi, edited({"steps": [{"text": before}]}, {"steps": [{"text": before + "Nhận phiếu."}]}))
    assert said.startswith("Các bước thực hiện # mục số 1: sửa nội dung # k|")
    assert said.endswith("a|Nhận phiếu.|")
    assert len(said) < len(before) + 160


def test_a_record_with_many_changes_does_not_fill_the_page(vi):
    many = {"documents": [{"name": f"Giấy số {number}"} for number in range(40)]}
    said = line_texts(vi, edited({"documents": []}, many))
    assert len(said) == 13
    assert said[-1] == "và các thay đổi khác"


def test_the_days_of_a_procedure_stand_newest_first_with_a_fragment_each(vi, catalogue):
    context = with_history(
        vi,
        Happening(code=CODE, date="2026-01-01", kind="listed", first=True),
        Happening(code=CODE, date="2026-03-01", kind="note", text="Mới", legal=("1-2026-nd-dc",)),
        edited({"name": "A"}, {"name": "B"}, "2026-03-01"),
    )
    days = history_days(context, catalogue.procedures[CODE])
    assert [(one.id, len(one.lines)) for one in days] == [("thay-doi-2026-03-01", 2), ("thay-doi-2026-01-01", 1)]
    assert days[0].lines[0].legal[0].number == "1/2026/NĐ-ĐC"


def test_what_was_there_from_the_first_day_is_no_news(vi):
    first = Happening(code=CODE, date="2026-01-01", kind="listed", first=True)
    decided = Happening(code=CODE, date="2025-01-01", kind="decided", text="1/QĐ")
    assert change_entries(with_history(vi, first, decided)) == ()


def test_many_new_procedures_of_a_day_are_one_entry(vi, catalogue):
    entry = catalogue.procedures[CODE]
    codes = [f"1.{number:06}" for number in range(30)]
    many = Catalogue(procedures=dict.fromkeys(codes, entry), fields=catalogue.fields)
    context = dataclasses.replace(vi, catalogue=many)
    (one,) = change_entries(
        with_history(context, *(Happening(code=code, date="2026-02-01", kind="listed") for code in codes))
    )
    assert (one.title.text, len(one.links), one.more) == ("Thủ tục mới trên cổng", 10, 20)


def test_a_law_is_told_once_with_the_procedures_that_rest_on_it(vi):
    told = [
        Happening(code=code, date="2026-02-01", kind="law", legal=("1-2026-nd-dc",), state="repealed")
        for code in (CODE, "1.000002")
    ]
    (one,) = change_entries(with_history(vi, *told))
    assert (one.title.text, [link.target for link in one.links]) == (
        "1/2026/NĐ-ĐC",
        ["vi/procedures/1.000001/index.html", "vi/procedures/1.000002/index.html"],
    )


def test_a_retired_code_leads_to_its_successor(vi, catalogue):
    retired = Happening(code="9.000009", date="2026-02-01", kind="retired", text="Cũ", successor=CODE)
    context = with_history(vi, retired)
    (one,) = change_entries(context)
    assert (one.title.text, one.target) == ("Cũ", "vi/procedures/1.000001/index.html")
    assert line_texts(context, retired) == ["Không còn áp dụng; thay bằng thủ tục # Thả diều"]


def test_a_day_that_lies_ahead_is_coming_and_not_yet_in_the_feed(vi):
    ahead = Happening(code=CODE, date="2027-03-01", kind="note", text="Sẽ tới")
    past = Happening(code=CODE, date="2026-03-01", kind="note", text="Đã qua")
    context = with_history(vi, ahead, past)
    page = changes_page(context)
    assert [one.iso_date for one in page.coming] == ["2027-03-01"]
    assert [(month, [one.iso_date for one in listed]) for month, listed in page.months] == [
        ("tháng 3/2026", ["2026-03-01"])
    ]
    assert [one.iso_date for one in changes_feed(context).entries] == ["2026-03-01"]


def test_the_feed_is_as_old_as_its_newest_change_and_says_what_changed(vi):
    context = with_history(vi, edited({"fees": [FEE]}, {"fees": [FEE | {"amount": "20000"}]}, "2026-02-01"))
    feed = changes_feed(context)
    (one,) = feed.entries
    assert feed.updated == one.iso_date == "2026-02-01"
    assert one.target == "vi/procedures/1.000001/index.html#thay-doi-2026-02-01"
    assert one.summary == "Phí, lệ phí: Phí gió: 30.000 đồng → Phí gió: 20.000 đồng"


def test_a_feed_without_a_change_names_no_day(vi):
    assert changes_feed(vi) == Feed("Thay đổi gần đây", (), "")


def test_markup_in_a_record_is_text_in_the_feed(vi):
    long = "<script>x</script> " * 10
    for after in ({"name": "<b>"}, {"name": long}):
        (one,) = changes_feed(with_history(vi, edited({"name": "x"}, after))).entries
        assert "<b>" not in one.html
        assert "<script" not in one.html


def test_a_field_has_a_feed_of_its_own_procedures(vi, catalogue):
    context = with_history(vi, edited({"name": "A"}, {"name": "B"}))
    field = catalogue.fields[catalogue.procedures[CODE].procedure.field_]
    other = dataclasses.replace(field, id="khac")
    assert len(changes_feed(context, field).entries) == 1
    assert changes_feed(context, field).title == f"Thay đổi gần đây: {field.name}"
    assert changes_feed(context, other).entries == ()


def test_list_and_feeds_stand_in_every_edition_and_are_linked_from_every_page(site: SiteBuilder):
    paths = {one.path for one in site.pages()}
    assert {"en/changes/index.html", "en/changes/feed.atom", "en/fields/ho-tich/changes.atom"} <= paths
    footer = {one.target for one in site.site("1").footer}
    assert {"en/changes/index.html", "en/changes/feed.atom"} <= footer


def test_the_list_is_bounded(vi):
    many = [Happening(code=CODE, date=f"{1900 + number}-01-01", kind="note", text="x") for number in range(300)]
    assert len(change_entries(with_history(vi, *many, checked_on="2300-01-01"))) == 200
    assert len(changes_feed(with_history(vi, *many, checked_on="2300-01-01")).entries) == 40


def test_a_portal_without_history_says_so(vi):
    assert changes_page(dataclasses.replace(vi, history=History())).months == ()
