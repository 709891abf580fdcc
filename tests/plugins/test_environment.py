"""The words and functions that templates have: everything is escaped, every language is marked, every link is relative."""

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, TemplateNotFound, UndefinedError

from motcua.languages import Edition, Localiser, Passage
from motcua.views import Page
from motcua.views.pages import Signpost
from plugins.pages.environment import environment
from plugins.pages.marks import settled
from plugins.pages.writer import prefix

EVIL = """<script>alert(1)</script> & "x" 'y'"""
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;x&#34; &#39;y&#39;"
ENGLISH = Edition(
    tag="en", name="English", name_vi="Tiếng Anh", name_en="English",
    script="Latn", messages="en", cldr="en", search="en", fallback=("vi",),
)  # fmt: skip
TABLE = {
    "Trang chủ": "Home",
    "Tìm": "Search",
    "Giấy": EVIL,
    "%(num)s tờ": ("%(num)s sheet", "%(num)s sheets"),
    "%(num)s bản": ("", f"%(num)s {EVIL}"),
}


@pytest.fixture
def jinja(tmp_path: Path) -> Environment:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "there.html").write_text("here")
    (tmp_path / "components" / "card").mkdir(parents=True)
    (tmp_path / "components" / "card" / "template.html").write_text("a card")
    return environment(tmp_path, Localiser(ENGLISH, (("en", TABLE),)))


def page(path: str = "en/a/index.html", template: str = "x.html") -> Page:
    return Page(path, template, "en", "en", Passage("A", "en"), "", Signpost(""), (), fallback=False, section="a")


def rendered(jinja: Environment, source: str, **values: object) -> str:
    return settled(jinja.from_string(source).render({"page": page(), "prefix": "../../"} | values))


class TestPassages:
    def test_a_passage_in_the_page_s_language_is_its_text(self, jinja: Environment) -> None:
        assert rendered(jinja, "{{ one|say }}", one=Passage("Paper", "en")) == "Paper"
        assert rendered(jinja, "<p{{ one|lang }}>", one=Passage("Paper", "en")) == "<p>"

    def test_a_passage_in_another_language_is_marked(self, jinja: Environment) -> None:
        giay = Passage("Giấy", "vi")
        assert rendered(jinja, "{{ one|say }}", one=giay) == '<span lang="vi">Giấy</span>'
        assert rendered(jinja, "<p{{ one|lang }}>", one=giay) == '<p lang="vi">'

    def test_what_counts_is_the_page_s_language_not_the_edition_s(self, jinja: Environment) -> None:
        vietnamese = replace(page(), lang="vi")
        assert rendered(jinja, "{{ one|say }}", one=Passage("Giấy", "vi"), page=vietnamese) == "Giấy"
        assert 'lang="en"' in rendered(jinja, "{{ one|say }}", one=Passage("Paper", "en"), page=vietnamese)

    @pytest.mark.parametrize("lang", ["en", "vi"])
    @pytest.mark.parametrize("filter_name", ["say", "paragraphs"])
    def test_a_hostile_passage_is_escaped(self, jinja: Environment, filter_name: str, lang: str) -> None:
        html = rendered(jinja, f"{{{{ one|{filter_name} }}}}", one=Passage(EVIL, lang))
        assert ESCAPED in html
        assert "<script" not in html

    def test_a_hostile_language_is_escaped(self, jinja: Environment) -> None:
        html = rendered(jinja, "<p{{ one|lang }}>{{ one|say }}", one=Passage("x", '"><script>'))
        assert "<script" not in html

    def test_a_template_s_own_words_are_not_escaped_twice(self, jinja: Environment) -> None:
        assert rendered(jinja, "{{ one|say|upper }}{{ one.text }}", one=Passage("a & b", "en")) == "A &AMP; Ba &amp; b"


class TestParagraphs:
    def test_each_line_is_a_paragraph(self, jinja: Environment) -> None:
        html = rendered(jinja, "{{ one|paragraphs }}", one=Passage("Một\n\n  Hai  \n", "en"))
        assert html == '<p class="govuk-body">Một</p><p class="govuk-body">Hai</p>'

    def test_lines_that_begin_with_a_dash_are_a_list(self, jinja: Environment) -> None:
        text = "Gồm:\n- đơn;\n– không phải gạch đầu dòng\n+ tờ khai\n• ảnh\nHết."
        html = rendered(jinja, "{{ one|paragraphs }}", one=Passage(text, "en"))
        assert html.count("<ul") == 2
        assert html.count("<li>") == 3
        assert "<li>đơn;</li></ul>" in html
        assert html.endswith('</ul><p class="govuk-body">Hết.</p>')

    def test_a_list_at_the_end_is_closed(self, jinja: Environment) -> None:
        assert rendered(jinja, "{{ one|paragraphs }}", one=Passage("- a", "en")).endswith("<li>a</li></ul>")

    def test_each_piece_of_another_language_is_marked(self, jinja: Environment) -> None:
        html = rendered(jinja, "{{ one|paragraphs }}", one=Passage("Một\n- hai", "vi"))
        assert html.count(' lang="vi"') == 2

    @pytest.mark.parametrize("text", ["", "\n \n", "-"])
    def test_an_empty_passage_is_no_trouble(self, jinja: Environment, text: str) -> None:
        assert "<ul" not in rendered(jinja, "{{ one|paragraphs }}", one=Passage(text, "en"))


class TestAddresses:
    @pytest.mark.parametrize(
        ("call", "address"),
        [
            ("link('en/b/index.html')", "../../en/b/index.html"),
            ("asset('css/civic.css')", "../../theme/css/civic.css"),
            ("image('images/doi.svg')", "../../images/doi.svg"),
            ("link('https://example.org/?a=1')", "https://example.org/?a=1"),
            ("link('mailto:a@example.org')", "mailto:a@example.org"),
            ("link('')", ""),
        ],
    )
    def test_an_address_is_as_seen_from_the_page(self, jinja: Environment, call: str, address: str) -> None:
        assert rendered(jinja, f"{{{{ {call} }}}}") == address

    def test_a_hostile_address_stays_in_its_attribute(self, jinja: Environment) -> None:
        html = rendered(jinja, '<a href="{{ link(target) }}">', target='x" onclick="alert(1)')
        assert html == '<a href="../../x&#34; onclick=&#34;alert(1)">'


@pytest.mark.parametrize(
    ("path", "way"),
    [("index.html", ""), ("en/index.html", "../"), ("en/procedures/1.000001/index.html", "../../../")],
)
def test_the_way_to_the_root_follows_the_page_s_depth(path: str, way: str) -> None:
    assert prefix(page(path), "") == way


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("", "/"),
        ("https://city.example", "/"),
        ("https://city.example/cong/", "/cong/"),
        ("https://a.example/b/c", "/b/c/"),
    ],
)
def test_the_page_for_unknown_addresses_starts_from_the_server_s_root(address: str, way: str) -> None:
    assert prefix(page("404.html", "not_found.html"), address) == way


class TestStrictness:
    @pytest.mark.parametrize("source", ["{{ gone }}", "{{ page.gone }}", "{% if gone %}{% endif %}", "{{ gone|say }}"])
    def test_an_unknown_name_stops(self, jinja: Environment, source: str) -> None:
        with pytest.raises((UndefinedError, AttributeError)):
            rendered(jinja, source)

    def test_templates_and_components_are_found_in_the_theme_alone(self, jinja: Environment) -> None:
        assert jinja.get_template("there.html").render() == "here"
        assert jinja.get_template("components/card/template.html").render() == "a card"
        with pytest.raises(TemplateNotFound):
            jinja.get_template("article.html")  # Pelican's own theme has one

    @pytest.mark.parametrize("name", ["../secret.html", "/etc/hostname", "..\\secret.html"])
    def test_no_template_is_read_from_outside_the_theme(self, jinja: Environment, tmp_path: Path, name: str) -> None:
        (tmp_path.parent / "secret.html").write_text("secret")
        with pytest.raises(TemplateNotFound):
            jinja.get_template(name)


class TestInterfaceWords:
    def test_a_word_of_the_interface_is_translated(self, jinja: Environment) -> None:
        assert rendered(jinja, '{{ _("Tìm") }} {{ _("Xem") }}') == 'Search <span lang="vi">Xem</span>'

    @pytest.mark.parametrize(("number", "text"), [(1, "1 sheet"), (2, "2 sheets"), (0, "0 sheets")])
    def test_a_counted_word_has_its_number(self, jinja: Environment, number: int, text: str) -> None:
        assert rendered(jinja, '{{ ngettext("%(num)s tờ", "%(num)s tờ", n) }}', n=number) == text

    def test_a_hostile_translation_is_escaped(self, jinja: Environment) -> None:
        """Translations come from many hands, and through other programs: they are text."""
        assert rendered(jinja, '{{ _("Giấy") }}|{{ gettext("Giấy") }}') == f"{ESCAPED}|{ESCAPED}"
        assert rendered(jinja, '{{ ngettext("%(num)s bản", "", 2) }}') == f"2 {ESCAPED}"

    def test_a_word_of_the_interface_is_not_escaped_twice(self, jinja: Environment) -> None:
        source = '{% macro m(word) %}{{ word }} {{ word|lower }}{% endmacro %}{{ m(_("Hộ tịch & cư trú")) }}'
        assert rendered(jinja, source) == "{0}Hộ tịch &amp; cư trú{1} {0}hộ tịch &amp; cư trú{1}".format(
            '<span lang="vi">', "</span>"
        )

    def test_a_value_in_a_sentence_is_escaped(self, jinja: Environment) -> None:
        assert rendered(jinja, '{{ _("Mã %(code)s", code=code) }}', code="<b>") == '<span lang="vi">Mã &lt;b&gt;</span>'


def test_a_page_does_not_carry_the_indents_of_its_template_nor_lose_a_space(jinja: Environment) -> None:
    made = jinja.from_string("<ul>\n    <li>\n      a{% if true %}\n      <b>b</b>\n    {% endif %}\n  c</li>\n</ul>")
    assert made.render() == "<ul>\n<li>\na <b>b</b>\n c</li>\n</ul>"
