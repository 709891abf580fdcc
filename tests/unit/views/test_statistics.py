"""Figures of offices: sums of what was reported, honest shares, bars that are as high as their numbers."""

import pytest
from hypothesis import given, strategies as st

from motcua.languages import Passage
from motcua.views import Context
from motcua.views.charts import HEIGHT, bar_chart, level_for
from motcua.views.statistics import statistics_page

RECEIVED = (Passage("Tiếp nhận", "vi"),)


def test_months_and_offices_sum_what_was_reported(vi: Context) -> None:
    (table,) = statistics_page(vi).sets
    assert [(row.received, row.solved) for row in table.months] == [("1.520", "1.356"), ("1.760", "1.672")]
    assert [row.received for row in table.offices] == ["720", "2.560"]


def test_a_share_counts_only_what_reports_both_figures_and_is_never_rounded_up(vi: Context) -> None:
    (table,) = statistics_page(vi).sets
    assert [row.on_time for row in table.months] == ["99,3 %", "99,7 %"]  # 1347 of 1356, 1358 of 1362
    assert [row.satisfied for row in table.months] == ["97,0 %", ""]


def test_an_edition_writes_numbers_its_own_way(en: Context) -> None:
    (table,) = statistics_page(en).sets
    assert (table.months[0].received, table.months[0].on_time) == ("1,520", "99.3 %")


def test_the_file_is_the_same_in_every_edition(vi: Context, en: Context) -> None:
    assert [one.file for one in statistics_page(vi).sets] == [one.file for one in statistics_page(en).sets]


def test_bars_are_as_high_as_their_numbers() -> None:
    chart = bar_chart(RECEIVED, [("a", [400]), ("b", [100]), ("c", [None])], str)
    assert chart is not None
    first, second = chart.bars
    assert first.height == pytest.approx(4 * second.height, abs=0.2)
    assert first.y + first.height == pytest.approx(second.y + second.height, abs=0.2)
    assert [one.text for one in chart.levels] == ["0", "100", "200", "300", "400"]


def test_without_a_number_there_is_no_chart() -> None:
    assert bar_chart(RECEIVED, [("a", [0]), ("b", [None])], str) is None
    assert bar_chart(RECEIVED, [], str) is None


@given(st.integers(1, 10**9), st.integers(1, 36), st.integers(1, 3))
def test_no_bar_leaves_the_drawing(highest: int, groups: int, series: int) -> None:
    chart = bar_chart(RECEIVED * series, [("a", [highest] * series)] * groups, str)
    assert chart is not None
    assert level_for(highest) * 4 >= highest
    assert all(one.y >= 0 and one.y + one.height <= HEIGHT and one.x >= 0 for one in chart.bars)
    assert all(one.x + one.width <= chart.width for one in chart.bars)
