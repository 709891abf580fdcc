"""The finder of offices in Chromium, with the shipped communes and wards: over HTTP and from the disk, typed in any manner."""

import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from motcua.build.server import serve_folder
from motcua.catalogue import load_catalogue
from motcua.exports import write_offices, write_working_days
from motcua.languages import Localiser
from motcua.views import Context
from motcua.views.offices import offices_page
from motcua.views.parts import ContactView, OfficeView
from motcua.views.procedures import procedure_page
from tools.gallery.examples import page as sample_page, variables
from tools.gallery.rendering import EDITIONS, put_theme, render
from tools.quality.measures import barriers

PLACES = ("vi/offices/index.html", "vi/procedures/1.001193/index.html")
FIELD = "[data-office-finder] input"
NAMES = [
    ("vinh trai", ["Phường Đông Kinh"]),
    (unicodedata.normalize("NFD", "vĩnh trại"), ["Phường Đông Kinh"]),
    ("PHƯỜNG VĨNH TRẠI", ["Phường Đông Kinh"]),
    ("vinhtrai", ["Phường Đông Kinh"]),
    ("xa mai pha", ["Phường Đông Kinh"]),
    ("mai pha", ["Phường Đông Kinh"]),
    ("mai ph", ["Phường Đông Kinh"]),
    ("p. dong kinh", ["Phường Đông Kinh"]),
    ("đông kinh", ["Phường Đông Kinh"]),
    ("ki lua", ["Phường Kỳ Lừa"]),
    ("thị trấn Thất Khê", ["Xã Thất Khê"]),
    ("tt dong mo", ["Xã Chi Lăng"]),
    ("Thụy Hùng", ["Xã Thuỵ Hùng", "Xã Đồng Đăng"]),
    ("mau son loc binh", ["Xã Mẫu Sơn"]),
    ("Chi Lăng huyện Tràng Định", ["Xã Thất Khê"]),
    ("Xã Chi Lăng (huyện Tràng Định)", ["Xã Thất Khê"]),
]


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of offices and the page of birth registration, made from the shipped catalogue."""
    made = tmp_path_factory.mktemp("offices")
    put_theme(made)
    catalogue = load_catalogue([(root / "procedures_yaml", "procedures_yaml")]).catalogue
    context = Context(catalogue, Localiser(EDITIONS["vi"], ()))
    offices = offices_page(context)
    views = {"offices.html": offices, "procedure.html": procedure_page(context, catalogue.procedures["1.001193"])}
    for path, (template, view) in zip(PLACES, views.items(), strict=True):
        shown = sample_page("vi", view, path=path, title=view.title.text, template=template, crumbs=[])
        (made / path).parent.mkdir(parents=True)
        (made / path).write_text(render("vi", template, variables("vi", shown)), encoding="utf-8")
    write_offices(offices, "vi", made)
    write_working_days(catalogue.years, context.localiser, made)
    return made


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Where the pages are: on a server with the portal's headers, and on the disk."""
    if request.param == "file":
        yield f"{folder.as_uri()}/"
    else:
        with serve_folder(folder, port=0) as root:
            yield root


def ask(page: Page, typed: str) -> list[str]:
    """Type into the finder, press Enter, and return the communes and wards that it shows."""
    page.fill(FIELD, typed)
    expect(page.locator("[data-later=offices]")).to_have_count(0)
    page.press(FIELD, "Enter")
    return page.locator(".civic-finder__name").all_inner_texts()


@pytest.mark.parametrize("place", PLACES)
def test_an_old_name_leads_to_the_office_of_today(page: Page, address: str, place: str) -> None:
    page.goto(address + place)
    assert ask(page, "Vĩnh Trại") == ["Phường Đông Kinh"]
    expect(page.locator("[data-finder-status]")).to_have_text("Tìm thấy: 1")
    expect(page.locator(".civic-finder__unit strong")).to_have_text("Phường Vĩnh Trại")
    office = page.locator(".civic-finder__unit .civic-office")
    expect(office).to_contain_text("Trung tâm Phục vụ hành chính công phường Đông Kinh")
    href = page.evaluate("document.querySelector('.civic-finder__unit .civic-office a').href")
    assert href == f"{address}vi/organisations/trung-tam-phuc-vu-hanh-chinh-cong-phuong-dong-kinh/index.html"


def test_a_name_may_be_typed_in_many_manners(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    answers = {typed: ask(page, typed)[: len(found)] for typed, found in NAMES}
    assert answers == dict(NAMES)


def test_a_slip_of_the_fingers_is_forgiven_and_said(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    for typed in ("mai pah", "vĩnh trạii", "phuog vinh trai", "vinhx traij"):
        assert "Phường Đông Kinh" in ask(page, typed)
        expect(page.locator("[data-finder-status]")).to_contain_text("Có phải bạn tìm")


def test_a_name_that_is_still_being_typed_is_no_slip(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    assert ask(page, "vinh tra") == ["Phường Đông Kinh"]
    expect(page.locator("[data-finder-status]")).to_have_text("Tìm thấy: 1")


def test_a_commune_that_was_divided_has_several_answers(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    assert sorted(ask(page, "binh xa")) == ["Xã Kiên Mộc", "Xã Đình Lập"]
    expect(page.locator("[data-finder-status]")).to_contain_text("“Xã Bính Xá” đã được chia")


def test_the_kind_that_was_typed_comes_first(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    assert ask(page, "phường chi lăng")[0] == "Phường Lương Văn Tri"
    assert ask(page, "xã chi lăng")[0] == "Xã Chi Lăng"


def test_what_is_not_here_is_said_honestly(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    for typed in ("Hà Nội", "zzz", "<b>x</b>", "((((", "xã ("):
        assert ask(page, typed) == []
        expect(page.locator("[data-finder-status]")).to_contain_text(f"Không có xã, phường nào tên như “{typed}”")


def test_too_little_gives_nothing_and_says_nothing(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    for typed in ("", " ", "x", "xã", "("):
        assert ask(page, typed) == []
        expect(page.locator("[data-finder-status]")).to_be_empty()


def test_it_answers_while_one_types_and_escape_empties_it(page: Page, address: str) -> None:
    page.goto(address + PLACES[0])
    page.locator(FIELD).press_sequentially("mai pha")
    expect(page.locator("[data-finder-status]")).to_have_text("Tìm thấy: 1")
    expect(page.locator(".civic-finder__name")).to_have_text("Phường Đông Kinh")
    page.press(FIELD, "Escape")
    expect(page.locator(".civic-finder__name")).to_have_count(0)
    page.press(FIELD, "Tab")


def test_without_javascript_all_65_stand_in_a_list_that_can_be_printed(new_context, address: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address + PLACES[0])
    expect(page.locator(".civic-units__item")).to_have_count(65)
    expect(page.locator("#phuong-dong-kinh")).to_contain_text("Xã Mai Pha")
    expect(page.locator(FIELD)).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#xa-mau-son")).to_be_visible()


def test_without_javascript_a_procedure_leads_to_the_list(new_context, address: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address + PLACES[1])
    expect(page.locator(FIELD)).to_be_hidden()
    page.get_by_role("link", name="Danh sách đầy đủ các xã, phường").click()
    expect(page.locator(".civic-units__item")).to_have_count(65)


def test_axe_finds_nothing_in_an_answer(new_context, folder: Path) -> None:
    page = new_context(viewport={"width": 320, "height": 800}, bypass_csp=True).new_page()
    with serve_folder(folder, port=0) as address:
        for place in PLACES:
            page.goto(address + place)
            ask(page, "chi lang")
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            assert barriers(page) == []


def test_what_is_known_of_an_office_is_shown_and_the_rest_said_to_be_unknown(page: Page, folder: Path) -> None:
    contact = ContactView(None, ("0205.3812 345",), "", "", None, "21.85", "106.76")
    office = OfficeView("tt", "service_centre", sample_page("vi").title, "", contact, False, "")
    other = folder.parent / "known"
    shutil.copytree(folder, other, dirs_exist_ok=True)
    script = other / "data" / "offices.vi.js"
    script.write_text(
        'globalThis.portalOffices={"kinds":["xã"],"units":[{"id":"a","name":["Ward A","en"],"old":["Xã <b>Xưa</b>"],'
        f'"offices":[{{"id":"{office.id}","name":"Trung tâm","phone":["{contact.phone[0]}"],"at":"21.85,106.76"}}]}}]}};\n',
        encoding="utf-8",
    )
    page.goto((other / PLACES[0]).as_uri())
    assert ask(page, "ward a") == ["Ward A"]
    shown = page.locator(".civic-finder__unit")
    expect(shown.locator("[data-part=address]")).to_have_text("chưa công bố")
    expect(shown.locator("[data-part=phone] a")).to_have_attribute("href", "tel:02053812345")
    expect(shown.locator("[data-part=at] a")).to_have_attribute("href", "geo:21.85,106.76")
    expect(shown.locator("[data-part=old]")).to_have_text("Xã <b>Xưa</b>")
    expect(shown.locator(".civic-finder__name a")).to_have_attribute("lang", "en")
