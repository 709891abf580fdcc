"""Marks on a page: the language of every text that is not in the page's own, and in a preview the state of each.

Passages are marked where a template says them. Interface words stand in attributes as well as in text, and a template
cannot tell where; one that is not in the interface's language carries signs, which `settled` turns into marks.
"""

import re
from collections.abc import Callable
from functools import cache

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from motcua.languages import Localiser, Passage
from motcua.views import MARK_NAMES, OfficialName, lines_of
from plugins.pages.runtime import escaped, marked_up

_OPEN, _TEXT, _CLOSE = "\x02", "\x03", "\x04"
_PIECES = re.compile(r"(\x02[^\x03]*\x03|\x04|<(?:\"[^\"]*+\"|'[^']*+'|[^<>\"']++)*+>)")
_SIGNS = re.compile("\x02[^\x03]*\x03|\x04")
_NO_MARKUP_INSIDE = re.compile(r"<(/?)(?:title|option|textarea|script)\b", re.IGNORECASE)
# In a preview, interface words say only that there is something to do: else every other word would say "draft".
_QUIET = ("", "draft", "reviewed")
_NOTHING = Markup()


def interface_language(localiser: Localiser) -> str:
    """Return the language of the edition's interface: Vietnamese, as long as nobody has translated the first word."""
    return localiser.say("Trang chủ").lang


def words(localiser: Localiser) -> tuple[Callable[[str], str], Callable[[str, str, int], str]]:
    """Return gettext and ngettext of an edition; Jinja takes what they return for markup, so it is escaped here."""
    home = interface_language(localiser)

    def signed(passage: Passage) -> str:
        text = escape(passage.text)
        mark = "" if passage.mark in _QUIET else localiser.say(MARK_NAMES[passage.mark]).text
        if passage.lang == home and not mark:
            return text
        lang = "" if passage.lang == home else passage.lang
        return Markup("{}{}|{}{}{}{}").format(_OPEN, lang, mark, _TEXT, text, _CLOSE)

    def say_word(text: str) -> str:
        return signed(localiser.say(text))

    def say_counted(one: str, many: str, number: int) -> str:
        return signed(localiser.plural(one, many, number))

    return say_word, say_counted


def settled(html: str) -> str:
    """Return `html` with signed words marked in text, and without their signs where no mark can stand."""
    if _OPEN not in html:
        return html
    made: list[str] = []
    plain = False
    for piece in filter(None, _PIECES.split(html)):
        if piece.startswith("<"):
            inside = _NO_MARKUP_INSIDE.match(piece)
            plain = not inside[1] if inside else plain
            made.append(_SIGNS.sub("", piece))
        elif plain:
            if piece.startswith(_OPEN) and made[-1].startswith("<option") and " lang=" not in made[-1]:
                made[-1] = f"{made[-1][:-1]}{_attributes(piece[1:-1].partition('|')[0], '')}>"
            made.append(_SIGNS.sub("", piece))
        elif piece.startswith(_OPEN):
            lang, _, mark = piece[1:-1].partition("|")
            made.append(f"<span{_attributes(lang, mark)}>")
        else:
            made.append("</span>" if piece == _CLOSE else piece)
    return "".join(made)


@cache
def _attributes(lang: str, mark: str) -> Markup:
    language = f' lang="{escape(lang)}"' if lang else ""
    return marked_up(f'{language} data-mark="{escape(mark)}"' if mark else language)


@pass_context
def lang(context: Context, passage: Passage) -> Markup:
    """Return ` lang="…"` when the passage is not in the page's language; in a preview its state as well."""
    mark = context["mark_names"][passage.mark] if passage.mark else ""
    own = passage.lang == context.resolve_or_missing("page").lang
    return _attributes("" if own else passage.lang, mark) if mark or not own else _NOTHING


@pass_context
def say(context: Context, passage: Passage) -> Markup:
    """Return the text, marked when it is not in the page's language; an official name with its gloss behind it."""
    attributes = lang(context, passage)
    said = escaped(passage.text)
    if attributes:
        said = f"<span{attributes}>{said}</span>"
    if isinstance(passage, OfficialName):
        said = f'{say(context, passage.official)} <span class="civic-gloss">({said})</span>'
    return marked_up(said)


@pass_context
def paragraphs(context: Context, passage: Passage) -> Markup:
    """Return the lines of a passage as paragraphs, and lines that begin with a dash as a list."""
    attribute = lang(context, passage)
    return marked_up("".join([_block(one, attribute) for one in lines_of(passage.text)]))


def _block(lines: str | tuple[str, ...], attribute: Markup) -> str:
    if isinstance(lines, str):
        return f'<p class="govuk-body"{attribute}>{escaped(lines)}</p>'
    items = "".join([f"<li>{escaped(one)}</li>" for one in lines])
    return f'<ul class="govuk-list govuk-list--bullet"{attribute}>{items}</ul>'
