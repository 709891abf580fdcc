"""The folder that a kiosk shows, from the disk: nothing leads out, nothing stays, all of it fits a finger."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.golden_city import golden_city

PUBLIC = "https://do-choi.example"
UPRIGHT, WIDE, PHONE = ((1080, 1920), (1920, 1080), (390, 844))
# A page of each kind; the toy city has one of most, and what the real one lacks: telephones, recordings, files.
KINDS = {
    "start": "vi/index.html",
    "start, en": "en/index.html",
    "search": "vi/search/index.html",
    "field": "vi/fields/ho-tich/index.html",
    "procedure with cases": "vi/procedures/1.000001/index.html",
    "retired procedure": "vi/procedures/1.000008/index.html",
    "event": "vi/events/mua-dieu/index.html",
    "offices": "vi/offices/index.html",
    "office": "vi/organisations/trung-tam-mot/index.html",
    "news": "vi/news/index.html",
    "news item, en": "en/news/mo-hoi-dieu/index.html",
    "place": "vi/tourism/doi-dieu/index.html",
    "statistics": "vi/statistics/index.html",
    "law": "vi/legal/1-2026-nd-dc/index.html",
    "form": "vi/forms/question/index.html",
}
TOO_SMALL = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, audio, [role=option]')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".govuk-skip-link"))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 48 || box.height < 48))
  .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${Math.round(box.width)} x ${Math.round(box.height)}`)"""
# Which pages a reader could see, as soon as there is something of them.
SEEN = """addEventListener("DOMContentLoaded", () =>
  console.log(`${location.pathname} ${getComputedStyle(document.body).visibility}`))"""
# Words that run out of a box that hides them.
CUT_OFF = """() => [...document.querySelectorAll("main *")]
  .filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && one.textContent.trim()
    && getComputedStyle(one).overflowX === "hidden" && one.checkVisibility({ visibilityProperty: true }))
  .map((one) => `${one.className} ${one.scrollWidth} in ${one.clientWidth}`)"""
STICKS_OUT = "document.documentElement.scrollWidth - innerWidth"
TYPED = "chuyện riêng của tôi"
# The same rules as for the web, and contrast again in the kiosk's own colours. What axe would fetch, a disk refuses.
VIOLATIONS = {"resultTypes": ["violations"], "preload": False}
CONTRAST = VIOLATIONS | {"runOnly": ["color-contrast"]}


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy city as `motcua build --profile kiosk` makes it; MOTCUA_KIOSK_OUTPUT names a folder that is built already."""
    ready = os.environ.get("MOTCUA_KIOSK_OUTPUT")
    if ready:
        return Path(ready)
    city = golden_city(tmp_path_factory.mktemp("kiosk") / "city")
    settings = city / "pelicanconf.py"
    added = f'PUBLIC_ADDRESS = "{PUBLIC}"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + added, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "motcua", "build", "--profile", "kiosk", "--output", "kiosk-folder"],
        cwd=city,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return city / "kiosk-folder"


@pytest.fixture
def kiosk(new_context) -> Page:
    """An upright screen."""
    return new_context(viewport=_size(UPRIGHT)).new_page()


def _size(one: tuple[int, int]) -> dict[str, int]:
    return {"width": one[0], "height": one[1]}


def _address(folder: Path, path: str) -> str:
    return f"{folder.as_uri()}/{path}"


def _pages(folder: Path) -> dict[str, str]:
    return {one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8") for one in folder.rglob("*.html")}


def test_no_page_leads_out_of_the_folder(folder: Path) -> None:
    pages = _pages(folder)
    links = {(name, link) for name, html in pages.items() for link in re.findall(r'<a\b[^>]*\shref="([^"]*)"', html)}
    ways_out = [one for one in links if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", one[1])]
    assert ways_out == []
    assert [one for one in links if not re.fullmatch(r"(?:[^#?]*\.html)?(?:\?[^#]*)?(?:#.*)?", one[1])] == []
    assert [name for name, html in pages.items() if re.search(r"<[^>]*\s(?:target|download)[=\s>]", html)] == []
    assert [
        name for name, html in pages.items() if re.search(r'<form[^>]*\s(?:method="post"|action="[a-z]+:)', html)
    ] == []
    assert len(pages) > 100


def test_what_leads_out_on_the_web_is_a_code_here(folder: Path) -> None:
    html = (folder / "vi/statistics/index.html").read_text(encoding="utf-8")
    assert re.search(rf'data-outside="{PUBLIC}/[^"]*\.csv"', html)
    assert f"{PUBLIC}/" in re.sub(r"<[^>]*>", "", html)  # the address stands beside the code
    page = (folder / "vi/procedures/1.000001/index.html").read_text(encoding="utf-8")
    numbers = re.findall(r'data-outside="[^"]*">.*?civic-outside-sign">(\d+)<', page)
    assert numbers
    assert set(numbers) == set(re.findall(r'<li class="civic-outside__one" id="ma-(\d+)"', page))


def is_back_at_the_start(kiosk: Page) -> None:
    """See that the start stands there; to wait for the one navigation fails where a second leaving aborts it."""
    expect(kiosk).to_have_url(re.compile(r"/vi/index\.html$"), timeout=30_000)
    expect(kiosk.get_by_role("searchbox")).to_be_visible(timeout=30_000)
    kiosk.wait_for_load_state()


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_a_page_fits_every_finger_eye_and_screen(folder: Path, kiosk: Page, path: str) -> None:
    kiosk.goto(_address(folder, path))
    assert Axe().run(kiosk, options=VIOLATIONS).response["violations"] == []
    found: list[object] = []
    for size in (WIDE, PHONE, UPRIGHT):
        kiosk.set_viewport_size(_size(size))
        for large in (True, False):
            kiosk.evaluate("(on) => document.documentElement.toggleAttribute('data-large', on)", large)
            found += [(size, large, one) for one in kiosk.evaluate(TOO_SMALL) + kiosk.evaluate(CUT_OFF)]
            assert kiosk.evaluate(STICKS_OUT) <= 0, (size, large)
    assert found == []
    kiosk.get_by_role("button", name="Tương phản").click()
    assert Axe().run(kiosk, options=CONTRAST).response["violations"] == []


def test_what_opens_over_a_page_can_be_read_too(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/procedures/1.000001/index.html"))
    for dialog in ("[data-idle]", "[data-outside-dialog]"):
        kiosk.locator(dialog).evaluate("(one) => one.showModal()")
        assert Axe().run(kiosk, options=VIOLATIONS).response["violations"] == []
        assert kiosk.evaluate(TOO_SMALL) == []
        kiosk.locator(dialog).evaluate("(one) => one.close()")


def test_keys_on_the_screen_find_a_procedure(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/index.html"))
    field = kiosk.get_by_role("searchbox")
    field.click()
    for key in "dieeuf":
        kiosk.get_by_role("button", name=key, exact=True).click()
    expect(field).to_have_value("diều")
    kiosk.locator('[data-in="search"]').click()
    expect(kiosk.locator(".civic-procedure-card a").first).to_be_visible(timeout=30_000)
    assert kiosk.url.startswith(_address(folder, "vi/search/index.html"))


def test_the_keyboard_goes_from_field_to_field_and_covers_none(folder: Path, kiosk: Page) -> None:
    kiosk.set_viewport_size(_size(WIDE))
    kiosk.goto(_address(folder, "vi/forms/question/index.html"))
    fields = kiosk.locator("main :is(input[type=text], input[type=tel], textarea)").locator("visible=true")
    fields.last.click()
    covered = """(one) => one.getBoundingClientRect().bottom
      - document.querySelector("[data-keyboard-keys]").getBoundingClientRect().top"""
    kiosk.wait_for_timeout(600)  # the page moves up smoothly
    assert fields.last.evaluate(covered) <= 0
    assert kiosk.evaluate(TOO_SMALL) == []
    expect(kiosk.locator(".civic-kiosk-bar")).to_be_hidden()
    kiosk.get_by_role("button", name="Ẩn bàn phím").locator("visible=true").click()
    expect(kiosk.locator(".civic-kiosk-bar")).to_be_visible()


def test_a_field_for_a_number_gets_digits(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/forms/question/index.html"))
    kiosk.evaluate("""() => document.querySelector("main [data-form]").insertAdjacentHTML("afterbegin",
      '<input type="tel" id="so"><input type="email" id="thu" class="civic-field__input">')""")
    kiosk.locator("#so").click()
    for key in ("0", "9", "+"):
        kiosk.locator(f'[data-layout="digits"] [data-key="{key}"]').click()
    expect(kiosk.locator("#so")).to_have_value("09+")
    kiosk.locator('[data-layout="digits"] [data-key="enter"]').click()
    expect(kiosk.locator("#thu")).to_be_focused()
    for key in ("a", "@", "b"):
        kiosk.locator(f'[data-layout="letters"] [data-key="{key}"]').click()
    expect(kiosk.locator("#thu")).to_have_value("a@b")


def test_a_form_is_sent_by_ones_own_phone_or_printed(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/forms/question/index.html"))
    expect(kiosk.locator(".civic-form__qr")).to_be_visible()
    expect(kiosk.locator(".civic-form__code")).to_contain_text(f"{PUBLIC}/vi/forms/question/index.html")
    expect(kiosk.get_by_role("button", name="In biểu mẫu")).to_be_visible()
    assert kiosk.locator("main form").count() == 0


def test_a_touch_shows_the_code_of_an_address(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/procedures/1.000001/index.html"))
    link = kiosk.locator("main a[data-outside]").first
    link.click()
    dialog = kiosk.locator("[data-outside-dialog]")
    expect(dialog).to_contain_text(link.get_attribute("data-outside"))
    expect(dialog.locator("svg")).to_be_visible()
    dialog.get_by_role("button", name="Đóng").click()
    expect(dialog).to_be_hidden()
    assert "#" not in kiosk.url


def test_a_link_that_a_script_has_made_leads_nowhere(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/index.html"))
    kiosk.evaluate("""() => document.querySelector("main").insertAdjacentHTML("afterbegin",
      '<a id="ra" href="https://a.example/">ra</a>')""")
    kiosk.locator("#ra").click()
    assert kiosk.url == _address(folder, "vi/index.html")


class TestAVisit:
    def test_the_start_that_nobody_has_touched_stands_for_hours(self, folder: Path, kiosk: Page) -> None:
        kiosk.clock.install()
        kiosk.goto(_address(folder, "vi/index.html"))
        kiosk.clock.run_for(3_600_000)
        expect(kiosk.locator("[data-idle]")).to_be_hidden()

    def test_it_travels_with_its_look_from_page_to_page_and_back(self, folder: Path, kiosk: Page) -> None:
        kiosk.goto(_address(folder, "vi/index.html"))
        expect(kiosk.get_by_role("button", name="Quay lại")).to_be_disabled()
        kiosk.get_by_role("button", name="Chữ to").click()
        kiosk.get_by_role("link", name="Thủ tục theo lĩnh vực").first.click()
        kiosk.wait_for_url("**/vi/fields/index.html")
        expect(kiosk.get_by_role("button", name="Chữ to")).to_have_attribute("aria-pressed", "true")
        assert kiosk.evaluate("document.documentElement.hasAttribute('data-large')")
        kiosk.get_by_role("button", name="Quay lại").click()
        is_back_at_the_start(kiosk)
        expect(kiosk.get_by_role("button", name="Chữ to")).to_have_attribute("aria-pressed", "true")

    def test_entries_that_a_script_makes_belong_to_it_too(self, folder: Path, kiosk: Page) -> None:
        kiosk.goto(_address(folder, "vi/procedures/1.000001/index.html"))
        kiosk.evaluate("history.pushState(null, '', '#a'); history.pushState(null, '', '#b')")
        kiosk.goto(_address(folder, "vi/index.html"))
        for fragment in ("b", "a"):
            kiosk.go_back()
            expect(kiosk).to_have_url(_address(folder, f"vi/procedures/1.000001/index.html#{fragment}"))

    def test_a_notice_asks_first_and_an_answer_is_enough(self, folder: Path, kiosk: Page) -> None:
        kiosk.clock.install()
        kiosk.goto(_address(folder, "vi/fields/index.html"))
        kiosk.clock.run_for(85_000)
        kiosk.keyboard.press("ArrowDown")  # a turn of the wheel may reach the page after the clock has run
        kiosk.clock.run_for(85_000)
        expect(kiosk.locator("[data-idle]")).to_be_hidden()
        kiosk.clock.run_for(8_000)
        notice = kiosk.get_by_role("alertdialog", name="Bạn còn ở đây không?")
        expect(notice).to_be_visible()
        expect(notice.get_by_role("button", name="Tôi vẫn ở đây")).to_be_focused()
        shown = int(notice.get_by_role("timer").inner_text())
        kiosk.clock.run_for(5_000)
        assert shown - int(notice.get_by_role("timer").inner_text()) == 5
        notice.get_by_role("button", name="Tôi vẫn ở đây").click()
        kiosk.clock.run_for(60_000)
        assert kiosk.url == _address(folder, "vi/fields/index.html")

    def test_nothing_of_it_is_left_for_the_next(self, folder: Path, kiosk: Page) -> None:
        seen: list[str] = []
        kiosk.add_init_script(SEEN)
        kiosk.clock.install()
        kiosk.goto(_address(folder, "en/index.html"))
        kiosk.get_by_role("searchbox").fill(TYPED)
        kiosk.goto(_address(folder, "vi/procedures/1.000001/index.html"))
        kiosk.get_by_role("button", name="Tương phản").click()
        kiosk.locator("main input[type=checkbox]").first.check()
        kiosk.goto(_address(folder, "vi/forms/question/index.html"))
        kiosk.locator("main :is(input[type=text], textarea)").first.fill(TYPED)
        kiosk.clock.run_for(112_000)
        is_back_at_the_start(kiosk)
        assert not kiosk.evaluate("document.documentElement.hasAttribute('data-contrast')")
        assert TYPED not in kiosk.evaluate("name + JSON.stringify(history.state)")
        assert kiosk.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        kiosk.on("console", lambda one: seen.append(one.text))
        start = f"{folder}/vi/index.html visible"
        for way in ("back", "back", "forward"):
            with kiosk.expect_console_message(lambda one: one.text == start):
                kiosk.evaluate("(way) => void setTimeout(() => history[way]())", way)
            expect(kiosk).to_have_url(_address(folder, "vi/index.html"))
            expect(kiosk.get_by_role("searchbox")).to_have_value("")
        assert {one for one in seen if not one.endswith("hidden")} == {start}

    def test_whoever_is_done_says_so(self, folder: Path, kiosk: Page) -> None:
        kiosk.goto(_address(folder, "en/search/index.html?q=kite"))
        kiosk.goto(_address(folder, "en/fields/index.html"))
        kiosk.get_by_role("button", name="Xong, xóa hết").click()
        is_back_at_the_start(kiosk)
        kiosk.add_init_script(SEEN)
        with kiosk.expect_console_message(lambda one: one.text.endswith(" visible")) as shown:
            kiosk.evaluate("void setTimeout(() => history.back())")
        assert shown.value.text == f"{folder}/vi/index.html visible"
        assert "q=kite" not in kiosk.url


def test_without_javascript_nothing_is_dead_and_codes_are_there(folder: Path, new_context) -> None:
    page = new_context(java_script_enabled=False, viewport=_size(UPRIGHT)).new_page()
    page.goto(_address(folder, "vi/procedures/1.000001/index.html"))
    bar = page.get_by_role("navigation", name="Thanh điều khiển của máy")
    assert bar.get_by_role("button").all_inner_texts() == ["Ngôn ngữ"]
    page.locator("main a[data-outside]").first.click()
    assert page.url.endswith("#ma-1")
    expect(page.locator("#ma-1 svg")).to_be_visible()
    bar.get_by_role("button", name="Ngôn ngữ").click()
    page.locator("#chon-tieng").get_by_role("link", name="English").click()
    page.wait_for_url("**/en/procedures/1.000001/index.html")


def test_a_listener_finds_the_recording_in_the_bar(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/procedures/1.000001/index.html"))
    expect(kiosk.get_by_role("link", name="Nghe", exact=True)).to_have_attribute("href", "#nghe")
    kiosk.goto(_address(folder, "vi/fields/index.html"))
    expect(kiosk.get_by_role("link", name="Nghe", exact=True)).to_have_count(0)


def test_paper_holds_the_page_without_what_works_on_the_screen_alone(folder: Path, kiosk: Page) -> None:
    kiosk.goto(_address(folder, "vi/tourism/doi-dieu/index.html"))
    kiosk.evaluate("() => { window.printed = 0; window.print = () => { printed += 1; }; }")
    kiosk.get_by_role("button", name="In trang này").click()
    assert kiosk.evaluate("printed") == 1
    kiosk.get_by_role("button", name="Tương phản").click()
    kiosk.emulate_media(media="print")
    for hidden in (".civic-kiosk-bar", "[data-onscreen-keyboard]", "[data-idle]", ".civic-outside"):
        expect(kiosk.locator(hidden)).to_be_hidden()
    assert kiosk.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    written = kiosk.locator("main a[data-outside]").first.evaluate("(one) => getComputedStyle(one, '::after').content")
    assert "https://" in written
