"""What the pages of one edition say of the others: the switch, and what search engines are told."""

from dataclasses import replace

import pytest

from motcua.languages import Edition
from motcua.settings import Settings
from motcua.views import Context, Editions, Page, SiteBuilder, by_address

TAY = Edition(
    tag="tyz", name="Tiểng Tày Nùng", name_vi="tiếng Tày – Nùng", name_en="Tày–Nùng", script="Latn", messages="tyz",
    cldr="vi", search="vi", fallback=("vi",),
)  # fmt: skip
PROCEDURE = "procedures/1.000001/index.html"
ONLY_VIETNAMESE = "procedures/1.000002/index.html"


@pytest.fixture(scope="module")
def joined(
    vi: Context, en: Context, editions: dict[str, Edition], settings: Settings, bodies: dict[str, str]
) -> dict[str, Page]:
    tyz = replace(vi, localiser=replace(vi.localiser, edition=TAY))
    contexts = {"vi": vi, "en": en, "tyz": tyz}
    listed = (*editions.values(), TAY)
    pages = {
        tag: list(SiteBuilder(one, listed, settings, bodies, (), listed, vi).pages()) for tag, one in contexts.items()
    }
    localisers = {tag: one.localiser for tag, one in contexts.items()}
    across = Editions(
        listed, localisers, {"vi": 3, "en": 2, "tyz": 1}, {tag: by_address(one) for tag, one in pages.items()}
    )
    return {page.path: page for one in pages.values() for page in across.joined(one)}


def test_the_switch_leads_to_the_same_page(joined: dict[str, Page]) -> None:
    page = joined[f"en/{PROCEDURE}"]
    assert [(one.tag, one.target, one.current) for one in page.editions] == [
        ("vi", f"vi/{PROCEDURE}", False),
        ("en", f"en/{PROCEDURE}", True),
    ]


def test_an_edition_that_nobody_has_begun_stands_not_in_the_switch(joined: dict[str, Page]) -> None:
    assert {one.tag for page in joined.values() for one in page.editions} == {"vi", "en"}


def test_the_switch_says_before_the_click_how_much_is_translated(joined: dict[str, Page]) -> None:
    def share(address: str) -> str:
        return next(one.share for one in joined[f"vi/{address}"].editions if one.tag == "en")

    assert share("news/mo-hoi-dieu/index.html") != "source"
    assert share(ONLY_VIETNAMESE) == "source"


def test_a_page_in_vietnamese_only_leads_search_engines_to_the_vietnamese_one(joined: dict[str, Page]) -> None:
    page = joined[f"en/{ONLY_VIETNAMESE}"]
    assert (page.canonical, page.alternates) == (f"vi/{ONLY_VIETNAMESE}", ())
    assert joined[f"vi/{ONLY_VIETNAMESE}"].canonical == ""


def test_search_engines_hear_of_translated_editions_only(joined: dict[str, Page]) -> None:
    assert joined[f"vi/{PROCEDURE}"].alternates == (
        ("vi", f"vi/{PROCEDURE}"),
        ("en", f"en/{PROCEDURE}"),
        ("x-default", f"vi/{PROCEDURE}"),
    )
    tags = {tag for page in joined.values() for tag, _ in page.alternates}
    assert tags == {"vi", "en", "x-default"}


def test_every_page_of_an_edition_below_the_switch_is_vietnamese_and_not_to_be_found(joined: dict[str, Page]) -> None:
    pages = [page for page in joined.values() if page.edition == "tyz" and page.template.endswith(".html")]
    assert pages
    assert {(page.noindex, page.lang) for page in pages} == {(True, "vi")}
    assert all(page.canonical == f"vi/{page.path.removeprefix('tyz/')}" for page in pages)


def test_the_counter_view_stands_where_most_is_translated_and_leads_to_the_procedure(joined: dict[str, Page]) -> None:
    page = joined["en/counter/1.000001/index.html"]
    assert page.canonical == f"en/{PROCEDURE}"
    assert {one.tag: one.target for one in page.editions}["vi"] == f"vi/{PROCEDURE}"
    assert "vi/counter/1.000001/index.html" not in joined
    assert not any(path.startswith("tyz/counter/") for path in joined)


def test_the_counter_view_says_each_fact_in_both_languages(joined: dict[str, Page]) -> None:
    view = joined["en/counter/1.000001/index.html"].view
    papers = next(one for one in view.parts if one.id == "giay-to")
    said = [("".join(one.text for one in line.source), "".join(one.text for one in line.own)) for line in papers.lines]
    assert said[0] == ("Tờ khai thả diều1 bản chính", "Kite declaration1 bản chính")
    for part in view.parts:
        assert all(one.lang == "vi" for line in part.lines for one in line.source)
