"""Writes every example of every component and every sample page into a folder, to look at and to test."""

import sys
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from motcua.exports import write_offices
from motcua.views.pages import Page
from plugins.pages.marks import settled
from tools.gallery.contract import build
from tools.gallery.examples import component, names, page, render_example, variables
from tools.gallery.rendering import environment, put_theme

HERE = Path(__file__).resolve().parent
_GALLERY = """{% extends "base.html" %}
{% block styles %}{% for one in ("lists", "business", "counter", "event", "figures", "form", "home", "place", "procedure", "search", "print-procedure") %}<link rel="stylesheet" href="{{ asset("css/%s.css" % one) }}"{% if one == "print-procedure" %} media="print"{% endif %}>{% endfor %}{% endblock %}
{% block main %}<h1 class="govuk-heading-l">Thành phần giao diện</h1>
{% for name, made in shown %}<h2 class="govuk-heading-m" id="c-{{ name }}">{{ name }}</h2>
{% for example, html in made %}<h3 class="govuk-heading-s">{{ example }}</h3>{% if html.startswith("<li") %}<ul class="civic-cards">{{ html }}</ul>{% else %}{{ html }}{% endif %}{% endfor %}
{% endfor %}{% endblock %}"""

# Their sheet stands on kiosks alone, where tests/browser/test_kiosk.py looks at them.
OF_KIOSKS = frozenset({"idle-notice", "kiosk-bar", "kiosk-door", "outside-codes"})


def sample_names() -> list[str]:
    """Return the names of the sample pages."""
    return sorted(one.stem for one in (HERE / "pages").glob("*.yaml"))


def sample_page(name: str, tag: str) -> Page:
    """Return a sample page in an edition."""
    data = yaml.safe_load((HERE / "pages" / f"{name}.yaml").read_text(encoding="utf-8"))
    view = build(data["type"], data["data"])
    title = {"title": data["data"]["title"]} if "title" in data["data"] else {}
    path = {"path": f"{tag}/samples/{name}/index.html"}
    return page(tag, template=data["template"], view=view, **(path | title | data.get("page", {})))


def render_sample(name: str, tag: str) -> str:
    """Return a sample page as text."""
    shown = sample_page(name, tag)
    return settled(environment(tag).get_template(shown.template).render(variables(tag, shown)))


def render_gallery(tag: str) -> str:
    """Return the page of all components."""
    shown = page(tag, path=f"{tag}/samples/gallery/index.html", title="Thành phần giao diện")
    made: list[tuple[str, list[tuple[str, Any]]]] = []
    for name in names():
        if name in OF_KIOSKS:
            continue
        declared = component(name)
        made.append(
            (name, [(key, Markup(render_example(declared, data, tag))) for key, data in declared.examples.items()])
        )
    return environment(tag).from_string(_GALLERY).render(variables(tag, shown) | {"shown": made})


def write(folder: Path, tags: tuple[str, ...] = ("vi",)) -> list[Path]:
    """Write the gallery and the sample pages of these editions below `folder`; return their files."""
    put_theme(folder)
    written: list[Path] = []
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for tag in tags:
        write_offices(sample_page("offices", tag).view, tag, folder)
        (folder / "data" / f"working-days.{tag}.js").write_text("window.workingYears = {};\n", encoding="utf-8")
        pages = {name: render_sample(name, tag) for name in sample_names() if name != "feed"}
        for name, text in [*pages.items(), ("gallery", render_gallery(tag))]:
            path = folder / tag / "samples" / name / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written


if __name__ == "__main__":
    for made_file in write(Path(sys.argv[1]), ("vi", "en", "zh-Hans")):
        print(made_file)  # noqa: T201
