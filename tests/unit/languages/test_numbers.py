"""A translation states the numbers of its source, however each language writes them; a changed one is found."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given, strategies as st

from motcua.languages import differing, read_numbers

LOCALES = {"vi": "vi", "en": "en", "zh-Hans": "zh_Hans"}


def difference(source: str, translation: str, language: str = "en") -> tuple[tuple[str, ...], tuple[str, ...]]:
    return differing(read_numbers(source, "vi"), read_numbers(translation, language))


@pytest.mark.parametrize(
    ("source", "language", "translation"),
    [
        ("8.000 đồng", "en", "8,000 VND"),
        ("8.000 đồng", "zh-Hans", "8,000越南盾"),
        ("8.000 đồng", "zh-Hans", "8000越南盾"),
        ("70,000 Việt Nam Đồng", "en", "70,000 dong"),
        ("1,5 triệu đồng", "en", "1.5 million dong"),
        ("20 triệu đồng", "en", "20,000,000 dong"),
        ("20 triệu đồng", "zh-Hans", "2000万越南盾"),
        ("1 tỷ đồng", "zh-Hans", "10亿越南盾"),
        ("500 nghìn đồng", "zh-Hans", "50万越南盾"),
        ("0,5%", "en", "0.5 %"),
        ("Đến hết 28/02/2027", "en", "Until 28 February 2027"),
        ("Đến hết ngày 28 tháng 2 năm 2027", "en", "Until the end of February 28, 2027"),
        ("Đến hết 28/02/2027", "zh-Hans", "至2027年2月28日"),
        ("Đến hết 28/02/2027", "zh-Hans", "至２０２７年２月２８日"),
        ("từ 2027-02-28", "en", "from 28/2/2027"),
        ("ngày 1/5 và 2/9", "en", "1 May and 2 September"),
        ("tháng 7/2026", "en", "July 2026"),
        ("sau 15 giờ", "en", "after 15:00"),
        ("sau 15 giờ", "en", "after 3 pm"),
        ("sau 15 giờ", "zh-Hans", "下午3点以后"),
        ("lúc 7 giờ 30", "en", "at 7:30"),
        ("lúc 7h30", "en", "at 7.30 a.m."),
        ("3 giờ chiều", "en", "15:00"),
        ("3 bản", "en", "three copies"),
        ("ba bản", "en", "3 copies"),
        ("3 bản", "zh-Hans", "三份"),
        ("12 tháng", "zh-Hans", "十二个月"),
        ("35 ngày", "zh-Hans", "三十五天"),
        ("25 ngày", "en", "twenty-five days"),
        ("lần 2", "en", "the second time"),
        ("2 lần", "en", "twice"),
        ("1 bản chính", "en", "an original"),
        ("Thông tư 117/2026/TT-BTC", "en", "Circular 117/2026/TT-BTC"),
        ("Nghị quyết 66.22/2026/NQ-CP", "en", "Resolution 66.22/2026/NQ-CP"),
        ("thủ tục 1.001193", "en", "procedure 1.001193"),
        ("Mẫu số 01", "en", "Form 1"),
        ("Mẫu CT01", "zh-Hans", "CT01表"),
        ("500 m²", "en", "500 square metres"),
        ("500 m2", "zh-Hans", "500平方米"),
        ("Xem %(trang)s 5", "en", "See 5 on %(trang)s"),
        ("xem https://a.vn/15 điều 3", "en", "see article 3"),
    ],
)
def test_the_same_facts_in_another_language(source: str, language: str, translation: str):
    assert difference(source, translation, language) == ((), ())


@pytest.mark.parametrize(
    ("source", "language", "translation", "lost", "added"),
    [
        ("8.000 đồng", "en", "80,000 dong", "8000", "80000"),
        ("8.000 đồng", "en", "8.000 dong", "8000", "8"),
        ("Đến 2/8/2027", "en", "Until 8 February 2027", "2027-08-02", "2027-02-08"),
        ("Đến 28/02/2027", "zh-Hans", "至2027年3月28日", "2027-02-28", "2027-03-28"),
        ("15 giờ", "en", "5 pm", "15", "17"),
        ("7 ngày", "en", "two days", "7", ""),
        ("7 và 10 ngày", "en", "7 days", "10", ""),
        ("7 ngày", "en", "7 or 14 days", "", "14"),
        ("20 triệu đồng", "zh-Hans", "20万越南盾", "20000000", "200000"),
        ("Thông tư 117/2026/TT-BTC", "en", "Circular 171/2026/TT-BTC", "117", "171"),
        ("7 ngày, rồi 7 ngày", "en", "7 days", "7", ""),
    ],
)
def test_a_number_that_differs(source: str, language: str, translation: str, lost: str, added: str):
    expected = tuple(filter(None, (lost,))), tuple(filter(None, (added,)))
    assert difference(source, translation, language) == expected


NUMBERS = st.integers(min_value=0, max_value=10**9)


@given(NUMBERS, st.sampled_from(["en", "zh-Hans"]))
def test_every_number_is_read_as_each_locale_writes_it(number: int, language: str):
    source, translation = (format_decimal(number, locale=LOCALES[one]) for one in ("vi", language))
    assert difference(source, translation, language) == ((), ())


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["en", "zh-Hans"]),
    st.sampled_from(["long", "d/M/y"]),
)
def test_every_date_is_read_as_each_locale_writes_it(day: date, language: str, form: str):
    source = format_date(day, form, locale="vi")
    assert difference(source, format_date(day, "long", locale=LOCALES[language]), language) == ((), ())
    other = day + timedelta(days=31)
    assert difference(source, format_date(other, "long", locale=LOCALES[language]), language) != ((), ())


@given(st.lists(NUMBERS, min_size=1, max_size=6), st.data(), st.sampled_from(["en", "zh-Hans"]))
def test_one_changed_number_among_others_is_found(numbers: list[int], data: st.DataObject, language: str):
    changed = list(numbers)
    place = data.draw(st.integers(0, len(numbers) - 1))
    changed[place] += data.draw(st.integers(1, 1000))
    source = "; ".join(format_decimal(one, locale="vi") for one in numbers)
    same = "; ".join(format_decimal(one, locale=LOCALES[language]) for one in data.draw(st.permutations(numbers)))
    other = "; ".join(format_decimal(one, locale=LOCALES[language]) for one in changed)
    assert difference(source, same, language) == ((), ())
    assert difference(source, other, language) != ((), ())


@given(st.text(), st.sampled_from(["vi", "en", "zh-Hans", "tyz"]))
def test_any_text_agrees_with_itself(text: str, language: str):
    assert differing(read_numbers(text, language), read_numbers(text, language)) == ((), ())
