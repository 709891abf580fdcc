"""The page of an event: read in order, ticked without a script, and taken along on paper."""

import re

import pytest
from playwright.sync_api import Page

HAVING_A_CHILD = "vi/events/co-con-nho/index.html"
# The path of an event on one or two sheets, its checklist on one or two more; one event has the papers of eleven procedures.
SHEETS = {"co-con-nho": 2, "nguoi-than-qua-doi": 2, "mo-cua-hang": 1, "lai-xe": 1, "lam-giay-to-tuy-than": 3}

# Leaves the checklist alone on the page; it starts a new sheet only behind something else.
ALONE = """() => {
  const list = document.querySelector(".civic-joint-checklist");
  list.style.breakBefore = "auto";
  document.querySelector(".civic-print-header").remove();
  document.querySelector("main").replaceChildren(list);
}"""


@pytest.fixture
def still(new_context) -> Page:
    """A page without JavaScript."""
    return new_context(java_script_enabled=False).new_page()


def test_papers_are_ticked_by_their_names_without_a_script(still: Page, portal_url: str) -> None:
    still.goto(f"{portal_url}/{HAVING_A_CHILD}")
    boxes = still.get_by_role("checkbox")
    assert boxes.count() > 5
    first = boxes.first
    assert not first.is_checked()
    still.get_by_label("Tờ khai đăng ký khai sinh").first.click()
    assert first.is_checked()
    assert all((box.bounding_box() or {"height": 0})["height"] >= 24 for box in boxes.all())


def test_an_event_page_loads_no_script(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/{HAVING_A_CHILD}")
    assert page.locator("script").count() == 0


def test_what_goes_together_stands_side_by_side_on_a_desk_and_below_each_other_on_a_phone(
    page: Page, portal_url: str
) -> None:
    page.goto(f"{portal_url}/{HAVING_A_CHILD}")
    steps = page.locator(".civic-event-stages__stage").nth(1).locator(".civic-event-steps__item")
    left, right = steps.nth(0), steps.nth(1)
    assert left.bounding_box()["y"] == right.bounding_box()["y"]
    page.set_viewport_size({"width": 390, "height": 800})
    assert left.bounding_box()["y"] + left.bounding_box()["height"] <= right.bounding_box()["y"]


def test_the_code_on_the_sheet_is_drawn_beside_its_address(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/{HAVING_A_CHILD}")
    code = page.locator(".civic-joint-checklist__code")
    assert code.get_by_role("img", name="Mã QR dẫn về trang này").is_visible()
    assert code.inner_text().strip().endswith(HAVING_A_CHILD)


@pytest.mark.parametrize(("event", "sheets"), SHEETS.items())
def test_the_checklist_fits_on_its_own_sheets(page: Page, portal_url: str, event: str, sheets: int) -> None:
    page.goto(f"{portal_url}/vi/events/{event}/index.html")
    whole = sheets_of(page)
    page.evaluate(ALONE)
    assert sheets_of(page) <= sheets
    assert whole <= sheets + 2


def sheets_of(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4")))
