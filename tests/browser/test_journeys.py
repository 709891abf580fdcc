"""What residents come for, from the home page to the answer, by the words that they see."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

BIRTH = "procedures/1.001193/index.html"
# How people meet the portal: (transport, JavaScript, width).
WAYS = {
    "over the network": ("http", True, 1280),
    "from a stick": ("file", True, 1280),
    "on an old phone": ("http", False, 320),
    "at a kiosk without JavaScript": ("file", False, 1280),
}
PAGES = (
    "index.html",
    BIRTH,
    "fields/ho-tich/index.html",
    "events/co-con-nho/index.html",
    "organisations/phuong-dong-kinh/index.html",
    "news/index.html",
    "news/65-xa-phuong/index.html",
    "tourism/tam-thanh/index.html",
    "search/index.html",
    "site-map/index.html",
)


@pytest.fixture(params=WAYS.values(), ids=WAYS.keys())
def resident(request: pytest.FixtureRequest, new_context, portal: Path) -> Page:
    """Somebody who has just opened the Vietnamese home page."""
    transport, scripts, width = request.param
    context: BrowserContext = new_context(java_script_enabled=scripts, viewport={"width": width, "height": 800})
    page = context.new_page()
    root = portal.as_uri() if transport == "file" else request.getfixturevalue("portal_url")
    page.goto(f"{root}/vi/index.html")
    return page


@pytest.fixture
def newcomer(page: Page, portal_url: str) -> Page:
    """The same over the network, at a desk."""
    page.goto(f"{portal_url}/vi/index.html")
    return page


def follow(page: Page, name: str) -> None:
    """Click the link of this name in the main part, and see that it is what the next page is about."""
    page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def part(page: Page, title: str):
    """Return the part of a procedure's page below this heading."""
    return page.locator("section", has=page.get_by_role("heading", name=title, level=2))


def test_a_mother_finds_what_a_birth_certificate_needs(resident: Page) -> None:
    follow(resident, "Có con nhỏ")
    follow(resident, "Làm giấy khai sinh")
    assert resident.url.endswith(f"/vi/{BIRTH}")
    expect(part(resident, "Giấy tờ cần chuẩn bị")).to_contain_text("Tờ khai đăng ký khai sinh")
    expect(part(resident, "Phí, lệ phí")).to_contain_text("Không mất phí")
    expect(part(resident, "Thời gian giải quyết")).to_contain_text("Trong ngày")
    expect(part(resident, "Cách nộp và nơi nộp")).to_contain_text("Trung tâm Phục vụ hành chính công")
    for title in ("Giấy tờ cần chuẩn bị", "Phí, lệ phí", "Thời gian giải quyết", "Cách nộp và nơi nộp"):
        expect(part(resident, title)).to_be_visible()


def test_the_answers_stand_before_the_details(resident: Page) -> None:
    follow(resident, "Có con nhỏ")
    follow(resident, "Làm giấy khai sinh")
    facts = resident.locator("dl").first
    for question in ("Cần giấy tờ gì", "Lệ phí", "Thời gian", "Nộp ở đâu"):
        expect(facts.get_by_text(question, exact=True)).to_be_visible()
    facts.get_by_role("link", name="Xem danh sách").click()
    assert resident.url.endswith("#giay-to")
    expect(part(resident, "Giấy tờ cần chuẩn bị")).to_be_in_viewport()


def test_a_switch_of_language_keeps_the_procedure(resident: Page) -> None:
    follow(resident, "Có con nhỏ")
    follow(resident, "Làm giấy khai sinh")
    resident.get_by_role("link", name=re.compile("^English")).click()
    assert resident.url.endswith(f"/en/{BIRTH}")
    expect(resident.get_by_role("heading", level=1)).to_have_text("Birth certificate for a child")
    resident.get_by_role("link", name=re.compile("^简体中文")).click()
    assert resident.url.endswith(f"/zh-Hans/{BIRTH}")
    resident.get_by_role("link", name="Tiếng Việt", exact=True).click()
    expect(resident.get_by_role("heading", level=1)).to_have_text("Làm giấy khai sinh")


def test_someone_who_knows_only_the_old_name_finds_the_ward(resident: Page) -> None:
    menu = resident.get_by_role("link", name="Cơ quan", exact=True)
    next(one for one in menu.all() if one.is_visible()).click()
    card = resident.get_by_role("listitem").filter(has_text="Phường Vĩnh Trại")
    card.get_by_role("link").click()
    expect(resident.get_by_role("heading", level=1)).to_have_text("Phường Đông Kinh")
    for old in ("Phường Vĩnh Trại", "Xã Yên Trạch", "Xã Mai Pha"):
        expect(resident.get_by_role("main")).to_contain_text(old)


def test_a_cook_finds_what_opening_a_shop_needs_in_order(resident: Page) -> None:
    follow(resident, "Mở cửa hàng, quán ăn")
    titles = resident.get_by_role("main").get_by_role("heading", level=3).all_inner_texts()
    assert titles[0] == "Đăng ký hộ kinh doanh"
    follow(resident, "Đăng ký hộ kinh doanh (mở cửa hàng, mở quán)")
    expect(part(resident, "Việc liên quan")).to_contain_text("Mở cửa hàng, quán ăn")


def test_the_search_page_always_offers_the_fields_too(resident: Page) -> None:
    resident.get_by_label("Bạn cần làm việc gì?").fill("khai sinh")
    resident.get_by_role("main").get_by_role("button", name="Tìm", exact=True).click()
    assert "/vi/search/index.html?q=khai" in resident.url
    follow(resident, "Hộ tịch")


@pytest.mark.parametrize("transport", ["http", "file"])
def test_the_root_leads_to_the_vietnamese_home(page: Page, portal: Path, portal_url: str, transport: str) -> None:
    root = portal.as_uri() if transport == "file" else portal_url
    page.goto(f"{root}/index.html")
    page.wait_for_url(f"{root}/vi/index.html")


def test_an_unknown_address_leads_home(newcomer: Page, portal_url: str, watch) -> None:
    answer = newcomer.goto(f"{portal_url}/vi/procedures/9.999999/index.html")
    assert answer is not None
    assert answer.status == 404
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang này")
    newcomer.get_by_role("link", name="Go to the home page").click()
    assert newcomer.url == f"{portal_url}/en/index.html"
    watch.errors.remove(next(one for one in watch.errors if "404" in one))


def test_the_page_for_unknown_addresses_looks_right_at_any_depth(newcomer: Page, portal_url: str, watch) -> None:
    newcomer.goto(f"{portal_url}/a/b/c/d.html")
    styled = newcomer.locator(".civic-header").evaluate("one => getComputedStyle(one).backgroundColor")
    assert styled != "rgba(0, 0, 0, 0)"
    assert len(watch.errors) == 1, "only the page itself is missing, not its styles or pictures"
    watch.errors.clear()


def test_news_can_be_read_by_category_and_year(newcomer: Page) -> None:
    newcomer.get_by_role("link", name="Tin tức", exact=True).first.click()
    side = newcomer.get_by_label("Lọc tin")
    side.get_by_role("link", name="2025").click()
    dates = newcomer.get_by_role("main").locator("time, [class*=date]").all_inner_texts()
    assert dates
    assert all("2025" in date for date in dates)
    side = newcomer.get_by_label("Lọc tin")
    expect(side.get_by_role("link", name="2025")).to_have_attribute("aria-current", "page")


@pytest.fixture
def plain(new_context) -> BrowserContext:
    """A browser whose owner has switched JavaScript off."""
    return new_context(java_script_enabled=False)


# What only a script can do: ask, find, count, print, say which day comes next. Without it a list of the cases stands in the
# place of the questions, and every case says what it comes to, which with it is said once, in the parts below, until a case
# is chosen; and all days of a festival stand.
BY_SCRIPT = "[data-case-guide], [data-finder-ask], [data-due-date], [data-print-slip], .civic-case-facts, .civic-agenda-card__days"


@pytest.mark.parametrize("tag", ["vi", "en", "zh-Hans"])
def test_without_javascript_every_page_says_the_same(plain, page: Page, portal_url: str, tag: str) -> None:
    """Only the search page may have more to say with JavaScript, and nothing is hidden by it before one has chosen."""
    without = plain.new_page()
    for path in PAGES:
        for one in (without, page):
            one.goto(f"{portal_url}/{tag}/{path}")
            one.evaluate("(parts) => document.querySelectorAll(parts).forEach((one) => one.remove())", BY_SCRIPT)
        text = without.get_by_role("main").inner_text()
        assert len(text) > 100
        if not path.startswith("search"):
            assert text == page.get_by_role("main").inner_text(), path
