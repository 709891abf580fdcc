"""The words of search that are no document's: terms, signposts, what is asked about, Chinese characters."""

import json
from typing import Any

from motcua.catalogue import Catalogue
from motcua.model import Term
from motcua.search.coding import Coded
from motcua.search.words import words_scripts
from motcua.views import Context
from tests.unit.search.reader import read
from tests.unit.search.samples import document


def words_of(context: Context) -> dict:
    """What words.js holds."""
    script = words_scripts(context, ())["words.js"]
    return json.loads(script.removeprefix("globalThis.portalSearchWords=").removesuffix(";\n"))


def part_of(context: Context, name: str, *documents) -> Any:
    """What a part beside words.js holds."""
    script = words_scripts(context, documents)[f"{name}.js"]
    return json.loads(script.removeprefix(f"portalSearchPart('{name}',").removesuffix(");\n"))


def told(context: Context) -> list[list[str]]:
    """What words.js tells of each term, the official words first."""
    terms = words_of(context)["terms"]
    return read(Coded(tuple(terms["vocabulary"].split("\n")), terms["names"]))


def test_a_term_is_its_official_words_and_what_is_said_in_three_languages(context: Context):
    assert told(context) == [["giấy chứng nhận quyền sử dụng đất", "sổ đỏ", "mất … sổ đỏ"]]
    assert words_of(context)["terms"]["officials"] == "1"
    assert part_of(context, "words/en")["terms"] == ["land certificate"]
    assert part_of(context, "words/zh")["terms"] == ["土地证"]


def test_a_class_in_a_phrase_is_the_place_of_its_term(context: Context):
    abroad = Term(id="nuoc-ngoai", official=("nước ngoài",), everyday=("Đài Loan",))
    wedding = Term(id="cuoi", official=("kết hôn",), everyday=("cưới ở {nuoc-ngoai}",))
    catalogue = Catalogue(terms={one.id: one for one in (wedding, abroad)})
    assert told(Context(catalogue, context.localiser))[0] == ["kết hôn", "cưới ở {1}"]


def test_a_signpost_brings_its_texts_with_their_language(context: Context):
    [signpost] = words_of(context)["signposts"]
    assert signpost["words"] == "ly hôn|ly dị"
    assert [part_of(context, f"words/{tag}")["signposts"] for tag in ("en", "zh")] == [["divorce"], ["离婚"]]
    [texts] = part_of(context, "words/signposts")
    assert texts["title"] == ["Ly hôn do Tòa án giải quyết", "vi"]
    assert (signpost["near"], signpost["unless"]) == ("đơn khởi kiện", "ghi chú")


def test_traditional_characters_are_known_for_what_can_be_found(context: Context):
    known = part_of(context, "words/zh")["traditional"]
    assert "離离" in known
    assert "證证" in known
    assert "龍龙" not in known
    assert "龍龙" in part_of(context, "words/zh", document("1.000001", "龙", aliases=("龙",)))["traditional"]


def test_every_fact_may_be_asked_for_in_every_language(context: Context):
    aspects = words_of(context)["aspects"]
    assert set(aspects) == {"fee", "time", "papers", "place", "hours"}
    assert all(len(said) == 3 and all(said) for said in aspects.values())


def test_what_only_joins_is_no_matter_of_a_question(context: Context):
    asking = words_of(context)["asking"]
    assert {"the", "for", "how"} <= set(asking["en"])
    assert "của" in asking["vi"]
