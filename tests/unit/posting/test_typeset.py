"""The PDF: tagged, its fonts in it, the same bytes every time, and every text as literal as it was written."""

import shutil
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import typst
from hypothesis import HealthCheck, given, settings as hypothesis_settings, strategies as st
from pypdf import PdfReader, PdfWriter

from motcua.posting.blocks import Sheet
from motcua.posting.typeset import (
    MissingLettersError,
    NoTemplateError,
    Setting,
    TemplateError,
    Workshop,
    typeset,
    workshop,
)
from motcua.views.parts import FormView, Stated
from tests.unit.posting.conftest import CITY, ROOT, Toy, vi

THEME = ROOT / "themes" / "civic"
MARKUP = (
    '#import "x.typ": *', '#eval("1+1")', "$x^2$", "*đậm*", "_nghiêng_", "= Đầu", "\\u{1F600}", "<nhan>", "@nhan",
    "`mã`", "/* bỏ */", "// bỏ", "#{", "]", "[", "~", "---", "...", "%(page)s", "{{ x }}", "<script>",
)  # fmt: skip
LETTERS = [chr(code) for code in range(0x20, 0x7F)] + [
    one for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if (one := chr(code)).isalpha()
]


def pdf(shop: Workshop, sheet: Sheet, size: str = "a4", pages: dict[str, int] | None = None) -> bytes:
    return typeset(shop.compiler(), sheet, Setting(size, shop.families, pages or {}))


def squeezed(text: str) -> str:
    """Return `text` without blanks: where lines break is the paper's affair."""
    return "".join(unicodedata.normalize("NFC", text).split())


def text_of(made: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages))


def fonts_of(made: bytes) -> dict[str, bool]:
    """Return every font of a PDF and whether its letters are in the file."""
    found = {}
    for page in PdfReader(BytesIO(made)).pages:
        for font in page["/Resources"]["/Font"].values():
            one = font.get_object()
            inner = one["/DescendantFonts"][0].get_object() if "/DescendantFonts" in one else one
            descriptor = inner["/FontDescriptor"]
            found[one["/BaseFont"]] = any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


@pytest.mark.parametrize("size", ["a4", "a3"])
class TestSheet:
    def test_it_is_tagged_and_says_its_language_and_title(self, city: Toy, shop: Workshop, size: str) -> None:
        root = PdfReader(BytesIO(pdf(shop, city.sheet(), size))).trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in root
        assert root["/Lang"] == "vi"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()

    def test_its_fonts_are_in_it(self, city: Toy, shop: Workshop, size: str) -> None:
        fonts = fonts_of(pdf(shop, city.sheet(), size))
        assert any("Libertinus" in one for one in fonts)
        assert all(fonts.values()), fonts

    def test_its_text_can_be_read_out_with_every_mark(self, city: Toy, shop: Workshop, size: str) -> None:
        marks = "Ủy ban, hưởng, nghỉ, đường, Ễ ỗ ặ ỵ ẳ ữ, kiểm tra việc ở đâu"
        sheet = city.sheet(conditions=Stated((vi(marks),), "given"))
        assert squeezed(marks) in text_of(pdf(shop, sheet, size))

    def test_the_same_sheet_has_the_same_bytes(self, city: Toy, shop: Workshop, size: str) -> None:
        assert pdf(shop, city.sheet(), size) == pdf(shop, city.sheet(), size)

    def test_every_page_has_its_number_and_the_code(self, city: Toy, shop: Workshop, size: str) -> None:
        long = Stated(tuple(vi(f"Điều kiện thứ {number}. " + "Phải có. " * 40) for number in range(40)), "given")
        pages = PdfReader(BytesIO(pdf(shop, city.sheet(conditions=long), size))).pages
        assert len(pages) > 2
        for number, page in enumerate(pages, start=1):
            text = squeezed(page.extract_text())
            assert f"Trangsố{number}/{len(pages)}" in text
            assert "1.000001" in text

    def test_no_letter_leaves_the_paper(self, city: Toy, shop: Workshop, size: str) -> None:
        word = "https://dichvucong.gov.vn/" + "abcdefghij" * 40
        made = pdf(shop, city.sheet(conditions=Stated((vi(word),), "given")), size)
        assert squeezed(word) in text_of(made)
        lines = [line for page in PdfReader(BytesIO(made)).pages for line in page.extract_text().splitlines()]
        assert max(map(len, lines)) < 130  # what no line can hold is broken, not printed beyond the edge


def test_the_papers_have_their_size(city: Toy, shop: Workshop) -> None:
    for size, width, height in (("a4", 210, 297), ("a3", 297, 420)):
        box = PdfReader(BytesIO(pdf(shop, city.sheet(), size))).pages[0].mediabox
        assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == (width, height)


@hypothesis_settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(MARKUP) | st.text(LETTERS, min_size=1, max_size=60), min_size=1, max_size=5))
def test_whatever_a_record_says_is_printed_as_it_stands(city: Toy, shop: Workshop, pieces: list[str]) -> None:
    text = "x" + " ".join(pieces) + "x"
    silent = Stated((), "not_published")
    sheet = city.sheet(
        official_name=vi(text), conditions=Stated((vi(text),), "given"), steps=silent, channels=silent, documents=silent,
        time_limits=silent, fees=silent, receiving=(), legal=silent, warnings=(),
    )  # fmt: skip
    printed = text_of(pdf(shop, sheet))
    assert printed.count(squeezed(text)) >= 2
    assert PdfReader(BytesIO(pdf(shop, sheet))).metadata.title == text


def test_letters_that_no_font_has_are_named_and_no_sheet_is_made(city: Toy, shop: Workshop) -> None:
    sheet = city.sheet(conditions=Stated((vi("Đăng ký 出生登记"),), "given"))
    with pytest.raises(MissingLettersError) as missing:
        pdf(shop, sheet)
    assert missing.value.letters == "出生登记"


def test_the_template_reads_data_and_nothing_else() -> None:
    template = (THEME / "posting" / "sheet.typ").read_text(encoding="utf-8")
    code = "\n".join(line for line in template.splitlines() if not line.lstrip().startswith("//"))
    for word in ("eval", "import", "include", "@preview", "read("):
        assert word not in code, word


class TestForms:
    @staticmethod
    def form(path: Path, pages: int, **options: str) -> None:
        """Make a form as somebody else's program would have."""
        source = '#set page(paper: "a4")\n' + "\n#pagebreak()\n".join(
            f"Mẫu tờ khai, trang {n}" for n in range(1, pages + 1)
        )
        made = PdfReader(BytesIO(typst.compile(source.encode(), format="pdf", pdf_tags=False)))
        writer = PdfWriter(clone_from=made)
        if options:
            writer.encrypt(**options)
        path.parent.mkdir(parents=True, exist_ok=True)
        writer.write(path)

    @pytest.fixture
    def content(self, tmp_path: Path) -> Path:
        (tmp_path / "images").mkdir()
        shutil.copy(CITY / "content" / "images" / "mark.svg", tmp_path / "images")
        self.form(tmp_path / "forms" / "a.pdf", 2)
        self.form(tmp_path / "forms" / "secret.pdf", 1, user_password="x")  # noqa: S106
        (tmp_path / "forms" / "broken.pdf").write_bytes(b"%PDF-1.7 not really")
        return tmp_path

    def test_a_form_that_cannot_be_read_has_no_pages(self, content: Path) -> None:
        names = ("a", "secret", "broken", "missing")
        with workshop(THEME, content, [f"forms/{one}.pdf" for one in names], ()) as shop:
            assert [shop.form_pages(f"forms/{one}.pdf") for one in names] == [2, 0, 0, 0]

    @pytest.mark.parametrize("size", ["a4", "a3"])
    def test_it_stands_right_behind_the_sheet_on_pages_of_its_own(self, city: Toy, content: Path, size: str) -> None:
        forms = Stated((FormView("a", vi("Mẫu A"), "forms/a.pdf", ""),), "given")
        with workshop(THEME, content, ["forms/a.pdf"], ()) as shop:
            alone = len(PdfReader(BytesIO(pdf(shop, city.sheet(), size))).pages)
            made = pdf(shop, city.sheet(forms=forms), size, {"forms/a.pdf": 2})
        reader = PdfReader(BytesIO(made))
        assert len(reader.pages) == alone + 2
        for number, page in enumerate(reader.pages[-2:], start=1):
            assert f"Mẫu tờ khai, trang {number}" in page.extract_text()
            assert round(float(page.mediabox.width) / 72 * 25.4) == 210
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert "Mẫu A 2/2" in alternatives(reader.trailer["/Root"]["/StructTreeRoot"])


def alternatives(element: object) -> list[str]:
    """Return the texts that stand in the place of pictures, below an element of the structure tree."""
    found: list[str] = []
    if hasattr(element, "get_object"):
        element = element.get_object()
    if isinstance(element, dict):
        found += [str(element["/Alt"])] if "/Alt" in element else []
        found += alternatives(element.get("/K", []))
    elif isinstance(element, list):
        for one in element:
            found += alternatives(one)
    return found


def test_pictures_have_words_in_their_place(city: Toy, shop: Workshop) -> None:
    root = PdfReader(BytesIO(pdf(shop, city.sheet()))).trailer["/Root"]
    assert alternatives(root["/StructTreeRoot"]) == [
        "Trang của thủ tục này trên mạng: https://dochoi.example/vi/procedures/1.000001/index.html"
    ]


def test_a_theme_may_bring_its_own_template_and_its_mistakes_are_shown(city: Toy, tmp_path: Path) -> None:
    shutil.copytree(THEME / "posting", tmp_path / "posting")
    (tmp_path / "posting" / "sheet.typ").write_text('#set document(title: "x")\n#nothing', encoding="utf-8")
    with workshop(tmp_path, CITY / "content", (), ()) as shop, pytest.raises(TemplateError, match=r"sheet\.typ:2"):
        pdf(shop, city.sheet())


def test_a_theme_without_a_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoTemplateError, match=r"posting/sheet\.typ"), workshop(tmp_path, tmp_path, (), ()):
        pass


def test_a_passage_in_another_language_says_so(city: Toy, shop: Workshop) -> None:
    sheet = city.sheet(conditions=Stated((replace(vi("Must be 18"), lang="en"),), "given"))
    made = PdfReader(BytesIO(pdf(shop, sheet)))
    assert "en" in languages(made.trailer["/Root"]["/StructTreeRoot"])


def languages(element: object) -> set[str]:
    found: set[str] = set()
    if hasattr(element, "get_object"):
        element = element.get_object()
    if isinstance(element, dict):
        found |= {str(element["/Lang"])} if "/Lang" in element else set()
        found |= languages(element.get("/K", []))
    elif isinstance(element, list):
        for one in element:
            found |= languages(one)
    return found
