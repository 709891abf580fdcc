"""A posting sheet has every part that the law asks for, in its order, and says what is silent or local."""

from motcua.posting.blocks import Heading, Sheet, Table
from motcua.views.parts import FormView, Stated
from tests.unit.posting.conftest import PUBLIC, Toy, toy, vi

# Decree 63/2010/NĐ-CP art. 8.2 b) to h), then art. 15: the name (a) is the title.
LAW_ORDER = (
    "Trình tự thực hiện", "Cách thức thực hiện", "Thành phần, số lượng hồ sơ", "Thời hạn giải quyết",
    "Đối tượng thực hiện", "Cơ quan giải quyết", "Mẫu đơn, mẫu tờ khai", "Kết quả thực hiện", "Phí, lệ phí",
    "Yêu cầu, điều kiện thực hiện", "Căn cứ pháp lý",
)  # fmt: skip


def part(sheet: Sheet, title: str):
    return next(one for one in sheet.parts if one.title.text == title)


def test_every_part_stands_in_the_order_of_the_law(city: Toy) -> None:
    for code in ("1.000001", "1.000002"):
        titles = [one.title.text for one in city.sheet(code).parts]
        assert titles[: len(LAW_ORDER)] == list(LAW_ORDER)


def test_the_official_name_is_the_title_and_the_short_name_stands_below(city: Toy, said) -> None:
    sheet = city.sheet()
    assert sheet.title.text == "Đăng ký thả diều"
    assert said(sheet.short_name) == "Thường gọi: Thả diều"
    assert city.sheet("1.000002").short_name == ()


def test_a_silent_source_and_an_absent_part_are_told_apart(city: Toy, said) -> None:
    sheet = city.sheet("1.000002")
    for title in (
        "Trình tự thực hiện",
        "Cách thức thực hiện",
        "Thời hạn giải quyết",
        "Đối tượng thực hiện",
        "Kết quả thực hiện",
    ):
        assert "Nguồn chưa công bố." in said(part(sheet, title).blocks), title
    assert "Nguồn chưa công bố mức phí" in said(part(sheet, "Phí, lệ phí").blocks)
    assert "Không yêu cầu." in said(part(city.sheet(), "Yêu cầu, điều kiện thực hiện").blocks)


def test_each_case_has_its_own_papers(city: Toy, said) -> None:
    blocks = part(city.sheet("1.000002"), "Thành phần, số lượng hồ sơ").blocks
    headings = [said(one).strip() for one in blocks if isinstance(one, Heading)]
    assert headings == ["Trường hợp 1: Bị mất", "Trường hợp 2: Bị hỏng"]
    assert sum(isinstance(one, Table) for one in blocks) == 2
    assert "Giấy phép cũ phải còn đọc được." in said(blocks)


def test_papers_say_how_many_and_what_need_not_be_handed_in(city: Toy, said) -> None:
    (table,) = (one for one in part(city.sheet(), "Thành phần, số lượng hồ sơ").blocks if isinstance(one, Table))
    first, second = table.rows
    assert [said(cell).strip() for cell in first[2:]] == ["1", "0"]
    assert "Theo mẫu: Tờ khai thả diều" in said(first[1])
    assert said(second[2]).strip() == "nguồn không ghi số bản"
    assert "Không phải nộp nếu dữ liệu đã có: Cơ sở dữ liệu dân cư" in said(second[1])
    assert "Căn cước – xuất trình, được nhận lại" in said(second[1])


def test_what_the_city_says_is_marked(city: Toy) -> None:
    sheet = city.sheet()
    assert [one.title.text for one in sheet.parts if one.local] == ["Phí, lệ phí", "Lưu ý"]


def test_who_takes_each_step_is_said(city: Toy, said) -> None:
    text = said(part(city.sheet(), "Trình tự thực hiện").blocks)
    assert text.index("Bạn làm") < text.index("Nộp tờ khai tại phường.") < text.index("Cơ quan làm")


def test_the_complaint_block_names_the_portal_and_the_office_with_its_address(city: Toy, said) -> None:
    text = said(city.sheet().complaint)
    for piece in ("dichvucong.gov.vn", "Phản ánh, kiến nghị", "Trung tâm Một", "Số 1 đường Một", "0205123456"):
        assert piece in text
    assert "Phường Một, cơ quan giải quyết" in said(
        city.sheet("1.000002", agencies=city.page("1.000001").view.agencies).complaint
    )


def test_the_source_is_named_with_its_day(city: Toy, said) -> None:
    text = said(city.sheet().source)
    assert "Nguồn: Nguồn thử" in text
    assert "Nội dung lấy từ nguồn: tháng 7/2026" in text
    assert "Do tỉnh/xã bổ sung: tên gọn, tóm tắt, phí, lệ phí, nơi nộp hồ sơ, giờ tiếp nhận, lưu ý" in text


def test_an_overlay_that_is_behind_is_said(city: Toy, said) -> None:
    assert "Nguồn quốc gia vừa thay đổi" in said(city.sheet().notices)


def test_a_translated_edition_says_that_the_vietnamese_text_prevails(said) -> None:
    english = toy("en").sheet()
    assert "bản tiếng Việt là bản đúng" in said(english.notices)


def test_the_address_and_its_code_stand_only_where_the_portal_has_one(city: Toy) -> None:
    address = city.sheet().address
    assert address is not None
    assert address.text == f"{PUBLIC}/vi/procedures/1.000001/index.html"
    assert address.path.startswith("M4 4.5h7")


def test_each_form_says_where_it_is(city: Toy, said) -> None:
    forms = (
        FormView("a", vi("Mẫu A"), "forms/a.pdf", ""),
        FormView("b", vi("Mẫu B"), "forms/b.docx", ""),
        FormView("c", vi("Mẫu C"), "", "https://mau.example/c"),
        FormView("d", vi("Mẫu D"), "", ""),
    )
    sheet = city.sheet(forms=Stated(forms, "given"))
    lines = said(part(sheet, "Mẫu đơn, mẫu tờ khai").blocks)
    assert "Mẫu A – kèm ngay sau bản này" in lines
    assert f"Mẫu B – tải tại: {PUBLIC}/forms/b.docx" in lines
    assert "Mẫu C – tải tại: https://mau.example/c" in lines
    assert "Mẫu D – cổng chưa có tệp mẫu; hãy xin tại nơi nộp hồ sơ" in lines
    assert [one.file for one in sheet.attached] == ["forms/a.pdf"]
