"""What reads as money in a Vietnamese text."""

import pytest

from motcua.languages import amounts


@pytest.mark.parametrize(
    ("note", "values"),
    [
        ("20.000.000 đồng/lần", [20_000_000]),
        ("40.000đồng/lần; 20.000 đ", [40_000, 20_000]),
        ("200 USD/lần", [200]),
        ("02 triệu đồng/lần cấp", [2_000_000]),
        ("Cho một loại: 8.000.000/lần", [8_000_000]),
        ("15000000/lần Đồng", [15_000_000]),
        ("Thông tư số 47/2019/TT-BTC ngày 05/8/2019, Điều 13", []),
        ("15.000.0000 đồng", []),
        ("0 đồng", [0]),
        ("3 đợt, 20 điều", []),
        ("9" * 5_000 + " đồng", []),
        ("", []),
    ],
)
def test_what_reads_as_money(note, values):
    assert [one.value for one in amounts(note)] == values
