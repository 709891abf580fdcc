"""The feed's table of legal texts, cut into citations."""

import pytest

from motcua.importers.citations import cited_numbers, cut, own_numbers
from motcua.importers.records import Cited

HEADER = "Tên văn bản pháp lýMã văn bản"


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("", []),
        ("Luật Diều58/2020/QH14", [("Luật Diều", "58/2020/QH14")]),
        (
            "Nghị định số 1/2020/NĐ-CP ngày 02/01/2020 của Chính phủ về diều1/2020/NĐ-CPLuật Diều58/2020/QH14",
            [
                ("Nghị định số 1/2020/NĐ-CP ngày 02/01/2020 của Chính phủ về diều", "1/2020/NĐ-CP"),
                ("Luật Diều", "58/2020/QH14"),
            ],
        ),
        (
            "Luật 61/2014/QH1361/2014/QH13về diều30/2013/NĐ-CP",
            [("Luật 61/2014/QH13", "61/2014/QH13"), ("về diều", "30/2013/NĐ-CP")],
        ),
        (
            "14/2025/TT-BTC14/2025/TT-BTCLuật28/2023/QH15",
            [("14/2025/TT-BTC", "14/2025/TT-BTC"), ("", "Luật28/2023/QH15")],
        ),
        ("Luật Ngân hàngLuật số 32/2024/QH15", [("Luật Ngân hàng", "Luật số 32/2024/QH15")]),
        (
            "Luật Diều ngày 18/01/202431/2024/QH15",
            [("Luật Diều ngày 18/01/2024", "31/2024/QH15")],
        ),
        (
            "Thông tư số5/2025/TT-BCAngày 01/7/2025 về diều5/2025/TT-BCA",
            [("Thông tư số5/2025/TT-BCAngày 01/7/2025 về diều", "5/2025/TT-BCA")],
        ),
        (
            "Sửa đổi Nghị định 2/2020/NĐ-CP và Nghị định số 3/2021/NĐ-CP4/2022/NĐ-CP",
            [("Sửa đổi Nghị định 2/2020/NĐ-CP và Nghị định số 3/2021/NĐ-CP", "4/2022/NĐ-CP")],
        ),
        ("BỘ LUẬT DIỀU", [("BỘ LUẬT DIỀU", "")]),
    ],
)
def test_where_one_citation_ends(text, citations):
    assert [(one.title, one.code) for one in cut(HEADER + text if text else "")] == citations


def test_the_list_of_the_feed_is_believed_except_where_digits_ran_into_a_number():
    cited = cut(HEADER + "Luật Diều sửa đổi 202323/2023/QH15")
    assert cited_numbers(cited, ["2323/2023/QH15", "23/2023/QH15", "9/2020/NĐ-CP"]) == {
        "23-2023-qh15": "23/2023/QH15",
        "9-2020-nd-cp": "9/2020/NĐ-CP",
    }


def test_a_number_is_read_from_the_title_where_its_cell_has_none():
    numbers = own_numbers(Cited("Nghị định số 146/2025/NĐ-CP", "nghị định 146/2025"))
    assert [one.number for one in numbers] == ["146/2025/NĐ-CP"]
