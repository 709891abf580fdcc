"""The long texts in parts: each part is an index that lunr reads, and answers as an index of everything would."""

import json

import pytest
from lunr.builder import Builder
from lunr.index import Index

from motcua.search.lunr_parts import Parts, lunr_parts, terms_script
from motcua.search.terms import Terms, gather_terms
from tests.unit.search.samples import document

WORDS = ("khai", "sinh", "đất", "thuế", "xe", "cửa", "khẩu", "giấy", "rừng", "nước")
# Ninety texts of other lengths and words: enough for several parts.
DOCUMENTS = [
    document(f"1.{number:06}", "", " ".join(WORDS[(number * step) % 10] for step in range(1, 4 + number % 7)))
    for number in range(90)
]


@pytest.fixture(scope="module")
def terms() -> Terms:
    return gather_terms(DOCUMENTS)


@pytest.fixture(scope="module")
def parts(terms: Terms) -> Parts:
    return lunr_parts(terms)


def held(script: str) -> dict:
    """What a script hands over."""
    return json.loads(script[script.index(",") + 1 : script.rindex(")")])


def found(index: Index, term: str) -> dict[str, float]:
    """The scores of all that hold a term."""
    query = index.create_query()
    query.term(term, use_pipeline=False)
    return {one["ref"]: one["score"] for one in index.query(query)}


def whole(terms: Terms) -> Index:
    """The index that lunr itself makes of all terms."""
    builder = Builder()
    builder.ref("id")
    builder.field("t")
    for row in range(len(terms.lengths)):
        said = [term for term, held in terms.holders.items() for one, times in held if one == row for _ in range(times)]
        if said:
            builder.add({"id": str(row), "t": said})
    return builder.build()


def test_there_are_several_parts_and_each_begins_where_it_says(parts: Parts):
    assert len(parts.scripts) > 1
    assert list(parts.firsts) == sorted(parts.firsts)
    for script, first in zip(parts.scripts, parts.firsts, strict=True):
        assert held(script)["invertedIndex"][0][0] == first


def test_a_term_lies_in_one_part(parts: Parts, terms: Terms):
    lying = [term for script in parts.scripts for term, _ in held(script)["invertedIndex"]]
    assert sorted(lying) == sorted(set(lying))
    assert set(lying) == set(terms.holders)


def test_a_part_answers_as_the_whole_index_of_lunr(parts: Parts, terms: Terms):
    everything = whole(terms)
    for script in parts.scripts:
        index = Index.load(held(script))
        for term, _ in held(script)["invertedIndex"]:
            expected = found(everything, term)
            assert found(index, term) == {row: pytest.approx(score, abs=0.06) for row, score in expected.items()}


def test_a_script_calls_the_page_with_its_name(parts: Parts):
    assert parts.scripts[1].startswith("portalSearchPart('texts/1',{")


def test_the_terms_that_are_left_out_are_named():
    many = gather_terms([document(f"1.{number:06}", "", f"hồ sơ số{number}") for number in range(150)])
    assert held(terms_script(lunr_parts(many), many))["common"] == "ho ho0so so"
