"""The shipped forms in Chromium: over HTTP with and without JavaScript, from the disk, and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from motcua.build.server import serve_folder
from motcua.catalogue import load_catalogue
from motcua.languages import Localiser
from motcua.views import Context
from motcua.views.online_forms import online_form_page
from tools.gallery.examples import page as sample_page, variables
from tools.gallery.rendering import EDITIONS, put_theme, render
from tools.quality.measures import barriers

QUESTION = "vi/forms/question/index.html"


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of all shipped forms, as for a portal with an endpoint at /gui/; below paper/ as for one without."""
    made = tmp_path_factory.mktemp("forms")
    put_theme(made)
    put_theme(made / "paper")
    catalogue = load_catalogue([(root / "procedures_yaml", "procedures_yaml")]).catalogue
    context = Context(catalogue, Localiser(EDITIONS["vi"], ()))
    for form in catalogue.forms.values():
        for below, endpoint in (("", "/gui/"), ("paper/", "")):
            view = online_form_page(context, form, endpoint, "https://city.example")
            path = f"vi/forms/{form.id}/index.html"
            shown = sample_page("vi", view, path=path, title=view.title.text, template="online_form.html", crumbs=[])
            file = made / below / path
            file.parent.mkdir(parents=True)
            file.write_text(render("vi", "online_form.html", variables("vi", shown)), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def http(folder: Path) -> Iterator[str]:
    with serve_folder(folder, port=0, form_endpoint="/gui/") as address:
        yield address


def test_a_question_appears_with_the_answer_it_hangs_on(page: Page, http: str) -> None:
    page.goto(http + QUESTION)
    for name in ("full_name", "phone", "email", "procedure"):
        expect(page.locator(f"#cau-{name}")).to_be_hidden()
    page.get_by_label("Gọi điện thoại").check()
    expect(page.locator("#cau-phone")).to_be_visible()
    expect(page.locator("#cau-full_name")).to_be_visible()
    expect(page.locator("#cau-email")).to_be_hidden()
    page.get_by_label("Thư điện tử", exact=True).first.check()
    expect(page.locator("#cau-phone")).to_be_hidden()
    expect(page.locator("#cau-email")).to_be_visible()
    expect(page.locator(".civic-asked__when").first).to_be_hidden()


def test_without_javascript_every_question_says_when_it_is_asked(new_context, http: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(http + QUESTION)
    for name in ("full_name", "phone", "email", "procedure"):
        expect(page.locator(f"#cau-{name}")).to_be_visible()
    assert page.locator(".civic-asked__when").all_inner_texts()[-1].endswith("Thư điện tử")
    expect(page.get_by_role("button")).to_have_text("Xem lại trước khi gửi")
    expect(page.locator("form")).to_have_attribute("action", "/gui/vi/question")


def test_a_link_may_begin_choices_and_codes_but_no_consent_and_no_words(page: Page, http: str) -> None:
    told = "?procedure=1.001193&topic=fee&message=x&agree=yes&_page=vi/index.html&full_name=x"
    page.goto(http + QUESTION + told)
    expect(page.locator("[name=topic][value=fee]")).to_be_checked()
    expect(page.locator("#cau-procedure")).to_have_value("1.001193")
    assert page.evaluate("document.querySelector('[name=_page]').value") == "vi/index.html"
    expect(page.locator("#cau-message")).to_have_value("")
    page.goto(http + "vi/forms/dossier/index.html" + told)
    expect(page.locator("#cau-agree")).not_to_be_checked()


def test_from_the_disk_nothing_is_sent_and_a_telephone_is_led_on(page: Page, folder: Path) -> None:
    address = (folder / QUESTION).as_uri()
    page.goto(address)
    expect(page.get_by_role("button", name="Xem lại trước khi gửi")).to_be_hidden()
    expect(page.get_by_role("button", name="In biểu mẫu")).to_be_visible()
    expect(page.locator(".civic-form__qr")).to_be_visible()
    expect(page.locator(".civic-form__code")).to_contain_text("https://city.example/vi/forms/question/index.html")
    expect(page.locator(".civic-form__paper")).to_be_visible()
    page.locator("#cau-message").fill("câu hỏi")
    page.evaluate("document.querySelector('form').requestSubmit()")
    assert page.url == address
    expect(page.locator("#cau-message")).to_have_value("câu hỏi")


def test_without_an_endpoint_a_form_cannot_be_sent_by_any_key(page: Page, http: str) -> None:
    page.goto(f"{http}paper/{QUESTION}")
    assert page.locator("form").count() == 0
    page.get_by_label("Gọi điện thoại").check()
    page.locator("#cau-full_name").fill("Nguyễn Văn A")
    page.locator("#cau-full_name").press("Enter")
    assert page.url == f"{http}paper/{QUESTION}"
    expect(page.get_by_role("button", name="In biểu mẫu")).to_be_visible()


@pytest.mark.parametrize(("scheme", "names"), [("light", "*"), ("dark", "[ad]*")])
def test_the_forms_are_accessible_and_fit_a_narrow_phone(
    new_context, http: str, folder: Path, scheme: str, names: str
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": 320, "height": 700}).new_page()
    paths = [*folder.glob(f"vi/forms/{names}/index.html"), folder / "paper" / QUESTION]
    for path in sorted(one.relative_to(folder).as_posix() for one in paths):
        page.goto(http + path)
        assert barriers(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_paper_every_question_stands_on_one_sheet_or_its_back(page: Page, folder: Path, tmp_path: Path) -> None:
    for path in sorted((folder / "paper" / "vi" / "forms").glob("*/index.html")):
        page.goto(path.as_uri())
        printed = tmp_path / f"{path.parent.name}.pdf"
        page.pdf(path=printed, format="A4", prefer_css_page_size=True)
        sheets = PdfReader(printed).pages
        text = " ".join(" ".join(one.extract_text() for one in sheets).split())
        labels = page.eval_on_selector_all(
            ".civic-field__label > span:first-child", "all => all.map((one) => one.textContent)"
        )
        assert [one for one in labels if one not in text] == []
        assert "Người viết (ký, ghi rõ họ tên)" in text
        assert len(sheets) <= 2
