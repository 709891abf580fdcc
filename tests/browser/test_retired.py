"""An old address leads on to the page of today, opened from the disk and from a server, and old codes are found."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from motcua.build.server import serve_folder

CITY = Path(__file__).parents[1] / "golden" / "city"


@pytest.fixture(scope="module")
def city(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy city: 1.000009 was replaced by 1.000001, 1.000008 by nothing."""
    output = tmp_path_factory.mktemp("city") / "output"
    build = [sys.executable, "-m", "motcua", "build", "--output", str(output)]
    done = subprocess.run(
        build, cwd=CITY, env={**os.environ, "PYTHONPATH": str(root)}, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, city: Path) -> Iterator[str]:
    """Where the city is."""
    if request.param == "file":
        yield f"{city.as_uri()}/"
    else:
        with serve_folder(city, port=0) as root:
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
