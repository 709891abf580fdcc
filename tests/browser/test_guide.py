"""The guide asks which case is the reader's, shows it alone, counts its day and prints it; without scripts all stand there."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import segno
from playwright.sync_api import Browser, Locator, Page, expect

from motcua.qr.draw import QUIET_ZONE, _row
from tools.quality.measures import barriers

BIRTH = "vi/procedures/1.001193/index.html"
COMPANY = "vi/procedures/2.001199/index.html"
DISSOLUTION = "vi/procedures/2.002023/index.html"
WITHOUT_CASES = "vi/procedures/1.000894/index.html"
FOUNDLING = "truong-hop-tre-bi-bo-roi"
CASE_SCRIPT = "case-guide.js"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, portal: Path) -> str:
    """Where the portal stands: on a server, and on a stick."""
    return portal.as_uri() if request.param == "file" else request.getfixturevalue("portal_url")


def answer(page: Page, *texts: str) -> None:
    for text in texts:
        page.locator("fieldset:visible").last.get_by_label(text, exact=True).check()


def cases(page: Page) -> list[str]:
    return [one.get_attribute("id") or "" for one in page.locator(".civic-case").all() if one.is_visible()]


def papers(where: Page | Locator) -> list[str]:
    """Return the names of the papers to tick that are seen."""
    labels = where.locator(".civic-checklist .govuk-checkboxes__label").all()
    return [one.inner_text() for one in labels if one.is_visible()]


def fragment(page: Page) -> str:
    return unquote(page.url.partition("#")[2])


def test_the_questions_lead_to_exactly_one_case(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}")
    everything = papers(page)
    assert len(cases(page)) == 4
    answer(page, "Có")
    assert cases(page) == [FOUNDLING]
    assert fragment(page) == FOUNDLING
    assert "Biên bản về việc trẻ bị bỏ rơi" in papers(page)
    assert "Giấy chứng sinh" not in papers(page)
    assert papers(page) == [*everything[:4], "Biên bản về việc trẻ bị bỏ rơi"]
    expect(page.get_by_role("status").filter(has_text="Trẻ bị bỏ rơi")).to_be_visible()


def test_one_question_follows_another(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}")
    expect(page.locator("fieldset:visible")).to_have_count(1)
    answer(page, "Không")
    expect(page.locator("fieldset:visible")).to_have_count(2)
    assert FOUNDLING not in cases(page)
    assert len(cases(page)) == 3
    answer(page, "Không", "Chưa xác định được cha hoặc mẹ")
    assert cases(page) == ["truong-hop-chua-xac-dinh-cha-me"]
    page.locator("fieldset").first.get_by_label("Có", exact=True).check()
    expect(page.locator("fieldset:visible")).to_have_count(1)
    assert cases(page) == [FOUNDLING]


def test_an_address_with_the_fragment_chooses_the_case_and_its_answers(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}#truong-hop-mang-thai-ho")
    assert cases(page) == ["truong-hop-mang-thai-ho"]
    chosen = [
        one.get_attribute("value") or one.get_attribute("data-next") for one in page.locator("input:checked").all()
    ]
    assert chosen == ["cau-hoi-mang-thai-ho", "truong-hop-mang-thai-ho"]


def test_the_way_back_leads_through_what_was_chosen(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}")
    answer(page, "Có")
    page.locator("fieldset").first.get_by_label("Không", exact=True).check()
    answer(page, "Có")
    assert cases(page) == ["truong-hop-mang-thai-ho"]
    page.go_back()
    page.go_back()
    assert cases(page) == [FOUNDLING]
    page.go_back()
    assert len(cases(page)) == 4
    expect(page.locator("input[type=radio]:checked")).to_have_count(0)
    page.go_forward()
    assert cases(page) == [FOUNDLING]


def test_all_cases_come_back_and_the_focus_is_on_the_question(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}#{FOUNDLING}")
    page.get_by_role("link", name="Xem tất cả các trường hợp").click()
    assert len(cases(page)) == 4
    expect(page.locator("input[type=radio]").first).to_be_focused()


def test_another_part_of_the_page_does_not_lose_the_choice(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}#{FOUNDLING}")
    page.get_by_role("link", name="Cách nộp và nơi nộp").click()
    assert fragment(page) == "cach-nop"
    assert cases(page) == [FOUNDLING]


def test_it_works_with_the_keyboard_alone(page: Page, base: str) -> None:
    page.emulate_media(reduced_motion="reduce")  # else the way to what has the focus is smooth, and takes its time
    page.goto(f"{base}/{DISSOLUTION}")
    page.locator("input[type=radio]").first.evaluate("one => one.scrollIntoView({ block: 'center' })")  # all answers
    page.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    assert cases(page) == ["truong-hop-thong-bao-giai-the"]
    before = page.evaluate("scrollY")
    page.keyboard.press("ArrowDown")
    assert cases(page) == ["truong-hop-dang-ky-giai-the"]
    assert page.evaluate("scrollY") - before < 100, "the page does not jump while one chooses"
    expect(page.locator("input[type=radio]").nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.civic-case')?.id") == "truong-hop-dang-ky-giai-the"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".civic-case:visible input[type=checkbox]").first).to_be_checked()


def test_those_in_no_case_see_the_common_papers_alone(page: Page, base: str) -> None:
    page.goto(f"{base}/{COMPANY}")
    everything = papers(page)
    answer(page, "Lập mới, tự nộp hồ sơ")
    assert cases(page) == ["ngoai-cac-truong-hop"]
    assert papers(page) == everything[:5]


def test_a_fee_or_time_of_another_case_is_not_shown(page: Page, base: str) -> None:
    page.goto(f"{base}/vi/procedures/1.013225/index.html")
    times = page.locator("#thoi-gian .civic-time")
    assert times.count() > 1
    page.get_by_label("Nhà ở riêng lẻ", exact=True).check()
    seen = [one.inner_text() for one in times.all() if one.is_visible()]
    assert 0 < len(seen) < times.count()
    assert not [one for one in seen if "Công trình theo tuyến" in one]


def test_without_scripts_every_case_is_complete_and_has_its_anchor(new_context, base: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{base}/{COMPANY}")
    assert len(cases(page)) == 5
    expect(page.locator("input[type=radio]:visible, [data-due-date]:visible, [data-print-slip]:visible")).to_have_count(
        0
    )
    common = page.locator("section ~ .civic-case-facts:visible")
    assert common.first.inner_text() == "Chung cho mọi trường hợp"
    for link in page.locator(".civic-cases__index a").all():
        section = page.locator(link.get_attribute("href") or "")
        assert section.locator("h3").is_visible()
        said = " ".join([section.inner_text(), *common.all_inner_texts()])
        for word in ("Tổng phí, lệ phí", "125.000 đồng", "3 ngày làm việc", "Sở Tài chính"):
            assert word in said, word
        expect(section.get_by_role("link", name=re.compile("giấy tờ chung ở trên"))).to_have_attribute(
            "href", "#giay-to-chung"
        )
    page.locator("input[type=checkbox]").first.check()


def test_a_page_without_cases_loads_no_script_of_the_guide(page: Page, base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(f"{base}/{WITHOUT_CASES}")
    assert not [one for one in asked if one.endswith(CASE_SCRIPT)]
    page.goto(f"{base}/{BIRTH}")
    assert [one for one in asked if one.endswith(CASE_SCRIPT)]


def test_no_procedure_loads_a_script_that_has_nothing_to_do(portal: Path) -> None:
    needed = {CASE_SCRIPT: "data-case-guide", "slip.js": "data-print-slip", "later.js": "data-later"}
    seen: set[str] = set()
    for path in (portal / "vi" / "procedures").glob("*/index.html"):
        text = path.read_text(encoding="utf-8")
        for script, mark in needed.items():
            loads = f"js/{script}" in text
            assert loads == (mark in text), f"{path.parent.name}: {script}"
            seen |= {f"{script} {loads}"}
        assert not re.search(
            "due-date|office-|working-days|slip-code|print-slip", " ".join(re.findall("<(?:script|link)[^>]*>", text))
        )
    assert {f"{CASE_SCRIPT} True", f"{CASE_SCRIPT} False", "later.js True", "later.js False"} <= seen


def test_the_scripts_of_a_part_come_when_a_reader_turns_to_it_and_lose_no_key(page: Page, portal_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url.rpartition("/")[2]))
    page.goto(f"{portal_url}/vi/procedures/1.001193/index.html", wait_until="networkidle")
    late = {"due-date.js", "office-finder.js", "offices.vi.js", "slip-code.js", "working-days.vi.js"}
    assert not late & set(asked)
    field = page.locator("[data-office-finder] input").first
    while not field.evaluate("(one) => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type("mai pha")
    expect(page.locator(".civic-finder__name").first).to_have_text("Phường Đông Kinh")
    assert late - set(asked) == {"slip-code.js"}  # Tab passed the day, too
    assert len([one for one in asked if one == "office-finder.js"]) == 1


def test_the_day_is_counted_and_the_feast_named(page: Page, base: str) -> None:
    page.goto(f"{base}/{COMPANY}")
    field, result = page.get_by_label("Ngày nộp hồ sơ"), page.locator("[data-due-result]")
    expect(field).to_have_value("")
    expect(result).to_be_empty()
    field.fill("2026-02-12")
    expect(result).to_contain_text("Thứ Ba, 24 tháng 2, 2026")
    expect(result).to_contain_text(re.compile(r"16\s*–\s*20 tháng 2 \(Tết Nguyên đán\)"))
    field.fill("2027-12-30")
    expect(result).to_contain_text("chưa có lịch nghỉ năm 2028")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_each_edition_names_the_days_in_its_own_words(page: Page, portal_url: str) -> None:
    for tag, words in {"en": ("February 24, 2026", "Lunar New Year"), "zh-Hans": ("2026年2月24日", "春节")}.items():
        page.goto(f"{portal_url}/{tag}/procedures/2.001199/index.html")
        page.locator("#ngay-nop").fill("2026-02-12")
        for word in words:
            expect(page.locator("[data-due-result]")).to_contain_text(word)


def test_the_terms_offered_are_those_of_the_case(page: Page, base: str) -> None:
    page.goto(f"{base}/vi/procedures/1.014776/index.html")
    terms = page.locator("#thoi-han option")
    everything = terms.all_inner_texts()
    page.locator("input[type=radio]").first.check()
    page.locator("#ngay-nop").focus()
    expect(page.locator("[data-later=due]")).to_have_count(0)
    assert 0 < terms.count() < len(everything)


def print_slip(page: Page) -> int:
    """Press the button of the checklist; return how many pages would be printed."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="In phiếu này").click()
    page.wait_for_selector("html[data-slip]")
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_the_chosen_case_is_printed_alone_on_one_sheet(page: Page, base: str) -> None:
    page.goto(f"{base}/{COMPANY}")
    expect(page.locator("[data-print-slip]")).to_be_hidden()
    answer(page, "Chuyển từ hộ kinh doanh lên")
    page.locator("#ngay-nop").fill("2026-11-30")
    assert print_slip(page) == 1
    expect(page.locator("html[data-slip]")).to_have_count(0)


def test_the_sheet_has_what_one_takes_along_and_nothing_else(page: Page, base: str) -> None:
    page.goto(f"{base}/{COMPANY}#truong-hop-tu-ho-kinh-doanh")
    page.locator("#ngay-nop").fill("2026-11-30")
    expect(page.locator("[data-due-result]")).to_contain_text("3 tháng 12, 2026")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="In phiếu này").click()
    page.wait_for_selector("html[data-slip]")
    page.emulate_media(media="print")
    main = page.locator("main").inner_text()
    for word in (
        "2.001199",
        "Trường hợp của bạn: Chuyển từ hộ kinh doanh lên",
        "Điều lệ công ty",
        "125.000 đồng",
        "Sở Tài chính",
        "3 tháng 12, 2026",
    ):
        assert word in main, word
    assert f"/{COMPANY}#truong-hop-tu-ho-kinh-doanh" in main.replace("\n", "")
    for word in ("Các bước thực hiện", "Căn cứ pháp lý", "In phiếu này", "Nhờ bưu chính"):
        assert word not in main, word
    expect(page.locator(".civic-slip__qr:visible")).to_have_count(1)
    expect(page.locator(".civic-checklist input:visible")).to_have_count(7)


def test_the_browser_s_own_printing_still_gives_the_whole_posting_sheet(page: Page, base: str) -> None:
    page.goto(f"{base}/{BIRTH}#{FOUNDLING}")
    page.emulate_media(media="print")
    assert len(cases(page)) == 4
    expect(
        page.locator(".civic-checklist input:visible, .civic-slip:visible, .civic-guide form:visible")
    ).to_have_count(0)
    expect(page.locator("#can-cu")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_sticks_out_while_one_chooses(browser: Browser, portal_url: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 640})
    for path in (BIRTH, COMPANY, DISSOLUTION):
        page.goto(f"{portal_url}/{path}")
        while page.locator("fieldset:visible").last.locator("input:checked").count() == 0:
            page.locator("fieldset:visible").last.locator("input").first.check()
        if page.locator("#ngay-nop").is_visible():
            page.locator("#ngay-nop").fill("2026-02-12")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_case_has_no_barrier_that_axe_knows(browser: Browser, portal_url: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)
    for tag in ("vi", "en"):
        page.goto(f"{portal_url}/{tag}/procedures/2.001199/index.html#truong-hop-uy-quyen-ca-nhan")
        page.locator("#ngay-nop").fill("2026-02-12")
        assert barriers(page) == []
    page.close()


@pytest.mark.parametrize("length", [1, 14, 15, 60, 84, 106, 107, 122, 153, 181, 213])
def test_the_code_of_a_case_is_drawn_as_the_library_draws_codes(page: Page, root: Path, length: int) -> None:
    text = ("https://langson.example/vi/procedures/1.004222/index.html#truong-hop-" + "ve-o-cung-nguoi-than-" * 9)[
        :length
    ]
    made = segno.make(text, error="m", boost_error=False, micro=False, mode="byte")
    page.set_content("<div data-slip-code><svg></svg><span data-slip-address></span></div>")
    page.add_script_tag(path=root / "themes/civic/static/js/slip-code.js")
    page.evaluate(
        "(text) => { const at = document.querySelector('div'); at.dataset.slipCode = text; drawSlipCode(at, '') }", text
    )
    assert page.locator("path").get_attribute("d") == "".join(
        _row(y + QUIET_ZONE, bytes(row)) for y, row in enumerate(made.matrix)
    )
    assert page.locator("svg").get_attribute("viewBox") == f"0 0 {len(made.matrix) + 8} {len(made.matrix) + 8}"


def test_the_codes_of_all_cases_of_the_portal_can_be_drawn(portal: Path) -> None:
    pages = [one.read_text(encoding="utf-8") for one in (portal / "vi" / "procedures").glob("*/index.html")]
    found = [(re.findall('data-slip-code="([^"]+)"', one), re.findall('data-cases="([^" ]+)"', one)) for one in pages]
    lengths = [len(f"{code}#{case}") for codes, cases in found for code in codes for case in cases]
    assert 60 < max(lengths) <= 213
