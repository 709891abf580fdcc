"""What people say of a procedure: further names, where its name is Vietnamese."""

from dataclasses import replace

import pytest

from motcua.catalogue import Catalogue
from motcua.languages import load_editions, make_localisers
from motcua.model import Saying
from motcua.search import search_inputs, with_words
from motcua.search.sayings import with_sayings
from motcua.views import Context
from motcua.views.pages import ProcedurePage
from tests.unit.search.conftest import CITY
from tests.unit.search.samples import document, filled, given, page, vi

SAYINGS = {one: Saying(code=one, said=("đẻ con làm giấy", "KHAI SINH")) for one in ("1.000001", "1.000002")}


def test_a_saying_is_a_further_name():
    [named] = with_sayings([document("1.000001", "Đăng ký khai sinh", aliases=("giấy cho trẻ",))], SAYINGS)
    assert named.aliases == ("giấy cho trẻ", "đẻ con làm giấy", "KHAI SINH")


def test_a_name_that_is_there_is_not_said_twice():
    [named] = with_sayings([document("1.000001", "Khai sinh")], SAYINGS)
    assert named.aliases == ("đẻ con làm giấy",)


def test_what_has_no_saying_or_a_name_in_another_language_stays_as_it_is():
    others = [
        document("1.000003", "Khai tử"),
        replace(document("1.000002", "Birth"), title_lang="en"),
    ]
    assert with_sayings(others, SAYINGS) == others


@pytest.mark.parametrize(("tag", "known"), [("vi", ("đẻ con làm giấy", "KHAI SINH")), ("en", ())])
def test_readers_of_another_language_need_not_load_them(tag: str, known: tuple[str, ...]):
    editions, _ = load_editions(CITY / "translations" / "languages.yaml")
    context = Context(Catalogue(sayings=SAYINGS), make_localisers(editions, {})[tag])
    [named] = with_words([document("1.000001", "Đăng ký lần đầu")], {}, context).documents
    assert named.aliases == known


def test_a_build_knows_them_though_it_keeps_only_lines_of_pages(context: Context):
    said = replace(context, catalogue=replace(context.catalogue, sayings=SAYINGS))
    view = filled(ProcedurePage, code="1.000001", title=vi("Khai tử"), conditions=given(vi("Trong 15 ngày")))
    inputs = search_inputs([page(view, "vi/procedures/1.000001/index.html", "Khai tử")], said)
    assert inputs.documents[0].aliases == ("đẻ con làm giấy", "KHAI SINH")
    assert "Trong 15 ngày" in str(inputs.texts)
