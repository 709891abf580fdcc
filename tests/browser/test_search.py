"""The results page in Chromium: on a little portal of its own, over HTTP with the portal's policy, and from the disk."""

import json
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from motcua.build.server import serve_folder
from motcua.languages import Passage
from motcua.search import SearchDocument, write_index
from motcua.views.pages import SearchPage
from motcua.views.parts import Card
from tests.components.examples import page as sample_page, variables
from tests.components.rendering import THEME, render
from tests.unit.search.samples import document

FIELDS = SearchPage((Card(Passage("Hộ tịch", "vi"), "vi/fields/ho-tich/index.html", count=3),))
CROSSING = "Cấp giấy thông hành cho người qua lại cửa khẩu"
# Written for this test: what they say is not the law.
DOCUMENTS = [
    document("1.001193", "Đăng ký khai sinh", "Nộp giấy chứng sinh do cơ sở y tế cấp", aliases=("出生登记",), summary="Cho con mới sinh"),
    document("1.000894", "Đăng ký kết hôn", "Hai bên nam, nữ có mặt", numbers=("123/2015/NĐ-CP",)),
    document("2.000815", "Chứng thực bản sao", "Xuất trình bản chính", aliases=("sao y", "công chứng giấy tờ")),
    document("1.004222", "Đăng ký thường trú", "Chỗ ở hợp pháp", aliases=("nhập hộ khẩu",)),
    document("1.013978", "Cấp Giấy chứng nhận quyền sử dụng đất lần đầu", "Thửa đất, kỹ thuật", aliases=("sổ đỏ",)),
    document("1.003133", CROSSING, "Ảnh chân dung nền trắng"),
    document("1.000002", "Hỗ trợ <b>mai táng</b> & phí", "Tang lễ"),
    SearchDocument(
        id="fields/ho-tich", kind="field", title="Hộ tịch", target="vi/fields/ho-tich/index.html", lang="vi",
        title_lang="vi",
    ),
]  # fmt: skip
TABLE = json.loads(Path(__file__).parents[1].joinpath("unit/search/folding.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of one page: the results page with its scripts and its index."""
    made = tmp_path_factory.mktemp("search")
    shutil.copytree(THEME / "static", made / "theme")
    write_index(DOCUMENTS, "vi", made)
    shown = sample_page("vi", FIELDS, path="vi/search/index.html", title="Tìm kiếm", template="search.html", crumbs=[])
    (made / "vi/search/index.html").write_text(render("vi", "search.html", variables("vi", shown)), encoding="utf-8")
    birth = made / "vi/procedures/1.001193/index.html"
    birth.parent.mkdir(parents=True)
    birth.write_text('<title>Khai sinh</title><link rel="icon" href="data:,">', encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of the results page, with the headers of the portal."""
    with serve_folder(folder, port=0) as root:
        yield f"{root}vi/search/index.html"


@pytest.fixture
def results(page: Page, address: str) -> Page:
    """The results page before anything is asked."""
    page.goto(address)
    return page


def search(page: Page, query: str, **options: object) -> dict:
    """What portalSearch answers."""
    return page.evaluate("([query, options]) => portalSearch(query, options)", [query, options])


def best(page: Page, query: str) -> str:
    """The identifier of the first result."""
    return search(page, query)["results"][0]["id"]


def shown(page: Page) -> list[str]:
    """The titles that a reader sees."""
    return page.locator("[data-search-results] h2").all_inner_texts()


@pytest.mark.parametrize(
    "query",
    [
        "đăng ký khai sinh",
        "dang ky khai sinh",
        "ĐĂNG KÍ KHAI SINH",
        unicodedata.normalize("NFD", "đăng ký khai sinh"),
        "làm giấy khai sinh cho con thì nộp ở đâu ạ?",
        "khai si",
        "1.001193",
        "1001193",
        "001193",
        "1,001193",
        "mã thủ tục 1.001193",
        "1.001193.000.00.00.H37",
        "cơ sở y tế",
        "出生登记",
        "登记孩子出生",
    ],
)
def test_a_procedure_is_found_however_it_is_typed(results: Page, query: str) -> None:
    assert best(results, query) == "1.001193"


def test_marks_or_none_give_the_same_list(results: Page) -> None:
    with_marks, without = (
        [one["id"] for one in search(results, query)["results"]] for query in ("đăng ký khai sinh", "dang ky khai sinh")
    )
    assert with_marks[0] == without[0] == "1.001193"
    assert set(with_marks) == set(without)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("sổ đỏ", "1.013978"),
        ("so do", "1.013978"),
        ("công chứng", "2.000815"),
        ("nhập hộ khẩu", "1.004222"),
        ("nghị định 123/2015", "1.000894"),
        ("123/2015/ND-CP", "1.000894"),
        ("kĩ thuật thửa đất", "1.013978"),
    ],
)
def test_aliases_numbers_and_long_texts_are_found(results: Page, query: str, code: str) -> None:
    assert best(results, query) == code


def test_a_long_question_is_answered_though_no_document_has_all_its_words(results: Page) -> None:
    found = search(results, "tôi ở xa muốn qua cửa khẩu buôn bán thì xin giấy thông hành kiểu gì bây giờ")
    assert found["results"][0]["id"] == "1.003133"


def test_how_sure_it_is_is_said(results: Page) -> None:
    assert search(results, "đăng ký khai sinh")["confidence"] == "sure"
    assert search(results, "1.001193")["confidence"] == "sure"
    assert search(results, "giấy phép lao động cho người giúp việc")["confidence"] == "unsure"
    assert search(results, "asdfgh qwerty") == {"confidence": "none", "results": []}
    assert search(results, "") == {"confidence": "none", "results": []}


def test_a_result_says_what_callers_need(results: Page) -> None:
    first = search(results, "khai sinh")["results"][0]
    assert {name: first[name] for name in ("id", "kind", "title", "url")} == {
        "id": "1.001193",
        "kind": "procedure",
        "title": "Đăng ký khai sinh",
        "url": "../../vi/procedures/1.001193/index.html",
    }
    assert first["score"] > 0


def test_no_more_results_than_asked_for_and_best_first(results: Page) -> None:
    found = search(results, "đăng ký", limit=2)["results"]
    assert len(found) == 2
    assert found[0]["score"] >= found[1]["score"]


def test_the_question_in_the_address_is_answered(page: Page, address: str) -> None:
    page.goto(f"{address}?q=dang+ky+khai+sinh")
    expect(page.get_by_role("status")).to_contain_text("Kết quả phù hợp nhất: ")
    assert shown(page)[0] == "Đăng ký khai sinh"
    first = page.locator("[data-search-results] li").first
    expect(first).to_contain_text("Thủ tục 1.001193")
    expect(first).to_contain_text("Cho con mới sinh")
    first.get_by_role("link").click()
    expect(page).to_have_title("Khai sinh")


def test_it_searches_as_one_types_and_keeps_the_question_in_the_address(results: Page) -> None:
    field = results.get_by_role("main").get_by_role("searchbox")
    field.press_sequentially("so do", delay=20)
    expect(results.locator("[data-search-results] h2").first).to_contain_text("quyền sử dụng đất")
    field.press("Enter")
    assert results.url.endswith("?q=so+do")
    field.fill("")
    expect(results.locator("[data-search-results]")).to_be_hidden()


def test_it_says_when_it_is_not_sure_and_when_there_is_nothing(results: Page) -> None:
    field = results.get_by_role("main").get_by_role("searchbox")
    field.fill("giấy phép lao động cho người giúp việc")
    expect(results.get_by_role("status")).to_contain_text("Không chắc")
    field.fill("asdfgh <i>qwerty</i>")
    expect(results.get_by_role("status")).to_contain_text("không có gì về “asdfgh <i>qwerty</i>”")
    expect(results.locator("[data-search-results]")).to_be_hidden()


def test_what_documents_say_is_shown_as_text(results: Page) -> None:
    results.get_by_role("main").get_by_role("searchbox").fill("mai táng")
    expect(results.locator("[data-search-results] h2").first).to_have_text("Hỗ trợ <b>mai táng</b> & phí")


def test_an_older_answer_never_replaces_a_newer_one(results: Page) -> None:
    results.evaluate("""() => {
      const search = window.portalSearch;
      const wait = (time) => new Promise((done) => setTimeout(done, time));
      window.portalSearch = async (query, options) => {
        await wait(query.startsWith("khai") ? 900 : 0);
        return search(query, options);
      };
    }""")
    field = results.get_by_role("main").get_by_role("searchbox")
    field.fill("khai sinh")
    results.wait_for_timeout(400)
    field.fill("kết hôn")
    results.wait_for_timeout(1200)
    assert shown(results)[0] == "Đăng ký kết hôn"


def test_where_the_long_texts_cannot_be_had_names_are_still_found(page: Page, address: str, watch) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}?q=khai+sinh")
    expect(page.locator("[data-search-results] h2").first).to_have_text("Đăng ký khai sinh")
    watch.errors.clear()  # the requests that were cut off


def test_where_nothing_can_be_had_it_says_so_and_leaves_the_fields(page: Page, address: str, watch) -> None:
    page.route("**/documents.js", lambda route: route.abort())
    page.goto(f"{address}?q=khai+sinh")
    expect(page.get_by_role("status")).to_contain_text("Chưa tải được phần tìm kiếm")
    expect(page.get_by_role("link", name="Hộ tịch", exact=True)).to_be_visible()
    watch.errors.clear()  # the request that was cut off


def test_from_the_disk_names_are_searched_and_a_notice_says_so(page: Page, folder: Path) -> None:
    page.goto(f"{folder.as_uri()}/vi/search/index.html?q=so+do")
    expect(page.get_by_text("Cổng đang được mở từ đĩa")).to_be_visible()
    expect(page.locator("[data-search-results] h2").first).to_contain_text("quyền sử dụng đất")
    expect(page.get_by_role("link", name="Hộ tịch", exact=True)).to_be_visible()
    assert search(page, "dang ky khai sinh")["results"][0]["id"] == "1.001193"
    assert search(page, "asdfgh qwerty")["confidence"] == "none"


def test_without_javascript_the_fields_are_there(new_context, address: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.get_by_role("main").get_by_role("link", name="Hộ tịch", exact=True)).to_be_visible()
    assert page.locator("[data-search-notice]").is_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_a_narrow_screen(new_context, address: str, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{address}?q=giay")
    expect(page.locator("[data-search-results] h2").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_browser_folds_as_the_index_does(results: Page) -> None:
    fold = """(texts) => texts.map((text) => {
      const { words, numbers } = portalSearchParts.fold;
      const found = words(text);
      return [found.map((one) => one.folded), found.map((one) => one.toned), numbers(text)];
    })"""
    for row, (folded, toned, numbers) in zip(
        TABLE, results.evaluate(fold, [one["text"] for one in TABLE]), strict=True
    ):
        expected = [unicodedata.normalize("NFC", word) for word in row.get("toned", toned)]
        assert (folded, toned, numbers) == (row["folded"], expected, row.get("numbers", []))
