"""A notice stands where its editor wants it, the most urgent first, and says in words when it holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from motcua.languages import SOURCE_LANGUAGE, Message, make_localisers
from motcua.model import Notice
from motcua.rules import Known, Record, untranslated_notices
from motcua.source import parse_yaml
from motcua.views import Context
from motcua.views.notices import notices_on
from motcua.views.pages import SearchPage

VIEW = SearchPage(())


def notice(identifier: str, *places: str, level: str = "info", **more: str) -> Notice:
    return Notice(
        id=identifier, level=level, title=identifier, on=places, starts="2026-11-01", until="2026-12-31", **more
    )


@pytest.fixture
def on(vi: Context) -> Callable[..., list[str]]:
    """What stands on a page, by the notices' names."""

    def found(target: str, *notices: Notice) -> list[str]:
        named = {one.id: one for one in notices}
        with_them = replace(vi, catalogue=replace(vi.catalogue, notices=named))
        return [one.title.text for one in notices_on(with_them, target, VIEW)]

    return found


@pytest.mark.parametrize(
    ("place", "pages"),
    [
        ("site", {"vi/index.html", "vi/news/index.html", "vi/news/a/index.html", "vi/fields/ho-tich/index.html"}),
        ("home", {"vi/index.html"}),
        ("news", {"vi/news/index.html", "vi/news/a/index.html"}),
        ("news/a", {"vi/news/a/index.html"}),
        ("procedures", {"vi/fields/ho-tich/index.html"}),
    ],
)
def test_a_place_is_every_page_a_section_or_one_page(on, place: str, pages: set[str]):
    every = ("vi/index.html", "vi/news/index.html", "vi/news/a/index.html", "vi/fields/ho-tich/index.html")
    assert {page for page in every if on(page, notice("x", place))} == pages


def test_the_most_urgent_comes_first_then_that_of_the_page(on):
    notices = (notice("a", "site"), notice("b", "news/a"), notice("c", "site", level="urgent"), notice("d", "news"))
    assert on("vi/news/a/index.html", *notices) == ["c", "b", "d", "a"]


def test_days_are_kept_for_the_script_and_written_for_people(vi: Context):
    named = {"x": notice("x", "site", link="news/a")}
    (one,) = notices_on(replace(vi, catalogue=replace(vi.catalogue, notices=named)), "vi/index.html", VIEW)
    assert (one.starts, one.until, one.until_written) == ("2026-11-01", "2026-12-31", "31 tháng 12, 2026")
    assert one.link is not None
    assert one.link.target == "vi/news/a/index.html"


def test_what_is_not_translated_is_told_while_it_holds(vi: Context):
    root = parse_yaml("title: Tin\n", "n.yaml").root
    assert root is not None
    record = Record("notice", "x", replace(notice("Tin", "site")), "n.yaml", root)
    editions = [vi.edition, replace(vi.edition, tag="en", messages="en", cldr="en", fallback=("vi",))]
    words = {SOURCE_LANGUAGE: (), "en": (Message("en.po", 1, ("Trang chủ",), ("Home",), state="reviewed"),)}
    localisers = make_localisers(editions, words)
    for day, found in (("2026-12-01", 1), ("2027-01-01", 0)):
        known = Known(today=date.fromisoformat(day))
        told = list(untranslated_notices([record], localisers, ["vi", "en"], known))
        assert [(one.code, one.line, one.words["tag"]) for one in told] == [("notice-untranslated", 1, "en")] * found
