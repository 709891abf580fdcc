"""Between the editions: the reader's place is kept, the counter view prints, an edition that waits says so."""

from pathlib import Path

from playwright.sync_api import Page, expect

PROCEDURE = "procedures/1.001193/index.html"
SWITCH = ".civic-languages a[href*='/{}/']"


def test_another_language_shows_the_same_case(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/vi/{PROCEDURE}")
    case = page.locator(".civic-case").first.get_attribute("id")
    page.goto(f"{portal_url}/vi/{PROCEDURE}#{case}")
    page.locator(SWITCH.format("en")).click()
    expect(page).to_have_url(f"{portal_url}/en/{PROCEDURE}#{case}")
    expect(page.locator("[data-case-title]")).not_to_be_empty()


def test_a_case_that_is_chosen_afterwards_is_kept_too(page: Page, portal: Path) -> None:
    page.goto((portal / "vi" / PROCEDURE).as_uri())
    page.locator("[data-case-guide] fieldset:not([hidden]) input[value^=truong-hop]").first.check()
    case = page.evaluate("location.hash")
    page.locator(SWITCH.format("en")).click()
    assert case
    assert page.url.endswith(f"/en/{PROCEDURE}{case}")


def test_without_scripts_the_page_is_kept(new_context, portal_url: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{portal_url}/vi/{PROCEDURE}#le-phi")
    page.locator(SWITCH.format("zh-Hans")).click()
    assert page.url == f"{portal_url}/zh-Hans/{PROCEDURE}"


def test_the_counter_view_stands_on_paper_in_both_languages(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/en/counter/1.001193/index.html")
    page.emulate_media(media="print")
    columns = [page.locator(f".civic-beside__{one}").nth(1).bounding_box() for one in ("source", "own")]
    assert all(box and box["width"] > 100 for box in columns)
    assert page.locator(".civic-beside__source").count() == page.locator(".civic-beside__own").count()


def test_an_edition_that_waits_says_so_in_vietnamese_and_is_not_to_be_found(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/tyz/{PROCEDURE}")
    assert page.locator("html").get_attribute("lang") == "vi"
    expect(page.locator(".civic-translation")).to_contain_text("Bản tiếng Tày – Nùng đang chờ người dịch")
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator("[hreflang=tyz], [lang=tyz]").count() == 0
