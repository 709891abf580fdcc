"""What people say of a procedure: further names, where its name is Vietnamese."""

from dataclasses import replace

import pytest

from motcua.catalogue import Catalogue
from motcua.languages import load_editions, make_localisers
from motcua.model import Saying
from motcua.search import with_words
from motcua.search.sayings import with_sayings
from motcua.views import Context
from tests.unit.search.conftest import CITY
from tests.unit.search.samples import document

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
