"""What one text value of a record may be."""

import re
from typing import get_args

import pytest

from motcua.model import articles, kinds
from motcua.schema import Pattern


def fits(kind, written: str) -> bool:
    pattern = next(note for note in get_args(kind) if isinstance(note, Pattern))
    return re.fullmatch(pattern.regex, written, re.ASCII) is not None


GOOD = [
    (kinds.Identifier, ["ho-tich", "a", "60-2014-qh13", "phuong-dong-kinh"]),
    (kinds.ProcedureCode, ["1.001193", "2.000815", "1.001193.H37"]),
    (kinds.Date, ["2026-11-24", "2024-02-29"]),
    (kinds.AsOf, ["2026", "2026-07", "2026-07-01"]),
    (kinds.Url, ["https://dichvucong.gov.vn/", "http://langson.gov.vn/a?b=c#d"]),
    (kinds.Count, ["0", "1", "999999"]),
    (kinds.Money, ["1", "8000", "999999999999"]),
    (kinds.Position, ["21.85, 106.76", "21.85,106.76", "-21, -106"]),
    (articles.ImagePath, ["images/tam-thanh.svg", "images/news/2026/cho.jpg", "images/A_1.v2.webp"]),
    (articles.UnitCode, ["05977"]),
]
BAD = [
    (kinds.Identifier, ["", "Ho-tich", "hộ-tịch", "ho_tich", "ho--tich", "-ho", "ho-", "ho tich", "../x"]),
    (kinds.ProcedureCode, ["1.00119", "1.0011933", "1001193", "1.001193.H", "1.001193 ", "１.001193"]),
    (kinds.Date, ["24-11-2026", "2026-13-01", "2026-00-10", "2026-11-32", "2026-11", "2026/11/24"]),
    (kinds.AsOf, ["07-2026", "2026-7", "26"]),
    (kinds.Url, ["javascript:alert(1)", "//x.vn", "ftp://x.vn", "https://", "https://a b", 'https://a"b']),
    (kinds.Count, ["", "-1", "1.5", "1000000", "một", "+1"]),
    (kinds.Money, ["0", "08", "8.000", "8,000", "8000đ", "-5", "1e3"]),
    (kinds.Position, ["21.85", "21.85 106.76", "121.85, 106.76", "N21, E106"]),
    (
        articles.ImagePath,
        ["tam-thanh.svg", "images/../secret.png", "images/a/../../b.png", "images/.a/b.png", "images//a.png",
         "/images/a.png", "images/a.gif", "images/a.svg/", "images/a b.png"],
    ),
    (articles.UnitCode, ["5977", "059770", "H37"]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "written"), [(kind, text) for kind, texts in GOOD for text in texts])
def test_accepted(kind, written: str):
    assert fits(kind, written)


@pytest.mark.parametrize(("kind", "written"), [(kind, text) for kind, texts in BAD for text in texts])
def test_refused(kind, written: str):
    assert not fits(kind, written)


def test_a_code_must_stand_in_quotes_wherever_it_is_written():
    for kind in (kinds.ProcedureCode, kinds.ProcedureRef):
        assert any(type(note).__name__ == "Quoted" for note in get_args(kind))
