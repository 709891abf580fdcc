"""Terms: what an index is given of the long texts."""

import dataclasses

from motcua.search import Piece
from motcua.search.stop_words import asking_phrases, joining_words
from motcua.search.terms import Terms, gather_terms as gather, text_of
from tests.unit.search.samples import document


def gather_terms(documents) -> Terms:
    """The terms of documents."""
    return gather(map(text_of, documents))


def terms_of(*body: str, **more):
    """The terms of a single document."""
    return spelled(gather_terms([document("1.000001", "", *body, **more)]), 0)


def spelled(terms, row):
    """The terms of a row, as they were met."""
    return [
        term
        for term, held in terms.holders.items()
        for number, times in zip(held[::2], held[1::2], strict=True)
        if number == row
        for _ in range(times)
    ]


def test_words_and_pairs_of_neighbours_are_folded():
    assert terms_of("Giấy khai sinh") == ["giay", "khai", "sinh", "giay0khai", "khai0sinh"]


def test_words_that_only_join_others_are_left_out_with_their_pairs():
    assert terms_of("cha và mẹ") == ["cha", "me"]


def test_a_joining_word_is_known_by_its_marks():
    assert terms_of("vá lốp") == ["va", "lop", "va0lop"]


def test_no_pair_spans_two_pieces():
    assert terms_of("khai", "sinh") == ["khai", "sinh"]


def test_a_weighty_piece_counts_more():
    heavy = dataclasses.replace(document("1.000001", ""), body=(Piece("chợ", 3),))
    assert spelled(gather_terms([heavy]), 0) == ["cho"] * 3


def test_field_agencies_papers_and_numbers_are_terms_too():
    made = terms_of(field="Hộ tịch", agencies=("Công an",), papers=("Tờ khai",), numbers=("60/2014/QH13",))
    assert made[:2] == ["602014qh13", "602014"]
    assert {"ho0tich", "cong0an", "to0khai"} <= set(made)


def test_a_term_that_nearly_all_have_is_left_out_and_named():
    many = [document(f"1.{place:06}", "", f"hồ sơ số{place}") for place in range(150)]
    made = gather_terms(many)
    assert made.common == {"ho": 150, "ho0so": 150, "so": 150}
    assert spelled(made, 7) == ["so7", "so0so7"]


def test_a_small_portal_keeps_every_term():
    made = gather_terms([document(f"1.{place:06}", "", "hồ sơ") for place in range(100)])
    assert made.common == {}


def test_another_language_has_its_own_words_and_an_unknown_one_the_vietnamese():
    assert "of" in joining_words("en")
    assert "of" not in joining_words("vi")
    assert joining_words("tyz") == joining_words("vi")
    assert "怎么" in asking_phrases("zh-Hans")
