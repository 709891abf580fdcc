"""File names that the feed glued to the names of papers."""

import pytest

from motcua.importers.forms import ends_with_file, split_name


@pytest.mark.parametrize(
    ("text", "name", "files"),
    [
        ("Đơn xin ghế ngoài trờiMẫu TP-01-sđ.docx", "Đơn xin ghế ngoài trời", ("Mẫu TP-01-sđ.docx",)),
        ("Tờ khai theo mẫu;Tokhai.doc", "Tờ khai theo mẫu;", ("Tokhai.doc",)),
        ("Tờ khai (02 bản)MauTrinhbaoTN.docx", "Tờ khai (02 bản)", ("MauTrinhbaoTN.docx",)),
        ("Đơn chung1.000423.docx", "Đơn chung", ("1.000423.docx",)),
        ("Đơn theo Nghị định 33/2026/NĐ-CPMẫu số 37.docx", "Đơn theo Nghị định 33/2026/NĐ-CP", ("Mẫu số 37.docx",)),
        ("Đơn của cơ quan.Mau 04-Phu luc_39.2025.doc", "Đơn của cơ quan.", ("Mau 04-Phu luc_39.2025.doc",)),
        ("Danh sách ngườia.docxB c.pdf", "Danh sách ngườia.docxB c.pdf", ()),
        ("Bản khai chungMau1.docxMau2.docx", "Bản khai chung", ("Mau1.docx", "Mau2.docx")),
        ("Bản khai chungMau 4.docx (1).doc", "Bản khai chung", ("Mau 4.docx (1).doc",)),
        ("Tệp có đuôi “.doc” và “.pdf” của báo cáo", "Tệp có đuôi “.doc” và “.pdf” của báo cáo", ()),
        ("Không có tệp nào", "Không có tệp nào", ()),
        ("theo mẫuvăn bản.docx", "theo mẫuvăn bản.docx", ()),
    ],
)
def test_where_the_name_of_a_paper_ends(text, name, files):
    assert split_name(text) == (name, files)


def test_nothing_is_lost():
    for text in ("Đơn;Mẫu 1.docx", "ĐơnMẫu 1.docxMẫu 2.pdf", "xyz.rar"):
        name, files = split_name(text)
        assert name + "".join(files) == text


def test_what_ends_like_a_file():
    assert ends_with_file("a b.DOCX")
    assert not ends_with_file("a.docx, bản in")
