"""The keyboard on the screen in Chromium: Telex and tone keys in any field, on kiosks only, from the disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tools.gallery.examples import page as sample_page, variables
from tools.gallery.rendering import EDITIONS, environment, put_theme

PAGE = """<!DOCTYPE html><html lang="vi" data-edition="{{ edition.tag }}"{% if kiosk %} data-kiosk{% endif %}><head><meta charset="utf-8">
<title>Thử</title><link rel="icon" href="data:,"><link rel="stylesheet" href="theme/css/civic.css"><link rel="stylesheet" href="theme/css/search.css"></head><body>
{% from "components/onscreen-keyboard/template.html" import onscreen_keyboard with context %}
<form role="search"><label>Tên <input type="search" id="ten" name="q"></label></form>{{ onscreen_keyboard("" if next else "ten", "Tìm", next=next) }}
{% for name in ("search-fold", "search-syllable", "telex", "onscreen-keyboard") %}
<script src="theme/js/{{ name }}.js" defer></script>{% endfor %}</body></html>"""
WORDS = [
    ("dd", "đ"), ("ddaats", "đất"), ("giaays", "giấy"), ("giasya", "giấy"), ("hoaf", "hòa"), ("hoafn", "hoàn"), ("quyeen", "quyên"),
    ("quyeenf", "quyền"), ("truowngf", "trường"), ("truwowfng", "trường"), ("uw", "ư"), ("w", "ư"), ("nuwowcs", "nước"), ("dduwowngf", "đường"),
    ("khai", "khai"), ("sinh", "sinh"), ("lyf", "lỳ"), ("muaw", "mưa"), ("thuaaj", "thuậ"), ("tasf", "tà"), ("tasz", "ta"), ("tass", "tas"),
    ("Ddawngs", "Đắng"), ("VIEETJ", "VIỆT"), ("Lang", "Lang"), ("ABC", "ABC"), ("vneid", "vneid"), ("bcd", "bcd"), ("fax", "fax"), ("123", "123"),
    ("chuwngs", "chứng"), ("nghieepj", "nghiệp"), ("nguyeenx", "nguyễn"), ("ddawng kys", "đăng ký"), ("xaay", "xây"), ("loox", "lỗ"),
]  # fmt: skip


def written(folder: Path, tag: str = "vi", *, kiosk: bool = True, following: str = "") -> str:
    """Write a page with a field and its keyboard, or that of all fields; return its address on the disk."""
    put_theme(folder)
    shown = sample_page("vi", None, path="index.html", title="Thử", template="search.html", crumbs=[])
    named = variables("vi", shown) | {"edition": EDITIONS["vi"], "kiosk": kiosk, "next": following}
    if tag != "vi":
        named["edition"] = type("Other", (), {"tag": tag})()
    html = environment("vi").from_string(PAGE).render(named)
    (folder / "index.html").write_text(html, encoding="utf-8")
    return (folder / "index.html").as_uri()


@pytest.fixture
def kiosk(page: Page, tmp_path: Path) -> Page:
    """A page of a kiosk with its keyboard opened."""
    page.goto(written(tmp_path))
    page.get_by_role("button", name="Bàn phím tiếng Việt").click()
    return page


def press(page: Page, *names: str) -> None:
    """Press keys by what they are called."""
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def test_each_key_makes_of_a_word_what_telex_makes_of_it(kiosk: Page) -> None:
    type_all = """(all) => all.map(([keys]) => keys.split(" ").map((word) =>
      [...word].reduce((typed, key) => portalTelex.compose(typed, key), "")).join(" "))"""
    assert kiosk.evaluate(type_all, WORDS) == [made for _, made in WORDS]


def test_letters_tones_space_and_erasing_reach_the_field_and_its_listeners(kiosk: Page) -> None:
    kiosk.evaluate("() => { window.heard = 0; document.addEventListener('input', () => { heard += 1; }); }")
    field = kiosk.get_by_role("searchbox")
    press(kiosk, *"so", "Dấu hỏi", "Dấu cách", *"ddor")
    expect(field).to_have_value("sỏ đỏ")
    press(kiosk, "Xóa một chữ", "o", "Dấu nặng", "Bỏ dấu")
    expect(field).to_have_value("sỏ đo")
    press(kiosk, "Dấu cách", "Chữ hoa", *"an")
    expect(field).to_have_value("sỏ đo An")
    expect(field).to_be_focused()
    assert kiosk.evaluate("heard") == 15


def test_a_key_types_where_the_caret_stands(kiosk: Page) -> None:
    kiosk.evaluate("() => { ten.value = 'so do'; ten.setSelectionRange(2, 2); }")
    press(kiosk, "Dấu hỏi")
    expect(kiosk.get_by_role("searchbox")).to_have_value("sỏ do")


def test_keys_are_big_enough_for_fingers_and_the_system_keyboard_stays_away(kiosk: Page) -> None:
    sizes = kiosk.locator("[data-key]").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert min(min(size) for size in sizes) >= 48
    expect(kiosk.get_by_role("searchbox")).to_have_attribute("inputmode", "none")
    press(kiosk, "Ẩn bàn phím")
    expect(kiosk.get_by_role("button", name="Dấu sắc")).to_be_hidden()


def test_it_is_there_only_on_kiosks_and_wide_touch_screens(page: Page, tmp_path: Path, new_context) -> None:
    address = written(tmp_path, kiosk=False)
    page.goto(address)
    expect(page.locator("[data-onscreen-keyboard]")).to_be_hidden()
    touch = new_context(has_touch=True, is_mobile=True, viewport={"width": 1280, "height": 800}).new_page()
    touch.goto(address)
    expect(touch.get_by_role("button", name="Bàn phím tiếng Việt")).to_be_visible()


def test_where_letters_of_the_language_are_keys_of_telex_there_is_none(page: Page, tmp_path: Path) -> None:
    page.goto(written(tmp_path, "tyz"))
    assert page.locator("[data-onscreen-keyboard]").count() == 0


def test_there_a_kiosk_types_letters_as_they_are_and_marks_by_keys_of_their_own(page: Page, tmp_path: Path) -> None:
    page.goto(written(tmp_path, "tyz", following="Tiếp"))
    page.get_by_role("searchbox").click()
    for key in ("f", "a", "tone-j", "space", "w", "ă", "tone-s"):
        page.locator(f'[data-layout="letters"] [data-key="{key}"]').click()
    expect(page.get_by_role("searchbox")).to_have_value("fạ wắ")
