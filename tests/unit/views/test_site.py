"""The list of an edition's pages: every record has one, addresses are the same in all editions."""

from collections import Counter

from motcua.views import Context, Page, SiteBuilder
from motcua.views.words import languages_of, majority


def by_path(site: SiteBuilder) -> dict[str, Page]:
    return {page.path: page for page in site.pages()}


def test_every_record_has_its_page(site: SiteBuilder, en: Context) -> None:
    paths = by_path(site)
    for code in en.catalogue.procedures:
        assert f"en/procedures/{code}/index.html" in paths
    for code in en.catalogue.retired:
        assert f"en/procedures/{code}/index.html" in paths
    for law in en.catalogue.legal:
        assert f"en/legal/{law}/index.html" in paths
    for section, slug in en.catalogue.articles:
        assert f"en/{section}/{slug}/index.html" in paths
    for organisation in en.catalogue.organisations:
        assert f"en/organisations/{organisation}/index.html" in paths


def test_no_address_stands_twice(site: SiteBuilder) -> None:
    assert max(Counter(page.path for page in site.pages()).values()) == 1


def test_a_page_mostly_in_vietnamese_says_that_it_is(site: SiteBuilder) -> None:
    page = by_path(site)["en/procedures/1.000002/index.html"]
    assert page.lang == "vi"
    assert page.fallback


def test_a_page_in_the_edition_s_language_says_that_it_is(site: SiteBuilder) -> None:
    assert by_path(site)["en/news/mo-hoi-dieu/index.html"].lang == "en"


def test_half_of_the_words_are_enough() -> None:
    assert majority(Counter(en=5, vi=5), "en") == "en"
    assert majority(Counter(en=4, vi=5), "en") == "vi"


def test_a_han_character_counts_as_a_word(site: SiteBuilder) -> None:
    from motcua.languages import Passage

    assert languages_of((Passage("办理出生登记 8 元", "zh-Hans"),)) == {"zh-Hans": 8}


def test_crumbs_lead_from_the_list_to_the_thing(site: SiteBuilder) -> None:
    page = by_path(site)["en/procedures/1.000001/index.html"]
    assert [one.target for one in page.crumbs] == ["en/fields/index.html", "en/fields/ho-tich/index.html"]
