"""A value in words: what a fee, a time, a paper says, in Vietnamese and English."""

import pytest

from motcua.comparison import field_name, headline, inside, part_name, whole, word, written


@pytest.mark.parametrize(
    ("key", "value", "vi", "en"),
    [
        ("fees", {"kind": "amount", "amount": "30000", "label": "Lệ phí"}, "Lệ phí: 30.000 đồng", "Lệ phí: 30,000 VND"),
        ("fees", {"kind": "per_unit", "amount": "8000", "unit": "bản sao"}, "8.000 đồng / bản sao", "8,000 VND / bản sao"),
        ("fees", {"kind": "amount", "amount": "25", "currency": "USD"}, "25 USD", "25 USD"),
        ("fees", {"kind": "none", "channels": ["online"]}, "không mất phí (trực tuyến)", "nothing due (online)"),
        ("fees", {"kind": "set_by_province", "resolution": "not_published"}, "do Hội đồng nhân dân tỉnh quy định", "set by the provincial council"),
        ("fees", {"kind": "table", "rows": [{"label": "A", "amount": "1000"}, {"label": "B", "text": "miễn"}]}, "A: 1.000 đồng; B: miễn", "A: 1,000 VND; B: miễn"),
        ("time_limits", {"kind": "duration", "value": "5", "unit": "working_day"}, "5 ngày làm việc", "5 working days"),
        ("time_limits", {"kind": "same_day", "cutoff": "15:00"}, "trong ngày 15:00", "the same day 15:00"),
        ("time_limits", {"kind": "stated", "text": "1"}, "1", "1"),
        ("documents", {"name": "Tờ khai", "copies": "1"}, "Tờ khai", "Tờ khai"),
        ("channels", {"kind": "postal"}, "bưu chính", "by post"),
        ("fees", "not_published", "nguồn chưa công bố", "not published"),
        ("legal", ["60-2014-qh13", "1-2020-nd-cp"], "60-2014-qh13; 1-2020-nd-cp", "60-2014-qh13; 1-2020-nd-cp"),
    ],
)  # fmt: skip
def test_a_headline_says_what_people_ask_first(key, value, vi, en):
    assert written(headline(value, key), "vi") == vi
    assert written(headline(value, key), "en") == en


def test_a_whole_value_leaves_nothing_out():
    document = {"name": "Tờ khai", "copies": "1", "action": "present", "form": "to-khai"}
    assert (
        written(whole(document, "documents"), "vi")
        == "Tờ khai (số bản sao: 1; nộp hay xuất trình: xuất trình; mẫu đơn: to-khai)"
    )


def test_an_amount_inside_a_fee_has_the_fees_currency():
    assert written(inside("25", "amount", {"kind": "amount", "currency": "USD"}), "vi") == "25 USD"


def test_what_has_no_name_is_called_by_its_key():
    assert (part_name("new_part"), field_name("new_key", "en"), word("Tờ khai")) == ("new_part", "new_key", "")
