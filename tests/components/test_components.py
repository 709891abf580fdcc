"""Every component keeps its contract: the same files, parameters described, examples that render."""

import re

import html5lib
import pytest
from jinja2 import Environment

from tools.gallery.examples import COMPONENTS, FILES, component, names, render_example
from tools.gallery.rendering import THEME

EXAMPLES = [(name, example) for name in names() for example in component(name).examples]


@pytest.mark.parametrize("name", names())
def test_a_component_is_a_folder_with_the_same_files(name: str) -> None:
    assert sorted(one.name for one in (COMPONENTS / name).iterdir()) == sorted([*FILES, f"{name}.yaml"])


@pytest.mark.parametrize("name", names())
def test_a_template_offers_one_macro_with_the_declared_parameters(name: str) -> None:
    source = (COMPONENTS / name / "template.html").read_text(encoding="utf-8")
    offered = re.findall(r"{% macro ([a-z]\w*)\((.*?)\) %}", source)
    declared = component(name)
    assert [macro for macro, _ in offered] == [declared.macro]
    taken = [argument.partition("=") for argument in offered[0][1].split(", ")]
    assert [(argument, not default) for argument, _, default in taken] == [
        (param.name, param.required) for param in declared.params
    ]


@pytest.mark.parametrize("name", names())
def test_every_parameter_is_described_and_used_by_an_example(name: str) -> None:
    declared = component(name)
    given = {key for data in declared.examples.values() for key in data} | {"site", "page"}
    assert declared.description
    assert [param.name for param in declared.params if not param.description.endswith(".")] == []
    assert [param.name for param in declared.params if param.name not in given] == []


@pytest.mark.parametrize("tag", ["vi", "en"])
@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_is_well_formed(name: str, example: str, tag: str) -> None:
    declared = component(name)
    made = render_example(declared, declared.examples[example], tag)
    html5lib.HTMLParser(strict=True).parseFragment(made)
    assert "Undefined" not in made


def test_every_component_has_its_styles_where_its_pages_find_them_once(root) -> None:
    """A page takes civic.css and one other sheet: what two kinds of pages share may stand in both of theirs, or in lists."""
    sheets = sorted((root / "tools" / "theme" / "src").glob("[a-z]*.scss"))
    # The sheet of kiosks holds parts that no other page has, and the keyboard of the search, for all of its own.
    named = r'(?:@use |load-css\()"(?!onscreen-keyboard/styles"\))([a-z-]+)/styles"'
    listed = {one.stem: re.findall(named, one.read_text(encoding="utf-8")) for one in sheets}
    assert all(one == sorted(set(one)) for one in listed.values())
    on_every_page = set(listed.pop("civic"))
    of_some = {name for one in listed.values() for name in one}
    assert not on_every_page & of_some
    assert sorted(on_every_page | of_some) == names()


def test_templates_are_short_and_hold_no_inline_script_or_style() -> None:
    files = sorted(THEME.glob("**/*.html")) + sorted(THEME.glob("**/*.xml"))
    assert [one.name for one in files if len(one.read_text(encoding="utf-8").splitlines()) > 120] == []
    forbidden = re.compile(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", re.IGNORECASE)
    assert [one.name for one in files if forbidden.search(one.read_text(encoding="utf-8"))] == []


def test_every_template_compiles() -> None:
    made = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    for one in THEME.glob("**/*.html"):
        made.parse(one.read_text(encoding="utf-8"))
