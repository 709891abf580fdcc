"""Macros are made once and still see the page that is being rendered."""

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError

from plugins.pages.interface_words import remembered
from plugins.pages.libraries import PageEnvironment

MARK = '{% set ui %}{% if words_lang != page.lang %} lang="{{ words_lang }}"{% endif %}{% endset %}'
CARD = (
    '{% from "mark.html" import ui with context %}{% macro card(x) %}{{ x }}{{ ui }} on {{ page.name }}{% endmacro %}'
)
COUNTED = "{% set number = view.number %}{% macro counted() %}{{ number }}{% endmacro %}"
PAGE = '{% from "card.html" import card with context %}{{ card(view.number) }}'


def made(**templates: str) -> PageEnvironment:
    loader = DictLoader({f"{name}.html": text for name, text in templates.items()})
    jinja = PageEnvironment(loader=loader, autoescape=True, undefined=StrictUndefined)
    jinja.globals["words_lang"] = "vi"
    return jinja


def rendered(jinja: PageEnvironment, name: str, lang: str, number: int) -> str:
    page = SimpleNamespace(name=name, lang=lang)
    return jinja.get_template("page.html").render(page=page, view=SimpleNamespace(number=number))


def test_macros_see_each_page_and_its_language() -> None:
    jinja = made(mark=MARK, card=CARD, page=PAGE)
    pages = [("a", "vi", 1), ("b", "en", 2), ("c", "vi", 3), ("d", "en", 4)]
    assert [rendered(jinja, *one) for one in pages] == ["1 on a", '2 lang="vi" on b', "3 on c", '4 lang="vi" on d']


def test_a_template_of_macros_is_run_once_for_each_language() -> None:
    jinja = made(mark=MARK, card=CARD, page=PAGE)
    libraries = []
    for number, lang in enumerate(("vi", "vi", "en", "vi", "en")):
        rendered(jinja, "a", lang, number)
        libraries.append(id(jinja.library(jinja.get_template("card.html"))))
    assert len(set(libraries)) == 2


@pytest.mark.parametrize(
    "text", [COUNTED, '{% include "mark.html" %}', "{{ page.name }}", "{% if view %}{% endif %}", "words"]
)
def test_a_template_that_holds_more_than_macros_is_run_for_each_page(text: str) -> None:
    jinja = made(mark=MARK, card=text, page=PAGE)
    jinja.fill({"page": SimpleNamespace(name="a", lang="vi")})
    assert jinja.library(jinja.get_template("card.html")) is None


def test_what_imports_such_a_template_is_run_for_each_page_too() -> None:
    outer = '{% from "counted.html" import counted with context %}{% macro card(x) %}{{ counted() }}{% endmacro %}'
    jinja = made(counted=COUNTED, card=outer, page=PAGE)
    assert [rendered(jinja, "a", "vi", number) for number in (1, 2)] == ["1", "2"]


def test_a_macro_of_words_alone_is_run_once_for_the_same_arguments() -> None:
    asked = []
    words = "{% macro way(x, y=1) %}{{ _('w') }}{{ x }}{% endmacro %}{% macro ways(x) %}{% for one in x %}{{ way(one) }}{% endfor %}{% endmacro %}"
    page = "{% from 'words.html' import ways %}{{ ways(view.number) }}{{ ways(view.number|list) }}{{ page.name }}"
    jinja = made(words=words, page=page)
    jinja.globals["_"] = lambda text: asked.append(text) or text
    pages = [("a", ("<", "b")), ("b", ("<", "b")), ("c", ["d"])]
    assert [rendered(jinja, name, "vi", number) for name, number in pages] == [
        "w&lt;wbw&lt;wba",
        "w&lt;wbw&lt;wbb",
        "wdwdc",
    ]
    assert len(asked) == 2 + 2 + 2 + 2


def test_a_macro_that_sees_its_page_is_run_each_time() -> None:
    jinja = made(
        card="{% macro card(x) %}{{ x }}{{ page.name }}{% endmacro %}",
        page='{% from "card.html" import card %}{{ card(1) }}',
    )
    assert [rendered(jinja, name, "vi", 1) for name in "ab"] == ["1a", "1b"]


def test_what_a_macro_does_not_know_is_still_an_error() -> None:
    jinja = made(card="{% macro card(x) %}{{ nobody }}{% endmacro %}", page=PAGE)
    with pytest.raises(UndefinedError, match="nobody"):
        rendered(jinja, "a", "vi", 1)


def test_a_word_is_looked_up_once_and_its_values_are_escaped() -> None:
    asked = []

    def translate(text: str) -> str:
        asked.append(text)
        return text

    word = remembered(translate)
    assert (word("100%%"), word("100%%"), word("%(name)s", name="<b>")) == ("100%", "100%", "&lt;b&gt;")
    assert asked == ["100%%", "%(name)s"]
