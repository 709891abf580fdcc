"""Finds the components of the theme, reads what they declare, and renders their examples."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from motcua.views.pages import Page
from plugins.pages.marks import settled
from tools.gallery.contract import Site, build
from tools.gallery.rendering import EDITIONS, THEME, addresses, environment

COMPONENTS = THEME / "components"
HERE = Path(__file__).resolve().parent
FILES = ("_styles.scss", "template.html")


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter that a component takes."""

    name: str
    type: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Component:
    """A folder of themes/civic/components."""

    name: str
    description: str
    params: tuple[Param, ...]
    examples: dict[str, dict[str, Any]]

    @property
    def macro(self) -> str:
        """The macro that the component's template offers."""
        return self.name.replace("-", "_")


def names() -> list[str]:
    """Return the names of all component folders."""
    return sorted(one.name for one in COMPONENTS.iterdir())


def component(name: str) -> Component:
    """Return what a component's YAML declares."""
    data = yaml.safe_load((COMPONENTS / name / f"{name}.yaml").read_text(encoding="utf-8"))
    params = tuple(Param(**one) for one in data["params"])
    return Component(name, data["description"], params, {one["name"]: one["data"] for one in data["examples"]})


def samples() -> dict[str, Any]:
    """Return the portal and the page that examples may take for granted."""
    return yaml.safe_load((HERE / "samples.yaml").read_text(encoding="utf-8"))


def site(tag: str) -> Site:
    """Return the portal as an edition names it; the sample has Vietnamese names only."""
    made = build("Site", samples()["site"])
    return replace(
        made, home=f"{tag}/index.html", search=f"{tag}/search/index.html", offices=f"{tag}/offices/index.html"
    )


def page(tag: str, view: Any = None, **given: Any) -> Page:
    """Return the sample page in an edition, with some of its fields replaced."""
    data = (
        samples()["page"]
        | {"edition": tag, "lang": tag, "fallback": tag != "vi", "share": "whole" if tag == "vi" else "partly"}
        | given
    )
    data["editions"] = [one | {"current": one["tag"] == tag} for one in data["editions"]]
    return replace(build("Page", data), view=view)


def variables(tag: str, shown: Page) -> dict[str, Any]:
    """Return all that a template sees on a page."""
    functions = addresses(shown.path, "theme")
    return {"page": shown, "view": shown.view, "edition": EDITIONS[tag], "site": site(tag), **functions}


def render_example(one: Component, example: dict[str, Any], tag: str) -> str:
    """Return an example of a component as HTML."""
    arguments = {param.name: build(param.type, example[param.name]) for param in one.params if param.name in example}
    defaults = {"site": site(tag), "page": page(tag)}
    for param in one.params:
        if param.name in defaults and param.name not in arguments:
            arguments[param.name] = defaults[param.name]
    call = ", ".join(f"{name}=given['{name}']" for name in arguments)
    source = (
        f'{{% from "components/{one.name}/template.html" import {one.macro} with context %}}'
        f"{{{{ {one.macro}({call}) }}}}"
    )
    shown = arguments.get("page") or defaults["page"]
    return settled(environment(tag).from_string(source).render(variables(tag, shown) | {"given": arguments}))
