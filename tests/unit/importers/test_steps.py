"""Steps: cut only where the text itself marks them, no line lost."""

import pytest
from hypothesis import given, strategies as st

from motcua.importers.steps import split_list, split_steps


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Bước 1: Nộp.\n- tại quầy\nBước 2: Nhận.", ["Bước 1: Nộp.\n- tại quầy", "Bước 2: Nhận."]),
        ("- Bước 1. Nộp\n+ Bước 2. Nhận", ["- Bước 1. Nộp", "+ Bước 2. Nhận"]),
        ("a) Bước 1: Nộp\nb) Bước 2: Nhận", ["a) Bước 1: Nộp", "b) Bước 2: Nhận"]),
        ("Trình tự:\nBước 1: Nộp.\nBước 2: Nhận.", ["Trình tự:\nBước 1: Nộp.", "Bước 2: Nhận."]),
        ("Người dân nộp đơn.\nBước 1: Xem.\nBước 2: Ký.", ["Người dân nộp đơn.", "Bước 1: Xem.", "Bước 2: Ký."]),
        (
            "a.1 Một lần\nBước 1: Nộp.\nBước 2: Nhận.\na.2 Hằng tháng\nBước 1: Nộp.",
            ["a.1 Một lần\nBước 1: Nộp.", "Bước 2: Nhận.", "a.2 Hằng tháng\nBước 1: Nộp."],
        ),
        (
            "Bước 1: Xem.\nTrường hợp thiếu thì trả lại.\nBước 2: Ký.",
            ["Bước 1: Xem.\nTrường hợp thiếu thì trả lại.", "Bước 2: Ký."],
        ),
        ("Bước 1 Nộp hồ sơ.Bước 2 Nhận giấy.", ["Bước 1 Nộp hồ sơ.", "Bước 2 Nhận giấy."]),
        ("Bước 1: Nộp.\nBước 2: Làm lại Bước 1, rồi nhận.", ["Bước 1: Nộp.", "Bước 2: Làm lại Bước 1, rồi nhận."]),
        ("Tạm ứng Bước 1: Gửi.\nThanh toán Bước 1: Gửi.", ["Tạm ứng Bước 1: Gửi.", "Thanh toán Bước 1: Gửi."]),
        ("- Nộp\n+ tại quầy\n- Nhận", ["- Nộp\n+ tại quầy", "- Nhận"]),
        ("a) Nộp:\ntại quầy\nb) Nhận", ["a) Nộp:\ntại quầy", "b) Nhận"]),
        ("1. Nộp\n- x\n2. Nhận", ["1. Nộp\n- x", "2. Nhận"]),
        ("- Nộp\n- Nhận\n* Lưu ý:\n- Giữ giấy", ["- Nộp", "- Nhận", "* Lưu ý:", "- Giữ giấy"]),
        ("Gửi hồ sơ đến cơ quan.\nNhận kết quả.", ["Gửi hồ sơ đến cơ quan.\nNhận kết quả."]),
        ("Một đoạn văn dài không có dấu " * 4 + ":\n- x\n- y", ["Một đoạn văn dài không có dấu " * 4 + ":\n- x\n- y"]),
        ("- chỉ một gạch", ["- chỉ một gạch"]),
    ],
)
def test_where_a_text_is_cut(text, steps):
    assert split_steps(text) == steps


def test_no_text_gives_no_entry():
    assert split_list("") == []


@given(st.text(alphabet="Bước 12:.-+*a)\nxyz ", max_size=200))
def test_no_letter_is_lost(text):
    assert "".join("".join(split_steps(text)).split()) == "".join(text.split())
