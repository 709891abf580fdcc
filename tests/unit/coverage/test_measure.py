"""An edition's level follows from what residents can read in it; half a procedure is none."""

from dataclasses import replace
from pathlib import Path

import pytest

from motcua.catalogue import Portal, load_portal
from motcua.coverage import measure, parts_of
from motcua.coverage.measure import level_of
from motcua.languages import Edition, EditionFigures, Message, Unit
from motcua.settings import load_settings

CITY = Path(__file__).parents[2] / "golden" / "city"
INTERFACE = (
    Unit(sources=("Tìm kiếm",), places=("themes/civic/templates/base.html",)),
    Unit(sources=("Ngày lễ",), places=("themes/civic/templates/event.html",)),
)


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load_portal(load_settings(CITY / "pelicanconf.py"))


def figures(portal: Portal, messages: list[Message] | None = None, policy: str = "drafts") -> EditionFigures:
    if messages is not None:
        portal = replace(portal, messages={**portal.messages, "en": tuple(messages)}, page_states={})
    editions = tuple(replace(one, policy=policy) for one in portal.editions)
    return measure(replace(portal, editions=editions), parts_of(portal.catalogue, INTERFACE))[1]


def everything(portal: Portal, state: str = "reviewed") -> list[Message]:
    texts = dict.fromkeys(one.text for one in parts_of(portal.catalogue, INTERFACE).segments)
    return [Message("en.po", 1, (one,), ("x",), state=state) for one in texts]


def test_the_source_is_whole(portal: Portal) -> None:
    source = measure(portal, parts_of(portal.catalogue, INTERFACE))[0]
    assert (source.tag, source.level, source.published.percent) == ("vi", 3, 100)


def test_without_a_translation_an_edition_is_declared_and_no_more(portal: Portal) -> None:
    assert (figures(portal, []).level, figures(portal, []).published.done) == (0, 0)


def test_one_lacking_text_makes_a_procedure_not_whole(portal: Portal) -> None:
    messages = everything(portal)
    assert figures(portal, messages).procedures.done == 2
    lacking = [one for one in messages if one.sources[0] != "Trẻ em"]
    found = figures(portal, lacking)
    assert (found.procedures.done, found.procedures.all) == (1, 2)
    stale = [replace(one, state="stale") if one.sources[0] == "Trẻ em" else one for one in messages]
    assert figures(portal, stale).procedures.done == 1


def test_drafts_count_only_where_residents_read_them(portal: Portal) -> None:
    drafts = everything(portal, "draft")
    assert figures(portal, drafts).procedures.done == 2
    assert (figures(portal, drafts, "reviewed").procedures.done, figures(portal, drafts, "reviewed").level) == (0, 1)


def test_the_ladder(portal: Portal) -> None:
    messages = everything(portal)
    assert figures(portal, messages).level == 3
    without_core = [one for one in messages if one.sources[0] != "Tìm kiếm"]
    assert figures(portal, without_core).level == 1
    without_a_word = [one for one in messages if one.sources[0] != "Ngày lễ"]
    assert figures(portal, without_a_word).level == 2


def test_more_than_a_twentieth_stale_is_not_usable(portal: Portal) -> None:
    found = figures(portal, everything(portal))
    kind = found.kinds[0]
    for stale, level in ((5, 3), (6, 2)):
        one = replace(kind, words={"reviewed": 100 - stale, "stale": stale})
        assert level_of(replace(found, kinds=(one,))) == level


def test_the_minimum_is_what_organisations_say_of_themselves(portal: Portal) -> None:
    messages = everything(portal)
    assert figures(portal, messages).minimum.whole
    lacking = [one for one in messages if one.sources[0] != "Số 1 đường Một"]
    assert figures(portal, lacking).minimum.all - figures(portal, lacking).minimum.done == 1


def test_the_registry_has_the_edition_whose_figures_these_are(portal: Portal) -> None:
    assert isinstance(figures(portal).edition, Edition)
