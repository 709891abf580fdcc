"""Titles of legal texts: which say something, which name another text."""

import pytest

from motcua.importers.titles import bare, first_kind, leaves_out, names_another, says_more


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Luật Đất đai", True),
        ("Nghị định số 13/2020/NĐ-CP", False),
        ("Luật", False),
        ("", False),
        ("về dịch vụ công quốc giaNghị định 101/2024/NĐ-CP", False),
        ("dài " * 300, False),
    ],
)
def test_a_title_says_more_than_its_number(title, says):
    assert says_more(title) is says


def test_what_is_left_of_a_title():
    assert bare("Thông tư số 80/2021/TT-BTC của Bộ Diều") == "củaBộDiều"


def test_the_kind_with_which_words_begin():
    assert first_kind("- LUẬT Đất đai") == "Luật"
    assert first_kind("Luật28/2023/QH15") == "Luật"
    assert first_kind("Nghị quyết 56/2010/QH12") == "Nghị quyết"
    assert first_kind("Sửa đổi Luật Đất đai") == ""


def test_a_title_may_name_another_text():
    assert names_another("Thông tư số 33/2018/TT-BTC", "06-2017-tt-bvhttdl")
    assert not names_another("Sửa đổi Thông tư số 33/2018/TT-BTC", "06-2017-tt-bvhttdl")
    assert not names_another("Luật Diều", "06-2017-tt-bvhttdl")
    assert leaves_out("Thông tư 33/2018/TT-BTC", ["06-2017-tt-bvhttdl"])
    assert not leaves_out("Thông tư 33/2018/TT-BTC", ["33-2018-tt-btc"])
