"""Links and pictures in Markdown text are found with their line and column, whatever stands around them."""

import pytest

from motcua.catalogue.articles import Article
from motcua.diagnostics import Diagnostic
from motcua.model import Header
from motcua.rules import Known, Record
from motcua.rules.articles import (
    body_pictures_exist,
    facts_have_sources,
    links_are_portal_or_outside,
    links_lead_somewhere,
    news_has_date_and_category,
)
from motcua.source import Mapping

KNOWN = Known(
    {
        "procedure": frozenset({"1.000001"}),
        "organisation": frozenset({"phuong-mot"}),
        "event": frozenset({"mua-dieu"}),
        "field": frozenset({"vui-choi"}),
        "category": frozenset({"thong-bao"}),
    },
    pictures=frozenset({"images/dieu.svg"}),
    pages=frozenset({"news/mo-hoi", "pages/about"}),
)
FIRST_LINE = 5


def record(body: str = "", section: str = "pages", **header: object) -> Record:
    article = Article(
        section, "x", "vi", Header(title="X", summary="X.", **header), body, FIRST_LINE, "content/x.vi.md"
    )
    return Record("article", f"{section}/x", article, article.file, Mapping((), 1, 1))


def found(rule, one: Record) -> list[tuple[int, int, str]]:
    findings: list[Diagnostic] = list(rule(one, KNOWN))
    return [(finding.line, finding.column, finding.code) for finding in findings]


@pytest.mark.parametrize(
    "target",
    [
        "{procedure}1.000001",
        "{procedure}1.000001#le-phi",
        "{organisation}phuong-mot",
        "{event}mua-dieu",
        "{field}vui-choi",
        "{page}news/mo-hoi",
        "https://example.org/a?b=c",
        "mailto:a@example.org",
        "tel:0205123456",
        "#phan",
    ],
)
def test_a_good_link_is_silent(target: str) -> None:
    one = record(f"Xem [đây]({target}).")
    assert found(links_lead_somewhere, one) == []
    assert found(links_are_portal_or_outside, one) == []


@pytest.mark.parametrize(
    "target",
    ["{procedure}1.000002", "{organisation}x", "{event}x", "{field}x", "{page}about", "{page}news/x", "{event}"],
)
def test_a_link_to_nothing_is_found_where_it_stands(target: str) -> None:
    assert found(links_lead_somewhere, record(f"Một.\n\nXem [đây]({target}).")) == [
        (FIRST_LINE + 2, 11, "unknown-reference")
    ]


@pytest.mark.parametrize(
    "target", ["about.html", "../pages/about", "/vi/index.html", "javascript:alert(1)", "ftp://x", ""]
)
def test_an_address_of_one_edition_s_own_is_refused(target: str) -> None:
    assert found(links_are_portal_or_outside, record(f"[đây]({target})")) == [(FIRST_LINE, 7, "relative-link")]


def test_every_link_of_a_line_is_looked_at() -> None:
    one = record("[a]({event}x) [b]({event}mua-dieu) [c]({event}y)")
    assert [column for _, column, _ in found(links_lead_somewhere, one)] == [5, 40]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("![Con diều](images/dieu.svg)", []),
        ("![](images/dieu.svg)", ["picture-without-words"]),
        ("![ ](images/x.svg)", ["picture-without-words", "no-such-picture"]),
        ("![Con diều](https://example.org/x.png)", ["no-such-picture"]),
        ("[không phải ảnh](https://example.org)", []),
    ],
)
def test_a_picture_exists_and_has_words(body: str, codes: list[str]) -> None:
    assert [code for _, _, code in found(body_pictures_exist, record(body))] == codes


def test_a_news_item_has_its_date_and_a_known_category() -> None:
    assert found(news_has_date_and_category, record(section="news", date="2026-11-24", category="thong-bao")) == []
    assert [code for *_, code in found(news_has_date_and_category, record(section="news"))] == ["news-without"] * 2
    unknown = record(section="news", date="2026-11-24", category="x")
    assert [code for *_, code in found(news_has_date_and_category, unknown)] == ["unknown-reference"]
    assert found(news_has_date_and_category, record(section="pages")) == []


@pytest.mark.parametrize(
    ("section", "asked"), [("policies", True), ("tourism", True), ("business", True), ("pages", False)]
)
def test_facts_name_their_sources(section: str, asked: bool) -> None:  # noqa: FBT001
    assert bool(found(facts_have_sources, record(section=section))) is asked
    assert found(facts_have_sources, record(section=section, sources=("Nguồn | https://example.org",))) == []
