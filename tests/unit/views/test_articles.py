"""Markdown pages: the edition's own file where there is one, else the Vietnamese one, and honest links."""

from motcua.languages import Passage
from motcua.views import Context
from motcua.views.articles import article_page, news_feed, news_lists, version, with_targets


def test_an_edition_takes_its_own_file(en: Context, bodies: dict[str, str]) -> None:
    article = version(en, en.catalogue.articles["news", "mo-hoi-dieu"])
    page = article_page(en, article, bodies)
    assert page.title == Passage("Kite festival opens", "en")
    assert page.category is not None
    assert page.category.target == "en/news/categories/thong-bao/index.html"


def test_without_one_it_takes_the_vietnamese_file_and_says_so(en: Context, bodies: dict[str, str]) -> None:
    article = version(en, en.catalogue.articles["tourism", "doi-dieu"])
    page = article_page(en, article, bodies)
    assert page.title == Passage("Đồi Diều", "vi")
    assert page.body.lang == "vi"
    assert page.unit is not None
    assert page.unit.target == "en/organisations/phuong-mot/index.html"
    assert page.sources == (("Nguồn thử", "https://example.org/doi"),)


def test_portal_links_become_addresses_of_the_edition() -> None:
    html = '<a href="{page}tourism/x">a</a><a href="{event}y#z">b</a><img src="images/p.svg"><a href="https://e.org/">c</a>'
    assert with_targets(html, "en", "../../../") == (
        '<a href="../../../en/tourism/x/index.html">a</a><a href="../../../en/events/y/index.html#z">b</a>'
        '<img src="../../../images/p.svg"><a href="https://e.org/">c</a>'
    )


def test_news_stand_in_one_list_by_category_and_by_year(vi: Context) -> None:
    assert [target for target, _ in news_lists(vi)] == [
        "vi/news/index.html",
        "vi/news/categories/thong-bao/index.html",
        "vi/news/archive/2026/index.html",
    ]


def test_a_feed_is_as_new_as_its_newest_item(vi: Context, bodies: dict[str, str]) -> None:
    feed = news_feed(vi, bodies, "https://city.example")
    assert feed.updated == "2026-11-01"
    assert 'href="https://city.example/vi/procedures/1.000001/index.html"' in feed.entries[0].html
