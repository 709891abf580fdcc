"""Jinja's runtime for this theme: every template is escaped, none waits, and no macro is asked how it is used.

Jinja decides at each call whether a macro's text is markup and what of the context a function wants. A page makes some
hundreds of such calls; here the answer is known.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial
from types import FunctionType
from typing import Any

from jinja2.runtime import Context, Macro
from jinja2.utils import _PassArg, missing
from markupsafe import Markup, escape

_SPECIAL = re.compile("[&<>'\"]").search
_OF_CONTEXT = _PassArg.context
_VALUES = frozenset({str, int, tuple, type(None)})
_MOST_KEPT = 1024  # texts of a macro
# Text that is markup already, without being asked whether it knows a way to say itself as markup.
marked_up: Callable[[str], Markup] = partial(str.__new__, Markup)


def escaped(value: Any) -> str:
    """Return `value` ready to be joined to a page. Compiled templates only join it: most texts need no new string."""
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL(value)):
        return value  # type: ignore[no-any-return]
    return escape(value)


def joined(pieces: Iterable[str]) -> Markup:
    """Return the pieces of a template, which are escaped, as one text."""
    return marked_up("".join(pieces))


class PageMacro(Macro):
    """A macro whose text is always markup; what it is given finds its places without Jinja's general way."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        plain = not (self.catch_kwargs or self.catch_varargs or self.explicit_caller)
        self._whole = self._argument_count if plain and not self.caller else -1
        self._said: dict[tuple[Any, ...], str] | None = None
        self._places = {name: place for place, name in enumerate(self.arguments)} if plain else {}

    def __call__(self, *arguments: Any, **named: Any) -> str:
        """Return what the macro says; the common call, all arguments by place, goes straight to it."""
        if not named and len(arguments) == self._whole:
            return self._func(*arguments) if self._said is None else self._again(arguments, self._said)
        filled = self._filled(arguments, named)
        return super().__call__(*arguments, **named) if filled is None else self._func(*filled)

    def sees_no_page(self) -> None:
        """Let the macro keep what it says: it is the same for the same words and numbers, for it sees nothing else."""
        self._said = {}

    def _again(self, arguments: tuple[Any, ...], said: dict[tuple[Any, ...], str]) -> str:
        plain = _VALUES.issuperset(map(type, arguments)) and all(
            _VALUES.issuperset(map(type, one)) for one in arguments if type(one) is tuple
        )
        if not plain:
            return self._func(*arguments)
        known = said.get(arguments)
        if known is None:
            known = self._func(*arguments)
            if len(said) < _MOST_KEPT:
                said[arguments] = known
        return known

    def _filled(self, arguments: tuple[Any, ...], named: dict[str, Any]) -> list[Any] | None:
        """Return what stands at each place, or None where a call is for Jinja to judge."""
        given = len(arguments)
        if given > self._argument_count or self.catch_kwargs or self.catch_varargs or self.explicit_caller:
            return None
        filled = [*arguments, *(missing,) * (self._argument_count - given)]
        for name, value in named.items():
            if name != "caller":
                place = self._places.get(name, -1)
                if place < given:
                    return None
                filled[place] = value
        if self.caller == ("caller" in named):
            return [*filled, named["caller"]] if self.caller else filled
        return None


class PageContext(Context):
    """The variables of a page; macros and plain functions are called without asking what they want of it."""

    def call(self, called: Callable[..., Any], /, *arguments: Any, **named: Any) -> Any:
        """Return what `called` returns, with the context before its arguments where it asks for that."""
        kind = type(called)
        if kind is FunctionType or kind is PageMacro:
            wants = getattr(called, "jinja_pass_arg", None)
            if wants is None or wants is _OF_CONTEXT:
                named.pop("_block_vars", None)
                named.pop("_loop_vars", None)
                return called(*arguments, **named) if wants is None else called(self, *arguments, **named)
        return super().call(called, *arguments, **named)
