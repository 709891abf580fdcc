"""Words of the sources: codes, words that mean none, audiences cut at commas."""

import pytest

from motcua.importers.log import Place
from motcua.importers.vocabulary import audiences, checked_code, known_word, means_none, whole


@pytest.mark.parametrize("code", ["1.001193", "1.001193.H37", " 1.001193\u200b"])
def test_a_code(log, code):
    assert checked_code(code, Place("x"), log) == code.strip(" \u200b")


@pytest.mark.parametrize("code", ["../../x", "1.001193/..", "1.1193", "", None, 1.001193, "١.001193", "1.001193\n2"])
def test_what_is_no_code_never_becomes_a_file_name(log, codes, code):
    assert checked_code(code, Place("x"), log) is None
    assert codes() == ["import-no-code"]


@pytest.mark.parametrize("text", ["Không", "không.", "Không có", "KHÔNG QUY ĐỊNH.", " không  có "])
def test_words_that_mean_none(text):
    assert means_none(text)


@pytest.mark.parametrize("text", ["", "có", "Không quá 30 ngày", "Chưa quy định", "Khồng", "Không có tiền án"])
def test_words_that_do_not(text):
    assert not means_none(text)


def test_audiences_are_rejoined():
    pieces = ["Tổ chức (không bao gồm doanh nghiệp", "HTX)", "Cán bộ", "công chức", "viên chức", "Doanh nghiệp"]
    assert audiences(pieces) == (
        "Tổ chức (không bao gồm doanh nghiệp, HTX)",
        "Cán bộ, công chức, viên chức",
        "Doanh nghiệp",
    )
    assert audiences(["HTX)", "A", "A"]) == ("HTX)", "A")


def test_unknown_words_are_found(scribe, codes):
    assert known_word("a", {"a": "b"}, "key", scribe) == "b"
    assert known_word("z", {"a": "b"}, "key", scribe) == ""
    assert codes() == ["import-unknown-word"]


def test_a_quantity_that_the_model_can_hold():
    assert [whole(value) for value in (0, 5, 10**6, -1, 1.5, None)] == [0, 5, None, None, None, None]
