"""A long table of editors in Chromium: narrowed by what is typed, whole on paper and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from motcua.languages import Passage
from motcua.views.business_pages import CellView, ColumnView, TablePage
from tools.gallery.examples import page as sample_page, variables
from tools.gallery.rendering import put_theme, render

PLACE = "vi/business/tables/khu/index.html"
NAMES = ("Đồng Bành", "Hữu Lũng", "Đình Lập", "Na Dương", "Hòa Sơn", "Minh Sơn", "Hồ Sơn", "Tân Thành")
SHOWN = "table tbody tr:visible th"
WIDER = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a table with eight rows, on the disk."""
    made = tmp_path_factory.mktemp("tables")
    put_theme(made)
    columns = (ColumnView(said("Khu"), None, number=False), ColumnView(said("Diện tích"), said("ha"), number=True))
    view = TablePage(
        id="khu",
        title=said("Khu công nghiệp"),
        summary=said("Diện tích"),
        note=None,
        columns=columns,
        rows=tuple((CellView(said(name)), CellView(said(str(place)))) for place, name in enumerate(NAMES)),
        chart=None,
        source=("Nguồn thử", ""),
        licence="",
        legal=(),
        checked_on="",
        files=("data/tables/khu.csv",),
        long=True,
    )
    shown = sample_page("vi", view, path=PLACE, title="Khu công nghiệp", template="table.html", crumbs=[])
    (made / PLACE).parent.mkdir(parents=True)
    (made / PLACE).write_text(render("vi", "table.html", variables("vi", shown)), encoding="utf-8")
    return f"{made.as_uri()}/{PLACE}"


def said(text: str) -> Passage:
    return Passage(text, "vi")


def test_what_is_typed_without_marks_narrows_the_table_until_it_is_taken_away(page: Page, address: str) -> None:
    page.goto(address)
    field, status = page.get_by_label("Lọc các dòng"), page.get_by_role("status")
    field.fill("dong banh")
    expect(page.locator(SHOWN)).to_have_text(["Đồng Bành"])
    expect(status).to_have_text("Có 1 trong 8 dòng.")
    field.fill("sơn")
    expect(page.locator(SHOWN)).to_have_text(["Hòa Sơn", "Minh Sơn", "Hồ Sơn"])
    field.fill("")
    expect(page.locator(SHOWN)).to_have_count(len(NAMES))
    expect(status).to_have_text("")


def test_paper_has_the_whole_table_and_no_field(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Lọc các dòng").fill("dong banh")
    page.emulate_media(media="print")
    expect(page.locator(SHOWN)).to_have_count(len(NAMES))
    expect(page.get_by_label("Lọc các dòng")).to_be_hidden()


def test_without_javascript_there_is_no_field_and_a_phone_shows_every_row_with_its_columns(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}).new_page()
    page.goto(address)
    expect(page.locator(SHOWN)).to_have_count(len(NAMES))
    expect(page.locator("input[type=search][id^=loc-]")).to_have_count(0)
    cell = page.locator("tbody td").first
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") == '"Diện tích (ha): "'
    assert page.evaluate(WIDER) <= 0
