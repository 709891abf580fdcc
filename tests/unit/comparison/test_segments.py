"""What a reader sees of two texts: which words went, which came; and nothing is lost on the way."""

import itertools
import time

import pytest
from hypothesis import given, strategies as st

from motcua.comparison import Segment, as_html, as_text, word_segments

TEXTS = st.text(st.sampled_from("aàbđ 0.,\n-<&()"), max_size=60) | st.text(max_size=40)


def of(before: str, after: str, *kinds: str) -> str:
    return "".join(one.text for one in word_segments(before, after) if one.kind in kinds)


@given(TEXTS, TEXTS)
def test_kept_and_removed_make_the_old_text_kept_and_added_the_new(before, after):
    assert of(before, after, "kept", "removed") == before
    assert of(before, after, "kept", "added") == after


@given(TEXTS, TEXTS)
def test_no_segment_is_empty_and_no_two_of_a_kind_stand_side_by_side(before, after):
    found = word_segments(before, after)
    assert all(one.text for one in found)
    assert all(one.kind != two.kind for one, two in itertools.pairwise(found))


@given(TEXTS)
def test_a_text_that_stayed_is_kept_whole(text):
    assert word_segments(text, text) == ((Segment("kept", text),) if text else ())


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Nộp 30.000 đồng.", "Nộp 20.000 đồng.", "Nộp [-30.000-]{+20.000+} đồng."),
        ("trong 5 ngày", "trong 5 ngày làm việc", "trong 5 ngày{+ làm việc+}"),
        ("cấp huyện cấp", "cấp xã cấp", "cấp [-huyện-]{+xã+} cấp"),
        ("a, b", "c, d", "[-a, b-]{+c, d+}"),
        ("", "mới", "{+mới+}"),
        ("cũ", "", "[-cũ-]"),
    ],
)
def test_words_are_what_changes(before, after, shown):
    assert as_text(word_segments(before, after)) == shown


def test_html_marks_what_changed_and_escapes_what_the_texts_hold():
    assert as_html(word_segments("<b> a", "<b> c")) == "&lt;b&gt; <del>a</del><ins>c</ins>"


def test_a_very_long_text_is_compared_line_by_line_in_a_moment():
    before = "".join(f"Bước {number}: nộp hồ sơ tại quầy số {number}, nhận phiếu hẹn.\n" for number in range(1500))
    after = before.replace("quầy số 700,", "bàn số 700,")
    start = time.perf_counter()
    found = word_segments(before, after)
    assert [one.text for one in found if one.kind != "kept"] == ["quầy", "bàn"]
    assert time.perf_counter() - start < 2


def test_texts_too_long_to_compare_are_shown_whole():
    found = word_segments("a\n" * 2000, "b\n" * 2000)
    assert [one.kind for one in found] == ["removed", "added"]
