"""The guide leads each reader to one case, and says of it what holds there and nothing of the others."""

from dataclasses import replace
from typing import Any

import pytest

from motcua.catalogue import Catalogue, Entry
from motcua.languages import Passage
from motcua.model import (
    Answer,
    Case,
    Channel,
    Document,
    Duration,
    FixedFee,
    LocalCase,
    NoFee,
    Overlay,
    Question,
    UnpublishedTime,
    WorkingYear,
)
from motcua.views import Context
from motcua.views.pages import ProcedurePage
from motcua.views.procedures import procedure_page

CASES = (
    Case(id="moi", title="Cấp mới", documents=(Document(name="Tờ khai"),)),
    Case(id="lai", title="Cấp lại vì giấy cũ bị mất", notes=("Nêu lý do.",)),
)
COMMON = (Document(name="Căn cước"),)
ADDRESS = "https://langson.example/vi/procedures/1.000002/index.html"


def page(vi: Context, overlay: dict[str, Any] | None = None, public: str = "", **changes: Any) -> ProcedurePage:
    """The page of the toy city's second procedure, with some of its parts changed."""
    entry = vi.catalogue.procedures["1.000002"]
    procedure = replace(entry.procedure, **({"cases": CASES, "documents": COMMON} | changes))
    laid = Overlay(code=procedure.code, based_on=entry.hash, **overlay) if overlay is not None else None
    return procedure_page(vi, Entry(procedure, entry.hash, entry.file, laid), public)


def asked(shown: ProcedurePage) -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [
        (one.text.text, [(answer.text.text, answer.anchor, answer.question) for answer in one.answers])
        for one in shown.guide.questions
    ]


def test_without_questions_the_cases_are_the_answers_to_one(vi: Context) -> None:
    assert asked(page(vi)) == [
        (
            "Trường hợp của bạn là gì?",
            [
                ("Cấp mới", "truong-hop-moi", ""),
                ("Cấp lại vì giấy cũ bị mất", "truong-hop-lai", ""),
                ("Không thuộc trường hợp nào ở trên", "ngoai-cac-truong-hop", ""),
            ],
        )
    ]


def test_nobody_is_outside_all_cases_where_no_document_is_common(vi: Context) -> None:
    shown = page(vi, documents="none")
    assert [answer.anchor for answer in shown.guide.questions[0].answers] == ["truong-hop-moi", "truong-hop-lai"]
    assert shown.guide.outside is None


def test_a_procedure_without_cases_asks_nothing_and_has_one_guide(vi: Context) -> None:
    shown = page(vi, cases=(), public="https://langson.example")
    assert shown.guide.questions == ()
    assert shown.guide.outside is not None
    assert shown.guide.outside.address == ADDRESS


TREE = (
    Question(
        id="lan-dau",
        text="Xin lần đầu?",
        answers=(Answer(text="Phải", case="moi"), Answer(text="Không phải", question="mat")),
    ),
    Question(id="mat", text="Giấy bị mất?", answers=(Answer(text="Phải", case="lai"), Answer(text="Không"))),
)


def test_the_city_s_questions_win_over_those_of_the_record(vi: Context) -> None:
    theirs = (Question(id="x", text="Nào?", answers=tuple(Answer(text=one.title, case=one.id) for one in CASES)),)
    shown = page(vi, {"questions": TREE}, questions=theirs)
    assert [text for text, _ in asked(shown)] == ["Xin lần đầu?", "Giấy bị mất?"]
    assert asked(shown)[0][1] == [("Phải", "truong-hop-moi", ""), ("Không phải", "", "mat")]
    assert asked(shown)[1][1][1] == ("Không", "ngoai-cac-truong-hop", "")
    assert [text for text, _ in asked(page(vi, {}, questions=theirs))] == ["Nào?"]


def test_questions_written_for_another_record_are_not_asked(vi: Context) -> None:
    grown = (*CASES, Case(id="doi", title="Đổi"))
    assert [len(answers) for _, answers in asked(page(vi, {"questions": TREE}, cases=grown))] == [4]
    assert [len(answers) for _, answers in asked(page(vi, {"questions": TREE}, cases=CASES[:1]))] == [2]


def test_the_short_title_comes_first_and_the_official_one_stays(vi: Context) -> None:
    first, second = page(vi, {"cases": (LocalCase(id="lai", title="Mất giấy"),)}).cases
    assert (first.title, first.official_title) == (Passage("Cấp mới", "vi"), None)
    assert (second.title.text, second.official_title) == ("Mất giấy", Passage("Cấp lại vì giấy cũ bị mất", "vi"))


def test_a_case_has_its_own_documents_notes_and_agency(vi: Context, catalogue: Catalogue) -> None:
    office, other = list(catalogue.organisations)[:2]
    first, second = page(vi, agencies=(office,), cases=(CASES[0], replace(CASES[1], agencies=(other,)))).cases
    assert [one.name.text for one in first.documents] == ["Tờ khai"]
    assert (second.documents, [one.text for one in second.notes]) == ((), ["Nêu lý do."])
    assert [(one.own_agencies, [link.target for link in one.agencies]) for one in (first, second)] == [
        (False, [f"vi/organisations/{office}/index.html"]),
        (True, [f"vi/organisations/{other}/index.html"]),
    ]


def test_the_office_of_a_case_is_the_city_s_for_that_case(vi: Context, catalogue: Catalogue) -> None:
    office, other = list(catalogue.organisations)[:2]
    shown = page(
        vi, {"receiving": (office,), "hours": "Sáng thứ Hai", "cases": (LocalCase(id="lai", receiving=(other,)),)}
    )
    assert [[link.target for link in one.receiving] for one in shown.cases] == [
        [f"vi/organisations/{office}/index.html"],
        [f"vi/organisations/{other}/index.html"],
    ]
    assert shown.cases[0].hours == Passage("Sáng thứ Hai", "vi")


def test_a_fee_or_time_of_another_case_is_not_that_of_this_one(vi: Context) -> None:
    shown = page(
        vi,
        fees=(
            FixedFee(kind="amount", amount=50_000, cases=("moi",)),
            FixedFee(kind="amount", amount=70_000, cases=("lai",)),
        ),
        time_limits=(
            Duration(kind="duration", value=5, unit="day", cases=("lai",)),
            UnpublishedTime(kind="not_published"),
        ),
    )
    assert [one.totals[0].amount for one in shown.cases] == ["50.000 đồng", "70.000 đồng"]
    assert [[time.kind for time in one.times] for one in shown.cases] == [
        ["not_published"],
        ["duration", "not_published"],
    ]
    assert shown.guide.outside is not None
    assert [(one.kind, one.fees) for one in shown.guide.outside.totals] == [("open", ())]
    assert [one.case_ids for one in shown.fees.items] == [("moi",), ("lai",)]


def test_what_all_cases_have_in_common_is_named_once(vi: Context) -> None:
    assert page(vi).guide.common == ("fee", "time", "place", "agency")
    assert page(vi, cases=()).guide.common == ()  # one alone shares nothing
    alike = FixedFee(kind="amount", amount=50_000, cases=("moi", "lai"))
    assert page(vi, fees=(alike,)).guide.common == ("time", "place", "agency")  # who is in no case pays none
    assert page(vi, fees=(alike,), documents="none").guide.common == ("fee", "time", "place", "agency")
    own = replace(CASES[0], agencies=(next(iter(vi.catalogue.organisations)),))
    assert page(vi, cases=(own, CASES[1])).guide.common == ("fee", "time", "place")


def test_a_case_has_an_address_only_where_the_portal_has_one(vi: Context) -> None:
    first, _ = page(vi, public="https://langson.example").cases
    assert first.address == f"{ADDRESS}#truong-hop-moi"
    assert page(vi).cases[0].address == ""


def test_days_are_counted_only_with_a_calendar(vi: Context) -> None:
    assert not page(vi).guide.calendar
    year = WorkingYear(year="2026", state="announced", sources=("x",), days_off=())
    known = Context(replace(vi.catalogue, years={"2026": year}), vi.localiser)
    assert page(known).guide.calendar


@pytest.mark.parametrize("channels", [(Channel(kind="in_person"), Channel(kind="online")), "not_published"])
def test_totals_stand_by_channel_where_they_differ(vi: Context, channels: Any) -> None:
    law = next(iter(vi.catalogue.legal))
    fees = (
        FixedFee(kind="amount", amount=50_000, channels=("in_person",)),
        NoFee(kind="none", legal=(law,), channels=("online",)),
    )
    totals = page(vi, channels=channels, fees=fees).cases[0].totals
    assert [(one.channels, one.kind, one.amount) for one in totals] == [
        (("in_person",), "sum", "50.000 đồng"),
        (("online",), "none", ""),
    ]
