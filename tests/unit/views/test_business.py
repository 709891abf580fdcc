"""The section for businesses: gates and their hours, tables of editors, incentives, the forum, and its front."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from motcua.model import Column, DataTable, ForumQuestion, TableChart
from motcua.views import Context
from motcua.views.business import business_page, business_pages, section_cards
from motcua.views.forum import forum_feed, forum_page, question_page
from motcua.views.gates import gate_page, gates_page
from motcua.views.incentives import incentive_links, incentives_page
from motcua.views.tables import LONG, MOST_BARS, decimal, table_cards, table_page


def with_table(context: Context, columns: tuple[Column, ...], rows: list[dict[str, str]], chart: TableChart) -> Context:
    table = DataTable(
        id="t", title="T", summary="S", columns=columns, key=("a",), chart=chart, source="N", checked_on="2026-11-24"
    )
    return replace(context, catalogue=replace(context.catalogue, tables={"t": table}, rows={"t": tuple(rows)}))


def numbers(context: Context, rows: list[dict[str, str]]) -> Context:
    columns = (
        Column(id="a", title="Tên", kind="name", required=True),
        Column(id="b", title="Diện tích", kind="number", unit="ha"),
    )
    return with_table(context, columns, rows, TableChart(label="a", values=("b",)))


def test_a_gate_shows_its_hours_with_their_sources_and_leads_to_its_passages(vi: Context) -> None:
    page = gate_page(vi, vi.catalogue.gates["cua-mot"])
    people, goods = page.gate.hours.items
    assert (people.crossing, people.opens, people.closes) == ("people", "07:00", "19:00")
    assert people.source == ("Thông báo thử số 2", "https://example.vn/gio")
    assert goods.valid_from
    assert not goods.valid_until
    assert [one.target for one in page.passages] == ["vi/business/gates/loi-mot/index.html"]
    assert [one.target for one in page.articles] == ["vi/news/mo-hoi-dieu/index.html"]


def test_what_no_source_says_of_a_gate_is_not_published(vi: Context) -> None:
    passage = gates_page(vi).gates[1]
    assert (passage.hours.state, passage.crossings.state) == ("not_published", "not_published")
    assert passage.part_of is not None
    assert passage.part_of.target == "vi/business/gates/cua-mot/index.html"


def test_a_table_writes_each_cell_as_its_column_says(vi: Context) -> None:
    page = table_page(vi, vi.catalogue.tables["lo-dat"])
    whole, sparse = page.rows
    assert [cell.text.text for cell in whole if cell] == [
        "Lô A", "1.250,5", "Làm khung, làm giấy", "tháng 11/2026", "Phường Một", "1/2026/NĐ-ĐC", "Thông báo thử",
    ]  # fmt: skip
    assert [(cell.target, cell.url) for cell in whole[4:] if cell] == [
        ("vi/organisations/phuong-mot/index.html", ""),
        ("vi/legal/1-2026-nd-dc/index.html", ""),
        ("", "https://example.vn/a"),
    ]
    assert sparse[2:] == (None,) * 5


def test_an_edition_writes_decimals_its_own_way(vi: Context, en: Context) -> None:
    assert (decimal(vi, Decimal("1250.50")), decimal(en, Decimal("-1250.50"))) == ("1.250,50", "-1,250.50")


def test_bars_of_a_table_stand_for_its_numbers_decimals_too(vi: Context) -> None:
    context = numbers(vi, [{"a": "A", "b": "0.5"}, {"a": "B", "b": "1"}, {"a": "C"}])
    page = table_page(context, context.catalogue.tables["t"])
    assert page.chart is not None
    first, second = page.chart.bars
    assert second.height == pytest.approx(2 * first.height, abs=0.2)
    assert [one.text for one in page.chart.months] == ["A", "B"]
    assert page.chart.series[0].text == "Diện tích (ha)"
    assert not page.numbered


def test_bars_with_a_long_name_are_all_named_by_their_place_in_the_table(vi: Context) -> None:
    context = numbers(vi, [{"a": "trống"}, {"a": "Một cái tên dài " * 8, "b": "1"}, {"a": "B", "b": "2"}])
    page = table_page(context, context.catalogue.tables["t"])
    assert page.chart is not None
    assert [one.text for one in page.chart.months] == ["2", "3"]
    assert page.numbered


@pytest.mark.parametrize("numbers_of", [["1", "-1"], ["1"] * (MOST_BARS + 1), []])
def test_there_is_no_chart_of_negative_numbers_of_many_rows_or_of_none(vi: Context, numbers_of: list[str]) -> None:
    context = numbers(vi, [{"a": str(place), "b": one} for place, one in enumerate(numbers_of)])
    assert table_page(context, context.catalogue.tables["t"]).chart is None


@given(st.lists(st.decimals(0, 10**6, places=3), min_size=1, max_size=MOST_BARS))
def test_no_bar_of_a_table_is_higher_than_its_chart(vi: Context, values: list[Decimal]) -> None:
    context = numbers(vi, [{"a": str(place), "b": f"{one:f}"} for place, one in enumerate(values)])
    chart = table_page(context, context.catalogue.tables["t"]).chart
    assert (chart is None) == (not any(values))
    assert chart is None or all(one.y >= 0 and one.y + one.height <= chart.height for one in chart.bars)


@pytest.mark.parametrize(("rows", "long"), [(LONG - 1, False), (LONG, True)])
def test_only_a_long_table_can_be_narrowed(vi: Context, rows: int, *, long: bool) -> None:
    context = numbers(vi, [{"a": str(one)} for one in range(rows)])
    assert table_page(context, context.catalogue.tables["t"]).long is long


def test_an_incentive_names_the_article_of_the_text(vi: Context) -> None:
    ((kind, (one,)),) = incentives_page(vi).groups
    assert kind == "income_tax"
    (basis,) = one.basis
    assert (basis.article, basis.legal.number, basis.kind and basis.kind.text) == (
        "Điều 2 khoản 1", "1/2026/NĐ-ĐC", "Nghị định",
    )  # fmt: skip
    assert incentive_links(vi)[0].target == "vi/business/incentives/index.html#mien-phi-dieu"


def test_the_forum_groups_questions_by_the_topics_of_its_form(vi: Context) -> None:
    page = forum_page(vi, sending=True)
    ((topic, (card,)),) = page.groups
    assert (topic.text, card.title.text) == ("Thuế", "Xưởng diều mới có phải nộp thuế không?")
    assert page.form is not None
    assert page.form.target == "vi/forms/business/index.html"


def test_the_newest_answer_stands_first_in_the_feed(vi: Context) -> None:
    (known,) = vi.catalogue.forum.values()
    newer: ForumQuestion = replace(known, id="moi", answered_on="2026-11-25")
    context = replace(vi, catalogue=replace(vi.catalogue, forum={"ban-dieu": known, "moi": newer}))
    feed = forum_feed(context)
    assert [one.target.split("/")[3] for one in feed.entries] == ["moi", "ban-dieu"]
    assert feed.updated == "2026-11-25"
    assert feed.entries[0].html == "<p>Không phải nộp trong 3 năm đầu.</p><p>Sau đó nộp như mọi xưởng.</p>"


def test_a_question_says_who_answered_and_on_which_law(vi: Context) -> None:
    page = question_page(vi, vi.catalogue.forum["ban-dieu"], sending=False)
    assert page.answered_by is not None
    assert page.answered_by.target == "vi/organisations/phuong-mot/index.html"
    assert [one.article for one in page.basis] == ["Điều 2 khoản 1"]


def test_the_front_leads_to_all_that_there_is(vi: Context) -> None:
    page = business_page(vi, sending=True)
    assert [one.id for one in page.gates] == ["cua-mot", "loi-mot"]
    assert [one.target for one in page.tables] == [one.target for one in table_cards(vi)]
    assert [(office.id, why.text) for office, why in page.contacts] == [("phuong-mot", "Đất và thuế của xưởng diều")]
    assert len(page.questions) == 1


def test_a_city_without_anything_for_businesses_has_a_front_and_nothing_below_it(vi: Context) -> None:
    bare = replace(vi.catalogue, gates={}, tables={}, rows={}, incentives={}, forum={}, forms={})
    pages = list(business_pages(replace(vi, catalogue=bare), sending=False))
    assert [one.target for one in pages] == ["vi/business/index.html"]
    assert not business_page(replace(vi, catalogue=bare), sending=False).forum_target


def test_a_forum_without_a_question_is_there_for_its_form(vi: Context) -> None:
    context = replace(vi, catalogue=replace(vi.catalogue, forum={}))
    found = {one.target for one in business_pages(context, sending=False)}
    assert {"vi/business/forum/index.html", "vi/business/forum/feed.atom"} <= found
    assert forum_page(context, sending=False).groups == ()


def test_the_site_map_leads_to_every_list_and_table(vi: Context) -> None:
    assert [one.target for one in section_cards(vi)] == [
        "vi/business/gates/index.html",
        "vi/business/incentives/index.html",
        "vi/business/forum/index.html",
        "vi/business/tables/lo-dat/index.html",
    ]
