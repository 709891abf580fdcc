"""The abolished district level is found where it acts as an authority of today, and left alone as history or as a place."""

import pytest

from motcua.rules.districts import district


@pytest.mark.parametrize(
    "text",
    [
        "Nộp tại Ủy ban nhân dân cấp huyện.",
        "Nộp tại UBND huyện Cao Lộc",
        "Uỷ ban nhân dân quận, huyện, thị xã quyết định",
        "ỦY BAN NHÂN DÂN CẤP HUYỆN",
        "Phòng Tài nguyên và Môi trường huyện thẩm định",
        "Phòng Kinh tế quận",
        "Công an quận, huyện, thị xã",
        "Tòa án nhân dân huyện",
        "Chi cục Thuế huyện",
        "cơ sở y tế cấp huyện trở lên",
        "Ủy ban nhân dân cấp tỉnh, cấp huyện",
        "trước khi nộp cho UBND huyện",
        "Hội đồng nhân dân các huyện",
    ],
)
def test_an_authority_of_today(text: str):
    assert district(text)


@pytest.mark.parametrize(
    "text",
    [
        "Số 44 đường Trần Phú, quận Ba Đình, Hà Nội",
        "hộ nghèo ở huyện nghèo",
        "xã Chi Lăng (huyện Tràng Định)",
        "Trước ngày 01/7/2025 do Ủy ban nhân dân cấp huyện cấp",
        "Trước đây phải đến UBND huyện.",
        "UBND huyện Cao Lộc (cũ)",
        "Cả nước bỏ cấp huyện, chỉ còn tỉnh và xã",
        "Cấp huyện dừng hoạt động.",
        "Lạng Sơn có 65 xã, phường, không còn cấp huyện",
        "Tờ ghi “nộp tại UBND huyện” là tờ đã hết dùng",
        "Ủy ban nhân dân cấp xã",
        "quận công Nguyễn Văn",
        "",
    ],
)
def test_history_places_and_quotations(text: str):
    assert district(text) is None


def test_one_sentence_about_the_past_does_not_excuse_the_next():
    assert district("Trước đây là việc của huyện. Nay nộp tại UBND huyện.") == "UBND huyện"
