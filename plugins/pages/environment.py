"""The Jinja environment of one edition: the theme alone, strict, escaped, in that edition's words.

Pelican's own environments fall back to its `simple` theme when a template is missing; this one does
not: a missing template or variable stops the build.
"""

import re
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup, escape

from motcua.languages import Localiser, Passage
from motcua.qr import qr_code
from motcua.views import lines_of
from plugins.pages.libraries import PageEnvironment, remembered

_ABSOLUTE = re.compile(r"[a-z]+:", re.IGNORECASE)


class SharedTemplates(BytecodeCache):
    """Compiled templates in memory, so that all editions of a build compile each of them once."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` when its template has been compiled before."""
        compiled = self._compiled.get(bucket.key)
        if compiled is not None:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()


def environment(theme: Path, localiser: Localiser, templates: SharedTemplates | None = None) -> Environment:
    """Return the environment for the edition of `localiser`; `templates` are shared between editions."""
    jinja = PageEnvironment(
        loader=FileSystemLoader([theme / "templates", theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=templates,
    )

    # Jinja takes what these return for markup; a translation, which comes from many hands, is text.
    def translate(text: str) -> str:
        return escape(localiser.say(text).text)

    def translate_counted(one: str, many: str, number: int) -> str:
        return escape(localiser.plural(one, many, number).text)

    jinja.install_gettext_callables(translate, translate_counted, newstyle=True)  # type: ignore[attr-defined]
    jinja.globals["_"] = remembered(translate)
    jinja.globals.update(link=link, asset=asset, image=image, qr=qr_code, edition=localiser.edition)
    jinja.filters.update(say=say, lang=lang, paragraphs=paragraphs)
    return jinja


def compile_all(jinja: Environment) -> None:
    """Compile every template of the theme now, so that processes forked afterwards need not each do it again."""
    for name in jinja.list_templates(extensions=["html", "xml"]):
        if not name.startswith(("templates/", "static/")):  # the theme's root is a second way to the same files
            jinja.get_template(name)


@pass_context
def link(context: Context, target: str) -> str:
    """Return the address of `target` as seen from the page; an outside address stays as it is."""
    if not target or _ABSOLUTE.match(target):
        return target
    return f"{context['prefix']}{target}"


@pass_context
def asset(context: Context, path: str) -> str:
    """Return the address of a file of the theme's static folder."""
    return f"{context['prefix']}theme/{path}"


@pass_context
def image(context: Context, path: str) -> str:
    """Return the address of a picture or file of content/."""
    return f"{context['prefix']}{path}"


def _attribute(context: Context, passage: Passage) -> Markup:
    if passage.lang == context["page"].lang:
        return Markup()
    return Markup(' lang="{}"').format(passage.lang)


@pass_context
def lang(context: Context, passage: Passage) -> Markup:
    """Return ` lang="…"` when the passage is not in the page's language."""
    return _attribute(context, passage)


@pass_context
def say(context: Context, passage: Passage) -> Markup:
    """Return the text, marked when it is not in the page's language."""
    attribute = _attribute(context, passage)
    if not attribute:
        return escape(passage.text)
    return Markup("<span{}>{}</span>").format(attribute, passage.text)


@pass_context
def paragraphs(context: Context, passage: Passage) -> Markup:
    """Return the lines of a passage as paragraphs, and lines that begin with a dash as a list."""
    attribute = _attribute(context, passage)
    return _join([_block(one, attribute) for one in lines_of(passage.text)])


def _block(lines: str | tuple[str, ...], attribute: Markup) -> Markup:
    if isinstance(lines, str):
        return Markup('<p class="govuk-body"{}>{}</p>').format(attribute, lines)
    items = _join([Markup("<li>{}</li>").format(one) for one in lines])
    return Markup('<ul class="govuk-list govuk-list--bullet"{}>{}</ul>').format(attribute, items)


def _join(pieces: list[Any]) -> Markup:
    return Markup("").join(pieces)
