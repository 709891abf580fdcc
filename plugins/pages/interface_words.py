"""Says interface words to templates: each text is looked up once, what stands in it is escaped."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from plugins.pages.runtime import escaped, marked_up

Word = Callable[..., str]


def remembered(translate: Callable[[str], str]) -> Word:
    """Return Jinja's `_` for `translate`, which escapes: the same text, looked up once."""
    plain: dict[str, Markup] = {}
    patterns: dict[str, str] = {}

    def word(text: str, /, **variables: Any) -> str:
        if variables:
            if text not in patterns:
                patterns[text] = str(translate(text))
            return marked_up(patterns[text] % {name: escaped(value) for name, value in variables.items()})
        if text not in plain:
            plain[text] = Markup(translate(text)) % {}  # noqa: S704 - `translate` escapes, as Jinja's own `_` expects
        return plain[text]

    return word


def counted(translate: Callable[[str, str, int], str]) -> Word:
    """Return Jinja's `ngettext` for `translate`: the same text with the same number, looked up once."""
    known: dict[tuple[str, str, int], Markup] = {}

    def word(one: str, many: str, number: int, /, **variables: Any) -> str:
        if variables:
            pattern = str(translate(one, many, number))
            values = {"num": number, **variables}
            return marked_up(pattern % {name: escaped(value) for name, value in values.items()})
        key = (one, many, number)
        if key not in known:
            known[key] = marked_up(str(translate(one, many, number)) % {"num": number})
        return known[key]

    return word
