"""The Jinja environment of one edition: the theme alone, strict, escaped, in that edition's words.

Pelican's own environments fall back to its `simple` theme when a template is missing; this one does
not: a missing template or variable stops the build.
"""

import re
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.runtime import Context

from motcua.languages import Localiser
from motcua.qr import qr_code
from motcua.views import MARK_NAMES
from plugins.pages.interface_words import counted, remembered
from plugins.pages.libraries import PageEnvironment
from plugins.pages.marks import interface_language, lang, paragraphs, say, words

# One space stays behind a tag of Jinja's, for `trim_blocks` takes the end of that line away.
_INDENT, _BEHIND_A_TAG = re.compile(r"(?<![%#]})\n[ \t]+"), re.compile(r"(?<=[%#]})\n[ \t]+")
_ABSOLUTE = re.compile(r"[a-z]+:", re.IGNORECASE)


class Unindented(Extension):
    """Takes the indents out of templates: they are for those who change them, and no page has to carry them."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with the same lines, none of them indented."""
        del name, filename  # all templates alike
        return _BEHIND_A_TAG.sub("\n ", _INDENT.sub("\n", source))


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
        extensions=["jinja2.ext.i18n", Unindented],
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=templates,
    )

    say_word, say_counted = words(localiser)
    jinja.install_gettext_callables(say_word, say_counted, newstyle=True)  # type: ignore[attr-defined]
    jinja.globals.update(_=remembered(say_word), ngettext=counted(say_counted))
    jinja.globals.update(link=link, public=public, asset=asset, image=image, qr=qr_code, edition=localiser.edition)
    jinja.globals["words_lang"] = interface_language(localiser)
    jinja.globals["mark_names"] = {mark: localiser.say(name).text for mark, name in MARK_NAMES.items()}
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
def public(context: Context, target: str) -> str:
    """Return the whole address of a page, which search engines ask for; from the page where there is none yet."""
    address = context["site"].address.rstrip("/")
    return f"{address}/{target}" if address else link(context, target)


@pass_context
def asset(context: Context, path: str) -> str:
    """Return the address of a file of the theme's static folder."""
    return f"{context['prefix']}theme/{path}"


@pass_context
def image(context: Context, path: str) -> str:
    """Return the address of a picture or file of content/."""
    return f"{context['prefix']}{path}"
