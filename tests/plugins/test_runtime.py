"""Templates run by our runtime say what they say by Jinja's own."""

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, pass_context
from markupsafe import Markup

from plugins.pages.interface_words import counted, remembered
from plugins.pages.libraries import PageEnvironment

TEMPLATES = {
    "parts.html": (
        "{% macro one(a, b='&') %}<b>{{ a }}{{ b }}</b>{% endmacro %}"
        "{% macro around() %}[{{ caller('<') }}]{% endmacro %}"
        "{% macro many(a, b=a ~ '+', c=none) %}{{ a }}|{{ b }}|{{ c }}|{{ caller() }}{% endmacro %}"
        "{% macro own(_, link) %}{{ _('x') }}{{ link }}{% endmacro %}"
        "{% macro all() %}{{ varargs|join('|') }}{{ kwargs|length }}{% endmacro %}"
    ),
    "page.html": (
        "{% from 'parts.html' import one, around, all, many, own with context %}"
        "{% call many(text) %}1{% endcall %}{% call many(c=text, a=2) %}{{ text }}{% endcall %}{{ own(f, 'l') }}"
        "{{ view.name.title() }}{{ view.list[0].deep|default('no') }}{{ view.list[0].name }}{{ view.none|default('no') }}"
        "{{ 'yes' if view.name is defined and view.nothing is undefined }}{{ view.list|map(attribute='name')|join }}"
        "{{ _('%(a)s of %%', a=text) }}{{ _('w') }}{{ ngettext('%(num)s a', '%(num)s b', 2) }}{{ where('/x') }}"
        "{% for one in view.list %}{{ where(one.name) }}{{ loop.last }}{% endfor %}"
        "{{ one(text) }}{{ one(text, text) }}{{ one(b=1, a=none) }}{{ one(markup, number) }}{{ all(1, text, x=2) }}"
        "{% call(x) around() %}{{ one(x, x) }}{% endcall %}"
        "{% set kept %}{{ text }}{% endset %}{{ kept }}{{ kept|length }}{{ (kept ~ text)|upper }}"
        "{% filter upper %}{{ text }}{% endfilter %}{% for i in items %}{{ one(i) }}{{ loop.index }}{% endfor %}{{ f(text) }}"
    ),
}
VIEW = SimpleNamespace(name="a b", list=[SimpleNamespace(name="<n>")])


@pass_context
def where(context, text):
    return f"{context['text']}:{text}"


VALUES = {
    "view": VIEW,
    "text": "a & <b> \"c\" 'd'",
    "markup": Markup("<i>"),
    "number": 1.5,
    "items": ["<", "x"],
    "f": str.title,
}


def both() -> tuple[Environment, Environment]:
    made = []
    for kind in (PageEnvironment, Environment):
        jinja = kind(loader=DictLoader(TEMPLATES), autoescape=True, extensions=["jinja2.ext.i18n"])
        jinja.install_gettext_callables(str, lambda one, many, number: one if number == 1 else many, newstyle=True)
        jinja.globals["where"] = where
        made.append(jinja)
    made[0].globals.update(_=remembered(str), ngettext=counted(lambda one, many, number: one if number == 1 else many))
    return made[0], made[1]


def test_a_page_is_the_same_by_both_runtimes() -> None:
    ours, plain = both()
    made = ours.get_template("page.html").render(**VALUES)
    assert made == plain.get_template("page.html").render(**VALUES)
    assert type(made) is str
    assert "<b>a &amp; &lt;b&gt; &#34;c&#34; &#39;d&#39;&amp;</b>" in made


@pytest.mark.parametrize(
    "call",
    ["one()", "one(1, 2, 3)", "one(1, a=2)", "one(1, z=2)", "around()", "one(1, caller=f)", "view.nobody", "nobody(1)"],
)
def test_what_is_wrong_by_jinja_stays_wrong(call: str) -> None:
    loader = DictLoader(
        {**TEMPLATES, "page.html": f"{{% from 'parts.html' import one, around with context %}}{{{{ {call} }}}}"}
    )
    jinja = PageEnvironment(loader=loader, autoescape=True, undefined=StrictUndefined)
    with pytest.raises((TypeError, UndefinedError, AttributeError)):
        jinja.get_template("page.html").render(**VALUES)


def test_a_counted_word_is_looked_up_once_and_its_values_are_escaped() -> None:
    asked = []

    def translate(one: str, many: str, number: int) -> str:
        asked.append(number)
        return one if number == 1 else many

    word = counted(translate)
    assert [word("%(num)s a", "%(num)s b", number) for number in (1, 2, 2)] == ["1 a", "2 b", "2 b"]
    assert asked == [1, 2]
    assert word("%(num)s %(name)s", "", 1, name="<b>") == "1 &lt;b&gt;"
