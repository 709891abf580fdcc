"""Agencies: lists cut into names, variants joined, one province's offices told."""

import pytest

from motcua.importers.agencies import is_name, join_agencies, of_one_province, spelling_key, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thuế tỉnh, thành phố, Thuế cơ sở", ["Thuế tỉnh, thành phố", "Thuế cơ sở"]),
        ("Bộ Văn hóa, Thể thao và Du lịch, Cục Thuế", ["Bộ Văn hóa, Thể thao và Du lịch", "Cục Thuế"]),
        (
            "Ủy ban Nhân dân xã, phường, thị trấn., Sở Xây dựng",
            ["Ủy ban Nhân dân xã, phường, thị trấn.", "Sở Xây dựng"],
        ),
        ("Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ", ["Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"]),
        ("Sở A, Liên đoàn Diều", ["Sở A", "Liên đoàn Diều"]),
        ("Sở A, Câu lạc bộ Diều", ["Sở A, Câu lạc bộ Diều"]),
        ("", []),
    ],
)
def test_a_list_is_cut_where_a_body_begins(text, names):
    assert split_names(text, frozenset({"Liên đoàn Diều"})) == names


def test_what_is_no_name():
    assert is_name("Sở Xây dựng")
    assert not is_name("chứng thực tiến hành chụp từ bản chính")
    assert not is_name("X" * 400)
    assert not is_name("")


@pytest.mark.parametrize(
    "name",
    [
        "Sở Tư pháp Thành phố Hà Nội",
        "Sở Xây dựng - tỉnh Quảng Ninh",
        "Sở An toàn thực phẩm - TP.HCM",
        "Sở Tài chính TP.Đà Nẵng",
        "UBND cấp xã - tỉnh Quảng Trị",
    ],
)
def test_the_office_of_one_province(name):
    assert of_one_province(name)


@pytest.mark.parametrize(
    "name",
    [
        "Công An Tỉnh",
        "Thuế tỉnh, thành phố",
        "Ủy ban nhân dân tỉnh và thành phố trực thuộc Trung ương",
        "Sở Xây dựng",
        "Ban Quản lý Khu kinh tế và các Khu công nghiệp tỉnh",
    ],
)
def test_the_office_of_every_province(name):
    assert not of_one_province(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban Nhân dân xã, phường, thị trấn.",
        "Uỷ ban Nhân dân cấp xã, phường, thị trấn",
        "UBND cấp  xã",
        "Ủy ban nhân dân cấp xã",
        "UBND xã, phường, đặc khu",
    ],
)
def test_the_many_names_of_the_communes_committee(name):
    assert spelling_key(name) == "Ủy ban nhân dân cấp xã"


def test_the_chair_is_not_the_committee():
    assert spelling_key("Chủ tịch UBND cấp xã") == "Chủ tịch Ủy ban nhân dân cấp xã"
    assert spelling_key("UBND cấp tỉnh") == spelling_key("Ủy ban nhân dân cấp tỉnh") != spelling_key("UBND cấp xã")


def test_variants_are_joined_under_the_most_frequent_name():
    agencies = join_agencies(
        ["Chi Cục Thuỷ sản", "Chi cục Thủy sản", "Chi cục Thủy sản", "Sở A.", "UBND cấp xã", "Cục X - Bộ NN và MT"]
    )
    assert agencies.names == {
        "chi-cuc-thuy-san": "Chi cục Thủy sản",
        "cuc-x-bo-nn-va-mt": "Cục X - Bộ NN và MT",
        "so-a": "Sở A",
        "uy-ban-nhan-dan-cap-xa": "Ủy ban nhân dân cấp xã",
    }
    assert agencies.variants == {"chi-cuc-thuy-san": ("Chi Cục Thuỷ sản", "Chi cục Thủy sản")}
    assert agencies.identifier("Cục X - Bộ Nông nghiệp và Môi trường") == "cuc-x-bo-nn-va-mt"
    assert agencies.collisions == ()


def test_names_that_differ_in_a_tone_only_are_two_agencies():
    agencies = join_agencies(["Cục Thuế", "Cục Thuê"])
    assert sorted(agencies.names) == ["cuc-thue", "cuc-thue-2"]
    assert agencies.collisions == ("Cục Thuế",)
