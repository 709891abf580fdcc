"""A text is read as people say it: numbers, money, dates, abbreviations, laws; nothing that a voice would spell."""

import re

import pytest
from hypothesis import given, strategies as st

from motcua.speech import as_read
from motcua.speech.numerals import in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (61, "sáu mươi mốt"),
        (105, "một trăm linh năm"),
        (8_000, "tám nghìn"),
        (50_000, "năm mươi nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (75_500_000, "bảy mươi lăm triệu năm trăm nghìn"),
        (2_026, "hai nghìn không trăm hai mươi sáu"),
        (10**12, "một" + " không" * 12),
    ],
)
def test_a_number_in_vietnamese_words(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("8.000 đồng / bản sao", "vi", "tám nghìn đồng mỗi bản sao"),
        ("UBND và HĐND", "vi", "ủy ban nhân dân và hội đồng nhân dân"),
        ("giảm 50%", "vi", "giảm năm mươi phần trăm"),
        ("đến 31/12/2026", "vi", "đến ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu"),
        ("Phụ lục II, Nghị định 168/2025/NĐ-CP", "vi", "Phụ lục hai, Nghị định một trăm sáu mươi tám năm hai nghìn không trăm hai mươi lăm"),
        ("sau 15:30", "vi", "sau mười lăm giờ ba mươi"),
        ("ảnh 4 x 6 cm", "vi", "ảnh bốn nhân sáu xăng ti mét"),
        ("dài 3,5 m²", "vi", "dài ba phẩy năm mét vuông"),
        ("8,000 VND / copy", "en", "8000 Vietnamese dong per copy"),
        ("Birth form (Tờ khai đăng ký khai sinh)", "en", "Birth form"),
        ("A passport (or a card)", "en", "A passport (or a card)"),
        ("until 28/02/2027", "en", "until 28 February 2027"),
        ("Decree 168/2025/NĐ-CP", "en", "Decree 168 of 2025"),
        ("8,000 越南盾 / 份", "zh-Hans", "8000 越南盾每份"),
        ("第 168/2025/NĐ-CP 号议定", "zh-Hans", "2025年第168号议定"),
        ("出生登记申请表（Tờ khai đăng ký khai sinh）", "zh-Hans", "出生登记申请表"),
        ("at [[a]] <b>once</b>", "en", "at a b once per b"),
    ],
)  # fmt: skip
def test_a_text_as_it_is_read(text, language, read):
    assert as_read(text, language) == read


@given(st.text(), st.sampled_from(["vi", "en", "zh-Hans"]))
def test_whatever_is_written_is_read_as_one_line_without_phonemes(text, language):
    read = as_read(text, language)
    assert not re.search(r"[\n\r\[\]{}<>|]", read)
    assert read == read.strip()


@given(st.integers(0, 10**13))
def test_a_vietnamese_number_is_read_in_words_however_it_is_grouped(number):
    assert as_read(f"{number:,} đồng", "vi") == as_read(f"{number:,} đồng".replace(",", "."), "vi")
    assert not re.search(r"\d", as_read(f"{number:,} đồng", "vi"))
