"""Templates run by our runtime say what they say by Jinja's own."""

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from plugins.pages.libraries import PageEnvironment

TEMPLATES = {
    "parts.html": (
        "{% macro one(a, b='&') %}<b>{{ a }}{{ b }}</b>{% endmacro %}"
        "{% macro around() %}[{{ caller('<') }}]{% endmacro %}"
        "{% macro all() %}{{ varargs|join('|') }}{{ kwargs|length }}{% endmacro %}"
    ),
    "page.html": (
        "{% from 'parts.html' import one, around, all with context %}"
        "{{ one(text) }}{{ one(text, text) }}{{ one(b=1, a=none) }}{{ one(markup, number) }}{{ all(1, text, x=2) }}"
        "{% call(x) around() %}{{ one(x, x) }}{% endcall %}"
        "{% set kept %}{{ text }}{% endset %}{{ kept }}{{ kept|length }}{{ (kept ~ text)|upper }}"
        "{% filter upper %}{{ text }}{% endfilter %}{% for i in items %}{{ one(i) }}{{ loop.index }}{% endfor %}{{ f(text) }}"
    ),
}
VALUES = {"text": "a & <b> \"c\" 'd'", "markup": Markup("<i>"), "number": 1.5, "items": ["<", "x"], "f": str.title}


def test_a_page_is_the_same_by_both_runtimes() -> None:
    ours = PageEnvironment(loader=DictLoader(TEMPLATES), autoescape=True)
    plain = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
    made = ours.get_template("page.html").render(**VALUES)
    assert made == plain.get_template("page.html").render(**VALUES)
    assert "<b>a &amp; &lt;b&gt; &#34;c&#34; &#39;d&#39;&amp;</b>" in made
