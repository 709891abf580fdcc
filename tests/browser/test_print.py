"""The procedure page on paper: A4, and A3 in two columns; nothing cut off, nothing folded, black on white."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

LONG = "1.001193"
HIDDEN = ("Đến nội dung chính", "Xem danh sách", "Chọn trường hợp của bạn")
# A4 and A3 in CSS pixels, without the margins of the page: what a browser gives the text.
PAPERS = {"A4": (680, 1010), "A3": (1009, 1474)}


def printed(page: Page, paper: str) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(format=paper, print_background=False)))


@pytest.fixture
def sheet(page: Page, portal: Path) -> Page:
    """The page of a procedure with cases, from the local disk."""
    page.goto((portal / "vi" / "procedures" / LONG / "index.html").as_uri())
    return page


@pytest.mark.parametrize(("paper", "width"), [("A4", 210), ("A3", 297)])
def test_the_paper_is_the_reader_s_choice(sheet: Page, paper: str, width: int) -> None:
    pages = printed(sheet, paper).pages
    assert len(pages) > 1
    assert all(round(float(one.mediabox.width) / 72 * 25.4) == width for one in pages)


def test_a3_takes_two_columns_and_fewer_pages(sheet: Page) -> None:
    assert len(printed(sheet, "A3").pages) < len(printed(sheet, "A4").pages)
    sheet.emulate_media(media="print")
    for paper, columns in (("A4", "auto"), ("A3", "2")):
        width, height = PAPERS[paper]
        sheet.set_viewport_size({"width": width + 115, "height": height + 115})
        count = sheet.evaluate("getComputedStyle(document.querySelector('.civic-procedure__parts')).columnCount")
        assert count == columns, paper


@pytest.mark.parametrize("paper", PAPERS)
def test_every_part_is_printed_and_nothing_that_needs_a_screen(sheet: Page, paper: str) -> None:
    text = " ".join(" ".join(one.extract_text() for one in printed(sheet, paper).pages).split())
    titles = sheet.locator(".civic-part:not(#lich-su) > .civic-part__title > span:first-child").all_inner_texts()
    assert len(titles) > 10
    for title in titles:
        assert title in text, title
    assert f"Bản niêm yết thủ tục {LONG}" in text
    for words in HIDDEN:
        assert words not in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("tag", ["vi", "en", "zh-Hans"])
def test_nothing_is_wider_than_the_paper(page: Page, portal: Path, tag: str, paper: str) -> None:
    page.goto((portal / tag / "procedures" / LONG / "index.html").as_uri())
    page.emulate_media(media="print")
    width, height = PAPERS[paper]
    page.set_viewport_size({"width": width, "height": height})
    wide = page.evaluate(
        """(width) => [...document.querySelectorAll("main *, .civic-print-header *")]
             .filter((one) => one.getClientRects().length && one.getBoundingClientRect().right > width + 1)
             .map((one) => one.getAttribute('class') || one.tagName)""",
        width,
    )
    assert wide == []


def test_a_dark_screen_prints_black_on_white(new_context, portal: Path) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto((portal / "vi" / "procedures" / LONG / "index.html").as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    for selector in (
        "body",
        ".civic-part__title",
        ".civic-documents__item, .civic-checklist__item",
        ".civic-complaint",
    ):
        colour = page.evaluate("(one) => getComputedStyle(document.querySelector(one)).color", selector)
        assert colour == "rgb(0, 0, 0)", selector
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_folded_parts_are_opened(sheet: Page) -> None:
    folded = """<details class="govuk-details"><summary class="govuk-details__summary">Ghi chú</summary>
      <div class="govuk-details__text"><p>Chữ nằm trong phần gấp lại</p></div></details>"""
    sheet.evaluate("(html) => document.querySelector('#can-cu').insertAdjacentHTML('beforeend', html)", folded)
    assert "Chữ nằm trong phần gấp lại" in " ".join(one.extract_text() for one in printed(sheet, "A4").pages)


def test_the_address_stands_in_the_head_with_its_code(sheet: Page) -> None:
    assert f"/vi/procedures/{LONG}/index.html" in "".join(printed(sheet, "A4").pages[0].extract_text().split())
    sheet.emulate_media(media="print")
    box = sheet.locator(".civic-print-header__qr").bounding_box()
    assert box is not None
    assert box["width"] > 80  # 25 mm, read by a telephone from an arm's length
