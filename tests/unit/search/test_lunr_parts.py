"""The long texts in parts: each part is an index that lunr reads, and answers as an index of everything would."""

import json

import pytest
from lunr.builder import Builder
from lunr.index import Index

from motcua.search.terms import Terms, gather_terms, text_of
from motcua.search.texts import make_texts
from tests.unit.search.samples import document

WORDS = ("khai", "sinh", "đất", "thuế", "xe", "cửa", "khẩu", "giấy", "rừng", "nước")
# Ninety texts of other lengths and words: enough for several parts.
DOCUMENTS = [
    document(f"1.{number:06}", "", " ".join(WORDS[(number * step) % 10] for step in range(1, 4 + number % 7)))
    for number in range(90)
]


def texts_of(documents) -> list[tuple[str, str]]:
    return [(one.target, text_of(one)) for one in documents]


@pytest.fixture(scope="module")
def terms() -> Terms:
    return gather_terms(map(text_of, DOCUMENTS))


@pytest.fixture(scope="module")
def parts() -> list[str]:
    """The parts in their order."""
    written = dict(make_texts("", texts_of(DOCUMENTS)).written)
    del written["texts/terms.js"]
    return [written[f"texts/{number}.js"] for number in range(len(written))]


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
        said = [
            term
            for term, held in terms.holders.items()
            for one, times in zip(held[::2], held[1::2], strict=True)
            if one == row
            for _ in range(times)
        ]
        if said:
            builder.add({"id": str(row), "t": said})
    return builder.build()


def test_there_are_several_parts_and_each_begins_where_it_is_said(parts: list[str]):
    firsts = held(make_texts("", texts_of(DOCUMENTS)).written["texts/terms.js"])["firsts"].split(" ")
    assert len(parts) > 1
    assert firsts == sorted(firsts)
    assert [held(script)["invertedIndex"][0][0] for script in parts] == firsts


def test_a_term_lies_in_one_part(parts: list[str], terms: Terms):
    lying = [term for script in parts for term, _ in held(script)["invertedIndex"]]
    assert sorted(lying) == sorted(set(lying))
    assert set(lying) == set(terms.holders)


def test_a_part_answers_as_the_whole_index_of_lunr_but_that_lengths_are_rounded(parts: list[str], terms: Terms):
    everything = whole(terms)
    for script in parts:
        index = Index.load(held(script))
        for term, _ in held(script)["invertedIndex"]:
            expected = found(everything, term)
            assert found(index, term) == {
                row: pytest.approx(score, rel=0.12, abs=0.06) for row, score in expected.items()
            }


def test_a_script_calls_the_page_with_its_name(parts: list[str]):
    assert parts[1].startswith("portalSearchPart('texts/1',{")


def test_the_terms_that_are_left_out_are_named():
    many = texts_of(document(f"1.{number:06}", "", f"hồ sơ số{number}") for number in range(150))
    assert held(make_texts("", many).written["texts/terms.js"])["common"] == "ho ho0so so"
