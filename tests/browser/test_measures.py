"""The measures see what they are there for: a page with each fault, and the same page without it."""

import pytest
from playwright.sync_api import Page

from tools.quality.keyboard import walk
from tools.quality.measures import PHONE, measured, with_letters

PAGE = "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>t</title><body style='margin: 20px; font: 20px/1.5 Noto Sans'><main>{}</main>"
BUTTON = "<button style='width: {0}px; height: {0}px; padding: 0; border: 1px solid'></button>"
LINES = "<h2 style='margin: 0; width: 120px; line-height: {}'>Ẩm thực Ỗ Ự Ặ ỵg Ẩm thực</h2>"
FOLDED = "<details{}><summary>Phần</summary><p>Chữ trong phần</p></details>"


@pytest.mark.parametrize(
    ("measure", "faulty", "good"),
    [
        ("sideways", "<p style='width: 3000px'>rộng", "<p>hẹp"),
        ("targets", BUTTON.format(14) * 2, BUTTON.format(26) * 2),
        ("small", BUTTON.format(14), "<p>Xem <a href=#a style='font-size: 12px'>luật</a> này"),
        ("headings", LINES.format(1.1), LINES.format(1.3)),
        ("touching", LINES.format(1.1), LINES.format(1.35)),
        ("cut", f"<div style='overflow: hidden'>{LINES.format(.8)}</div>", f"<div style='overflow: hidden'>{LINES.format(1.4)}</div>"),
        ("cut", "<p style='overflow: hidden; height: 40px'>" + "dài " * 500, "<p style='overflow: hidden'>" + "dài " * 500),
        ("folded", FOLDED.format(""), FOLDED.format(" open")),
        ("edgeless", "<button style='border: 0'>Tìm", "<button style='border: 1px solid transparent'>Tìm"),
    ],
)  # fmt: skip
def test_a_measure_sees_its_fault_and_nothing_else(page: Page, measure: str, faulty: str, good: str) -> None:
    page.set_content(PAGE.format(faulty))
    assert measured(page, measure)
    page.set_content(PAGE.format(good))
    assert measured(page, measure) == []


def test_a_small_target_with_room_around_it_can_be_hit(page: Page) -> None:
    apart = BUTTON.replace("padding", "margin: 0 12px; padding")
    page.set_content(PAGE.format(apart.format(14) * 2))
    assert measured(page, "small") != []
    assert measured(page, "targets") == []


def test_a_box_is_as_large_as_its_label(page: Page) -> None:
    page.set_content(PAGE.format("<input type=checkbox id=a><label for=a style='padding: 6px'>Đồng ý</label>"))
    assert measured(page, "small") == []


def test_letters_of_another_size_are_given_and_taken_back(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.set_content(PAGE.format("<p style='font-size: 2rem; white-space: nowrap'>nhanh và gọn gàng"))
    assert measured(page, "sideways") == []
    with_letters(page, 200)
    assert measured(page, "sideways") != []
    with_letters(page, 100)
    assert measured(page, "sideways") == []


def test_the_walk_tells_what_is_not_seen_and_what_is_not_reached(page: Page) -> None:
    page.set_content(
        PAGE.format("<style>#b:focus { outline: none }</style><a id=a href=#a>a</a> <a id=b href=#b>b</a>")
    )
    assert [one.split()[0] for one in walk(page).unseen] == ["a."]
    page.set_content(PAGE.format("<a href=#a>a</a> <a href=#b>b</a> <a href=#c>c</a>"))
    page.evaluate("document.querySelector('[href=\"#c\"]').addEventListener('focus', (event) => event.target.blur())")
    page.evaluate(
        "document.querySelector('[href=\"#b\"]').addEventListener('keydown', (event) => event.preventDefault())"
    )
    assert [one.split()[-1] for one in walk(page).never_reached] == ["“c”"]
