"""Long lists are divided into numbered pages, and nothing is lost or shown twice."""

import pytest
from hypothesis import given, strategies as st

from motcua.views.pagination import PER_PAGE, in_pages

LIST = "vi/news/index.html"


@given(st.integers(0, 1_000))
def test_every_item_stands_on_one_page(count: int) -> None:
    pages = list(in_pages(LIST, range(count)))
    assert [item for _, items, _ in pages for item in items] == list(range(count))
    assert len({path for path, _, _ in pages}) == len(pages)
    assert all(len(items) <= PER_PAGE for _, items, _ in pages)


def test_a_short_list_keeps_its_one_address_and_has_no_numbers() -> None:
    assert [(path, pages) for path, _, pages in in_pages(LIST, range(PER_PAGE))] == [(LIST, None)]


@pytest.mark.parametrize(
    ("current", "numbers"),
    [(1, [1, 2, 40]), (2, [1, 2, 3, 40]), (20, [1, 19, 20, 21, 40]), (40, [1, 39, 40])],
)
def test_the_first_the_last_and_the_near_ones_are_shown(current: int, numbers: list[int]) -> None:
    path, _, pages = list(in_pages(LIST, range(40 * PER_PAGE)))[current - 1]
    assert pages is not None
    assert [one.number for one in pages.numbers] == numbers
    assert path == (LIST if current == 1 else f"vi/news/page/{current}/index.html")
    assert (pages.previous == "", pages.next == "") == (current == 1, current == 40)
