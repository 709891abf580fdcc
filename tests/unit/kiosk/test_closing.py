"""No page of a kiosk leads out of the portal, whoever wrote the link, and none offers what others have typed."""

import re

import pytest
from hypothesis import given, strategies as st

from motcua.kiosk import closed

HERE = "vi/news/tin/index.html"
PUBLIC = "https://langson.example"


def page(main: str) -> str:
    """Return a page with `main` in its main part."""
    return f'<html lang="vi"><body><main>{main}</main><footer></footer></body></html>'


def main_of(html: str) -> str:
    """Return what the main part holds after the page was closed."""
    found = re.search("<main>(.*)</main>", closed(page(html), HERE, PUBLIC).html, re.DOTALL)
    assert found
    return found[1]


def test_a_link_to_another_address_leads_to_its_code_on_the_same_page() -> None:
    made = closed(
        page('<p>Xem <a href="https://a.example/x?b=1&amp;c=2" rel="external noopener">trang A</a>.</p>'), HERE, ""
    )
    assert 'href="#ma-1"' in made.html
    assert 'id="cho-1"' in made.html
    assert "external" not in made.html
    [one] = made.outside
    assert (one.number, one.address, one.label) == (1, "https://a.example/x?b=1&c=2", "trang A")


def test_one_address_has_one_code_however_often_it_is_named() -> None:
    made = closed(
        page('<a href="https://a.example/">A</a> <a href="https://a.example/">lại A</a> <a href="//b.example">B</a>'),
        HERE,
        "",
    )
    assert [one.address for one in made.outside] == ["https://a.example/", "//b.example"]
    assert made.html.count('href="#ma-1"') == 2
    assert made.html.count('id="cho-1"') == 1


def test_a_link_that_says_nothing_but_its_address_has_no_label() -> None:
    [one] = closed(page('<a href="https://a.example/">a.example</a>'), HERE, "").outside
    assert one.label == ""


def test_the_label_is_in_the_language_of_what_stands_around_the_link() -> None:
    [one] = closed(
        page('<ul lang="zh-Hans"><li><a href="https://a.example/"><b>新闻</b></a></li></ul>'), HERE, ""
    ).outside
    assert (one.label, one.lang) == ("新闻", "zh-Hans")


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ('<a href="tel:02053812345">0205 381 2345</a>', "<span>0205 381 2345</span>"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "<span>a@b.example</span>"),
        ('<a class="w" href="tel:1022">gọi</a>', '<span class="w">gọi</span> <span class="civic-host">(1022)</span>'),
        ('<a href="geo:21.8,106.7">21.8, 106.7</a>', "<span>21.8, 106.7</span>"),
        ('<a href="javascript:alert(1)">x</a>', '<span>x</span> <span class="civic-host">(javascript:alert(1))</span>'),
    ],
)
def test_what_another_program_opens_becomes_text_with_what_has_to_be_known(link: str, text: str) -> None:
    assert main_of(link) == text


def test_a_file_to_download_is_fetched_from_the_public_address() -> None:
    made = closed(page('<a href="../../statistics/a.csv" download>CSV</a>'), HERE, PUBLIC)
    assert [one.address for one in made.outside] == [f"{PUBLIC}/vi/statistics/a.csv"]
    assert "download" not in made.html


def test_a_file_that_nobody_can_fetch_is_not_offered() -> None:
    assert "<span hidden>CSV</span>" in closed(page('<a href="a.csv" download>CSV</a>'), HERE, "").html


def test_a_feed_is_nothing_for_a_kiosk() -> None:
    assert main_of('<a href="../feed.atom">Atom</a>') == "<span hidden>Atom</span>"


@pytest.mark.parametrize("href", ["index.html", "../a/index.html?q=b", "#dau", "index.html#ma-1", "./"])
def test_a_page_of_the_portal_stays_as_it_is(href: str) -> None:
    link = f'<a class="x" href="{href}" hreflang="vi">A</a>'
    assert main_of(link) == link


def test_outside_the_main_part_an_address_is_written_out() -> None:
    html = '<html><main></main><footer><a href="https://a.example/b">A</a></footer></html>'
    made = closed(html, HERE, PUBLIC)
    assert made.outside == ()
    assert '<span>A</span> <span class="civic-host">(a.example)</span>' in made.html


def test_the_codes_stand_at_the_end_of_the_main_part() -> None:
    made = closed(page('<a href="https://a.example/">A</a>'), HERE, "").with_codes("<section>mã</section>")
    assert "<section>mã</section></main><footer>" in made


def test_no_form_remembers_and_no_window_opens() -> None:
    made = main_of(
        '<form action="x.html" autocomplete="on"><input autocomplete="name" name="a"><a target="_blank" href="b.html">B</a></form>'
    )
    assert (
        made
        == '<form action="x.html" autocomplete="off"><input autocomplete="off" name="a"><a href="b.html">B</a></form>'
    )


def test_a_script_that_two_parts_ask_for_is_loaded_once() -> None:
    one = '<script src="a.js" defer></script>'
    assert main_of(f"{one}{one}<script src='b.js'></script>") == f"{one}<script src='b.js'></script>"


_TEXT = st.text(alphabet="ab <>&\"'=/áđ", max_size=12)


@given(
    st.sampled_from(["https://", "HTTP://", "//", "mailto:", " https://", "ftp://", "data:text/html,"]), _TEXT, _TEXT
)
def test_whatever_a_link_says_none_leads_out(scheme: str, rest: str, words: str) -> None:
    address = (scheme + rest).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
    said = words.replace("&", "&amp;").replace("<", "&lt;")
    made = closed(page(f'<p><a href="{address}" target="_blank">{said}</a></p>'), HERE, PUBLIC).html
    assert not re.search(r'<a[^>]*\shref="(?!#ma-\d)', made)
    assert "_blank" not in made
