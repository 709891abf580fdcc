"""Two versions of a record: each difference is named once, at its place, and nothing else."""

import copy
from typing import Any

import pytest
from hypothesis import given, strategies as st

from motcua.comparison import compare

RECORD: dict[str, Any] = {
    "name": "Đăng ký khai sinh",
    "documents": [
        {"name": "Tờ khai đăng ký khai sinh", "originals": "1", "copies": "0"},
        {"name": "Giấy chứng sinh", "originals": "1", "copies": "0"},
        {"name": "Giấy chứng nhận kết hôn của cha mẹ", "originals": "0", "copies": "1"},
    ],
    "fees": [{"kind": "amount", "amount": "8000", "label": "Lệ phí"}, {"kind": "amount", "amount": "3000", "label": "Bản sao"}],
    "time_limits": [{"kind": "duration", "value": "5", "unit": "working_day"}],
    "steps": [{"text": f"Bước {number}: {what}"} for number, what in enumerate(("nộp hồ sơ tại xã", "xã kiểm tra giấy tờ", "nhận kết quả"), 1)],
    "cases": [
        {"id": "truong-hop-1", "title": "Trẻ sinh tại bệnh viện", "documents": [{"name": "Giấy của bệnh viện"}]},
        {"id": "truong-hop-2", "title": "Trẻ sinh ở nhà", "documents": [{"name": "Lời làm chứng"}]},
    ],
    "legal": ["60-2014-qh13", "123-2015-nd-cp"],
    "conditions": "none",
    "source": {"name": "Cổng", "as_of": "2026-07"},
}  # fmt: skip
VALUES = st.recursive(
    st.text("ab1 ", max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("name title kind id text".split()), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
RECORDS = st.dictionaries(st.sampled_from("documents fees cases steps legal name".split()), VALUES, max_size=5)


def changed(edit) -> list[tuple[Any, ...]]:
    after = copy.deepcopy(RECORD)
    edit(after)
    return [(one.kind, *one.path) for one in compare(RECORD, after)]


@given(RECORDS)
def test_a_record_does_not_differ_from_itself(record):
    assert compare(record, copy.deepcopy(record)) == ()


@given(RECORDS, RECORDS)
def test_two_records_that_differ_have_at_least_one_change(before, after):
    assert bool(compare(before, after)) == (before != after)


@given(RECORDS, RECORDS)
def test_a_change_tells_what_really_stood_and_stands_there(before, after):
    for one in compare(before, after):
        assert one.before != one.after
        if one.kind == "added":
            assert one.before is None
        if one.after is not None and one.kind != "removed":
            assert at(after, one.path) == one.after


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize(
    ("edit", "named"),
    [
        (lambda one: one["documents"].insert(0, {"name": "Căn cước", "originals": "1"}), [("added", "documents", 0)]),
        (lambda one: one["documents"].pop(0), [("removed", "documents", 0)]),
        (lambda one: one["documents"][1].update(copies="2"), [("changed", "documents", 1, "copies")]),
        (lambda one: one["documents"][1].update(name="Giấy chứng sinh điện tử"), [("changed", "documents", 1, "name")]),
        (lambda one: one["fees"][0].update(amount="5000"), [("changed", "fees", 0, "amount")]),
        (lambda one: one["fees"][0].update(kind="set_by_province"), [("changed", "fees", 0)]),
        (lambda one: one["fees"].pop(0), [("removed", "fees", 0)]),
        (lambda one: one.update(fees="not_published"), [("changed", "fees")]),
        (lambda one: one["time_limits"][0].update(value="3"), [("changed", "time_limits", 0, "value")]),
        (lambda one: one["steps"].insert(1, {"text": "Bước 2: trả lời thư"}), [("added", "steps", 1)]),
        (lambda one: one["steps"][0].update(text="Bước 1: nộp hồ sơ tại phường"), [("changed", "steps", 0, "text")]),
        (lambda one: one["legal"].append("124-2015-nd-cp"), [("added", "legal", 2)]),
        (lambda one: one.update(legal=["60-2014-qh13", "124-2015-nd-cp"]), [("added", "legal", 1), ("removed", "legal", 1)]),
        (lambda one: one["legal"].reverse(), [("reordered", "legal")]),
        (lambda one: one["source"].update(as_of="2026-08"), [("changed", "source", "as_of")]),
        (lambda one: one.pop("conditions"), [("removed", "conditions")]),
        (lambda one: one["cases"][0].update(title="Trẻ sinh tại cơ sở y tế"), [("changed", "cases", 0, "title")]),
        (lambda one: one["cases"][1]["documents"].append({"name": "Ảnh"}), [("added", "cases", 1, "documents", 1)]),
    ],
)  # fmt: skip
def test_an_edit_is_named_once_where_it_was_made(edit, named):
    assert changed(edit) == named


def test_a_case_put_in_front_moves_the_numbers_of_the_others_and_not_their_titles():
    def edit(record):
        record["cases"].insert(0, {"id": "truong-hop-0", "title": "Trẻ bị bỏ rơi", "documents": [{"name": "Biên bản"}]})
        for number, case in enumerate(record["cases"], 1):
            case["id"] = f"truong-hop-{number}"

    assert changed(edit) == [("added", "cases", 0), ("changed", "cases", 1, "id"), ("changed", "cases", 2, "id")]


def test_changes_stand_in_the_order_of_the_page():
    after = copy.deepcopy(RECORD) | {"source": {}, "fees": [], "name": "Khai sinh", "legal": []}
    parts = [one.part for one in compare(RECORD, after)]
    assert list(dict.fromkeys(parts)) == ["name", "fees", "legal", "source"]


def test_a_change_inside_an_entry_knows_the_entries_around_it():
    after = copy.deepcopy(RECORD)
    after["cases"][0]["documents"][0]["copies"] = "2"
    (one,) = compare(RECORD, after)
    assert [new["title" if "title" in new else "name"] for _, new in one.entries] == [
        "Trẻ sinh tại bệnh viện",
        "Giấy của bệnh viện",
    ]


def test_blanks_are_told_from_words():
    blanks, words = (compare({"name": "a b"}, {"name": name})[0] for name in ("a \n b ", "ab"))
    assert (blanks.is_spacing, words.is_spacing) == (True, False)


def test_equal_entries_are_told_apart_by_their_number():
    assert changed(lambda one: one["documents"].append(copy.deepcopy(one["documents"][0]))) == [
        ("added", "documents", 3)
    ]
