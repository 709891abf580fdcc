"""Renders the theme's templates and components as the portal does, with filters of the same contract."""

import gettext
import io
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from motcua.languages import Edition, Passage
from motcua.qr import qr_code

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "themes" / "civic"
CATALOGUES = {"en": "en", "zh-Hans": "zh_Hans"}
EDITIONS = {
    "vi": Edition(
        tag="vi", name="Tiếng Việt", name_vi="Tiếng Việt", name_en="Vietnamese",
        script="Latn", messages="vi", cldr="vi", search="vi",
    ),
    "en": Edition(
        tag="en", name="English", name_vi="Tiếng Anh", name_en="English",
        script="Latn", messages="en", cldr="en", search="en", fallback=("vi",),
    ),
    "zh-Hans": Edition(
        tag="zh-Hans", name="中文", name_vi="Tiếng Trung", name_en="Chinese",
        script="Hans", messages="zh_Hans", cldr="zh_Hans", search="zh", fallback=("vi",),
    ),
}  # fmt: skip


def environment(tag: str) -> Environment:
    """Return the Jinja environment of an edition."""
    made = Environment(
        loader=FileSystemLoader([THEME / "templates", THEME]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.filters |= {"say": say, "lang": lang, "paragraphs": paragraphs}
    made.globals["qr"] = qr_code
    made.install_gettext_translations(translations(tag), newstyle=True)  # type: ignore[attr-defined]
    return made


def translations(tag: str) -> gettext.NullTranslations:
    """Return the interface messages of an edition; Vietnamese is the source and has none."""
    if tag not in CATALOGUES:
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with (ROOT / "translations" / CATALOGUES[tag] / "LC_MESSAGES" / "messages.po").open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def addresses(path: str, assets: str) -> dict[str, Callable[[str], str]]:
    """Return `link`, `asset` and `image` for a page at `path` as the renderer does."""
    here = posixpath.dirname(path) or "."

    def link(target: str) -> str:
        return posixpath.relpath(target, here) if target else ""

    return {
        "link": link,
        "asset": lambda name: link(f"{assets}/{name}"),
        "image": link,
    }


def _attribute(context: Context, passage: Passage) -> Markup:
    return Markup("") if passage.lang == context["page"].lang else Markup(' lang="{}"').format(passage.lang)


@pass_context
def say(context: Context, passage: Passage) -> Markup:
    """Return a passage, marked with its language where that is not the page's."""
    mark = _attribute(context, passage)
    return Markup("<span{}>{}</span>").format(mark, passage.text) if mark else escape(passage.text)


@pass_context
def lang(context: Context, passage: Passage) -> Markup:
    """Return the lang attribute that a block with this passage needs."""
    return _attribute(context, passage)


@pass_context
def paragraphs(context: Context, passage: Passage) -> Markup:
    """Return a passage as paragraphs, with lines that start with a hyphen as a list."""
    mark = _attribute(context, passage)
    made: list[Markup] = []
    items: list[Markup] = []
    for line in [*passage.text.splitlines(), ""]:
        if line.startswith("-"):
            items.append(Markup("<li>{}</li>").format(line[1:].strip()))
            continue
        if items:
            made.append(Markup("<ul{}>{}</ul>").format(mark, Markup("").join(items)))
            items = []
        if line.strip():
            made.append(Markup("<p{}>{}</p>").format(mark, line.strip()))
    return Markup("").join(made)


def render(tag: str, template: str, variables: dict[str, Any]) -> str:
    """Return a template rendered in an edition."""
    return environment(tag).get_template(template).render(variables)
