"""An event leads through its procedures: in stages, with one checklist for all of them."""

from dataclasses import replace

import pytest

from motcua.model import Event, EventStep
from motcua.views import Context, SiteBuilder
from motcua.views.event_pages import EventPage
from motcua.views.events import event_page, stages

KITE, AGAIN = "1.000001", "1.000002"


def event(*steps: tuple[str, str]) -> Event:
    made = tuple(EventStep(title=title, timing=timing) for title, timing in steps)
    return Event(id="x", kind="life", name="X", summary="X", steps=made)


@pytest.mark.parametrize(
    ("timings", "expected"),
    [
        ("after after", [["1"], ["2"]]),
        ("after with with after", [["1", "2", "3"], ["4"]]),
        ("after any with", [["1", "3"]]),
        ("with with", [["1", "2"]]),
        ("any any", []),
        ("any after with any after", [["2", "3"], ["5"]]),
    ],
)
def test_steps_that_go_together_make_one_stage(timings: str, expected: list[list[str]]) -> None:
    names = {"after": "after_previous", "with": "with_previous", "any": "any_time"}
    steps = [(str(number), names[one]) for number, one in enumerate(timings.split(), start=1)]
    assert [[step.title for step in stage] for stage in stages(event(*steps))] == expected


def test_every_step_of_the_city_stands_in_a_stage_or_at_any_time(vi: Context) -> None:
    for one in vi.catalogue.events.values():
        page = event_page(vi, one)
        assert sorted(step.title.text for step in page.steps) == sorted(step.title for step in one.steps)


def test_an_event_leads_through_its_procedures_in_order(vi: Context) -> None:
    page = event_page(vi, vi.catalogue.events["mua-dieu"])
    assert [[card.code for card in step.procedures] for step in page.steps] == [[KITE], [AGAIN]]


def page_of(context: Context, *steps: EventStep) -> EventPage:
    return event_page(context, Event(id="x", kind="life", name="X", summary="X", steps=steps))


def test_the_checklist_tells_papers_forms_and_the_register_that_spares_them(vi: Context) -> None:
    checklist = page_of(vi, EventStep(title="Đăng ký", procedures=(KITE,))).checklist
    assert [one.name.text for one in checklist.needed] == ["Tờ khai thả diều", "Căn cước"]
    assert [form.name.text for form in checklist.needed[0].forms] == ["Tờ khai thả diều"]
    assert checklist.needed[1].replaced_by_data is not None
    assert checklist.needed[1].total.complete is False


def test_papers_of_optional_steps_stand_apart(vi: Context) -> None:
    checklist = page_of(vi, EventStep(title="Đăng ký", procedures=(KITE,), optional=True)).checklist
    assert checklist.needed == ()
    assert [one.total_at_most for one in checklist.optional] == [None, None]


def test_a_paper_needed_more_often_in_optional_steps_says_both_counts(vi: Context) -> None:
    entries = dict(vi.catalogue.procedures)
    twin = replace(entries[KITE], procedure=replace(entries[KITE].procedure, code="1.000003"))
    context = replace(vi, catalogue=replace(vi.catalogue, procedures={**entries, "1.000003": twin}))
    steps = (
        EventStep(title="Đăng ký", procedures=(KITE,)),
        EventStep(title="Thêm", procedures=("1.000003",), optional=True),
    )
    form = page_of(context, *steps).checklist.needed[0]
    assert form.total_at_most is not None
    assert (form.total.originals, form.total_at_most.originals) == (1, 2)


def test_cases_with_papers_of_their_own_are_named_not_listed(vi: Context) -> None:
    (one,) = page_of(vi, EventStep(title="Cấp lại", procedures=(AGAIN,))).checklist.procedures
    assert (one.cases, one.papers) == (2, "none")
    assert one.procedure.target == "vi/procedures/1.000002/index.html"


def test_fees_are_those_that_hold_in_the_city_procedure_by_procedure(vi: Context) -> None:
    checklist = page_of(vi, EventStep(title="Cả hai", procedures=(KITE, AGAIN))).checklist
    assert [[(fee.kind, fee.local) for fee in one.fees.items] for one in checklist.procedures] == [
        [("set_by_province", True)],
        [],
    ]


def test_the_printed_sheet_leads_back_only_where_the_city_has_an_address(vi: Context, site: SiteBuilder) -> None:
    one = vi.catalogue.events["mua-dieu"]
    assert event_page(vi, one).qr is None
    made = event_page(vi, one, "https://do-choi.example/vi/events/mua-dieu/index.html")
    assert made.qr is not None
    assert made.qr.size > 20
    public = replace(site, settings=replace(site.settings, public_address="https://do-choi.example/"))
    views = [page.view for page in public.pages() if page.template == "event.html"]
    assert [view.address for view in views if isinstance(view, EventPage)] == [
        "https://do-choi.example/en/events/mua-dieu/index.html"
    ]
