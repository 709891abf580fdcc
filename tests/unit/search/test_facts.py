"""The facts that answer outright: what the procedure's page says, with the language of each piece and its source."""

import json

import pytest

from motcua.search import documents
from motcua.search.facts import fact_scripts, facts
from motcua.views import Context
from motcua.views.pages import OrganisationPage, ProcedurePage
from motcua.views.parts import ChannelView, ContactView, DocumentView, FeeRowView, FeeView, SourceView, TimeView
from tests.unit.search.samples import filled, given, link, page, vi

PATH = "vi/procedures/1.000001/index.html"


def answers(pages: list, context: Context) -> dict:
    """What each page answers, by its address."""
    return {one.path: found for one in pages if (found := facts(one.view, context))}


def facts_of(context: Context, **parts) -> dict:
    """The facts of a procedure with these parts."""
    view = filled(ProcedurePage, code="1.000001", **parts)
    pages = [page(view, PATH, "Việc")]
    script = fact_scripts(answers(pages, context), documents(pages))["facts/0.js"]
    return json.loads(script[script.index(",") + 1 : script.rindex(")")])["0"]


@pytest.mark.parametrize(
    ("fee", "line"),
    [
        ({"kind": "none"}, "Không mất phí"),
        ({"kind": "amount", "amount": "8.000 đồng"}, "8.000 đồng"),
        ({"kind": "per_unit", "amount": "2.000 đồng", "unit": vi("trang")}, "2.000 đồng / trang"),
        (
            {"kind": "amount", "amount": "5 đồng", "label": vi("Xe máy."), "text": vi("nộp một lần")},
            "Xe máy: 5 đồng – nộp một lần",
        ),
        ({"kind": "not_published"}, "Nguồn chưa công bố mức phí"),
        ({"kind": "set_by_province"}, "Do HĐND tỉnh quy định"),
        ({"kind": "table", "rows": (FeeRowView(vi("Xe máy"), "50.000 đồng", None),)}, "Xe máy 50.000 đồng;"),
    ],
)
def test_a_fee_is_said_as_the_page_says_it(context: Context, fee: dict, line: str):
    made = facts_of(context, fees=given(filled(FeeView, **fee)))
    assert " ".join(text for text, _ in made["fee"][0]) == line


def test_a_time_is_written_out(context: Context):
    times = given(
        filled(TimeView, kind="duration", value=3, unit="working_day"),
        filled(TimeView, kind="same_day"),
        filled(TimeView, kind="stated", text=vi("Ngay khi nhận")),
    )
    said = [" ".join(text for text, _ in line) for line in facts_of(context, time_limits=times)["time"]]
    assert said == ["3 ngày làm việc", "Trong ngày", "Ngay khi nhận"]


def test_papers_and_places_are_listed_and_a_long_list_says_that_it_goes_on(context: Context):
    papers = given(*(filled(DocumentView, name=vi(f"Giấy {number}")) for number in range(9)))
    made = facts_of(
        context, documents=papers, receiving=(link("Trung tâm xã"),), channels=given(filled(ChannelView, kind="online"))
    )
    assert len(made["papers"]) == 7
    assert made["papers"][-1] == []
    assert made["place"] == [[["Trung tâm xã", "vi"]], [["Trực tuyến", "vi"]]]


def test_the_source_is_always_told_and_a_fact_that_is_not_there_is_not(context: Context):
    made = facts_of(context, source=filled(SourceView, name=vi("Cổng quốc gia"), decision="12/QĐ-BTP"))
    assert made == {"source": [["Cổng quốc gia", "vi"], ["12/QĐ-BTP", "vi"]]}


def test_an_office_tells_its_address_telephone_and_hours_or_that_none_are_published(context: Context):
    def told(**contact) -> dict:
        view = filled(OrganisationPage, contact=filled(ContactView, **contact) if contact else None, source=vi("Sở"))
        pages = [page(view, "vi/organisations/so/index.html", "Sở")]
        script = fact_scripts(answers(pages, context), documents(pages))["facts/0.js"]
        return json.loads(script[script.index(",") + 1 : script.rindex(")")])["0"]

    known = told(address=vi("Số 1"), phone=("0205",), hours=vi("7 giờ 30 đến 17 giờ"))
    assert known["place"] == [[["Số 1", "vi"]], [["0205", "vi"]]]
    assert known["hours"] == [[["7 giờ 30 đến 17 giờ", "vi"]]]
    assert told() == {"hours": [[["Nguồn chưa công bố", "vi"]]], "source": [["Sở", "vi"]]}


def test_ways_to_hand_in_are_told_with_commas_between_them(context: Context):
    made = facts_of(
        context, channels=given(*(filled(ChannelView, kind=one) for one in ("in_person", "online", "online")))
    )
    assert made["place"] == [[["Trực tiếp,", "vi"], ["Trực tuyến", "vi"]]]
