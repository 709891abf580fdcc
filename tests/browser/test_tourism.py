"""Which festival comes next is said by the reader's browser, on Vietnam's day; without JavaScript all days stand."""

from pathlib import Path

from playwright.sync_api import Page

LIST = "vi/agenda/index.html"
FEAST = "vi/agenda/le-hoi-ky-cung-ta-phu/index.html"


def at(page: Page, moment: str, address: str) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(address)
    page.wait_for_selector("[data-coming]", state="attached")


def test_the_next_festival_is_marked_and_past_days_wait_behind_a_button(page: Page, portal_url: str) -> None:
    at(page, "2027-02-16T05:00:00Z", f"{portal_url}/{LIST}")
    marked = page.locator("[data-next]")
    assert marked.count() == 1
    assert "Lễ hội Bủng Kham" in marked.inner_text()
    past = page.locator(".civic-month__item", has_text="Lễ hội đền Mẫu Đồng Đăng").first
    assert not past.is_visible()
    page.get_by_role("button", name="Hiện cả những ngày đã qua").click()
    assert past.is_visible()
    assert page.evaluate("document.activeElement.closest('.civic-month__item') !== null")


def test_a_festival_of_several_days_is_on_until_its_last_in_vietnam(page: Page, portal_url: str) -> None:
    # 4 March 2027, 23:30 in Lạng Sơn, is the last day; half an hour later the next time is in 2028.
    at(page, "2027-03-04T16:30:00Z", f"{portal_url}/{FEAST}")
    assert page.locator("[data-next]").inner_text().split() == "2027 27 thg 2 – 4 thg 3, 2027 Đang diễn ra".split()
    at(page, "2027-03-04T17:30:00Z", f"{portal_url}/{FEAST}")
    assert "2028" in page.locator("[data-next]").inner_text()
    assert "Lần tới" in page.locator("[data-next]").inner_text()


def test_the_front_lists_festivals_by_their_next_day(page: Page, portal: Path) -> None:
    at(page, "2026-11-28T05:00:00Z", f"{portal.as_uri()}/vi/tourism/index.html")
    first, *_, last = page.locator("#le-hoi .civic-agenda-card__title").all_inner_texts()
    assert (first, last) == ("Lễ hội đền Mẫu Đồng Đăng", "Lễ hội hoa đào xứ Lạng 2026")
    at(page, "2027-02-18T05:00:00Z", f"{portal.as_uri()}/vi/tourism/index.html")
    assert page.locator("#le-hoi .civic-agenda-card__title").first.inner_text() == "Lễ hội chùa Bắc Nga"


def test_without_javascript_all_days_stand(new_context, portal_url: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{portal_url}/{LIST}")
    items = page.locator(".civic-month__item")
    assert items.count() == page.locator(".civic-month__item:visible").count() > 30
    assert not page.locator("[data-show-past]").is_visible()


def test_a_calendar_file_is_there_for_the_taking(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/{FEAST}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Thêm vào lịch (.ics)").click()
    text = Path(download.value.path()).read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20270227\r\n" in text
