"""An old address leads on to the page of today, opened from the disk and from a server, and old codes are found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from motcua.build.server import serve_folder


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, golden_output: Path) -> Iterator[str]:
    """Where the toy city is: 1.000009 was replaced by 1.000001, 1.000008 by nothing."""
    if request.param == "file":
        yield f"{golden_output.as_uri()}/"
    else:
        with serve_folder(golden_output, port=0) as root:
            yield root


def found(page: Page, query: str) -> list[str]:
    return page.evaluate("async (query) => (await portalSearch(query)).results.map((one) => one.id)", query)


def best(page: Page, query: str) -> str:
    return next(iter(found(page, query)), "")


def test_an_old_address_leads_on_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}vi/procedures/1.000009/index.html")
    page.wait_for_url(f"{address}vi/procedures/1.000001/index.html")
    expect(page.locator(".civic-source")).to_contain_text("1.000009 (Đăng ký diều giấy)")


def test_a_code_without_a_successor_says_so_and_offers_a_search(page: Page, address: str) -> None:
    page.goto(f"{address}vi/procedures/1.000008/index.html")
    expect(page.locator("main")).to_contain_text("Thủ tục này không còn từ ngày 1 tháng 1, 2026.")
    page.get_by_role("main").get_by_role("link", name="1/2026/NĐ-ĐC").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nghị định 1/2026/NĐ-ĐC")


def test_old_codes_are_found_and_numbers_of_laws_lead_to_the_law_and_to_what_rests_on_it(
    page: Page, address: str
) -> None:
    page.goto(f"{address}vi/search/index.html")
    assert best(page, "1.000009") == "1.000001"
    assert best(page, "đăng ký diều giấy") == "1.000001"
    assert best(page, "1000008") == "procedures/1.000008"
    for number in ("nghị định 1/2026/NĐ-ĐC", "1/2026/NĐ-ĐC"):
        assert found(page, number)[:1] == ["legal/1-2026-nd-dc"]
        assert "1.000001" in found(page, number)
    assert best(page, "nơi nộp hồ sơ") == "offices"
