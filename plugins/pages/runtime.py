"""Jinja's runtime for this theme: every template is escaped, none waits, and no macro is asked how it is used.

Jinja decides at each call whether a macro's text is markup and what of the context a function wants. A page makes some
hundreds of such calls; here the answer is known.
"""

import re
from collections.abc import Callable
from types import FunctionType
from typing import Any

from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

_SPECIAL = re.compile("[&<>'\"]").search


def escaped(value: Any) -> str:
    """Return `value` ready to be joined to a page. Compiled templates only join it: most texts need no new string."""
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL(value)):
        return value  # type: ignore[no-any-return]
    return escape(value)


class PageMacro(Macro):
    """A macro whose text is always markup."""

    def __call__(self, *arguments: Any, **named: Any) -> str:
        """Return what the macro says; the common call, all arguments by place, goes straight to it."""
        if named or self.caller or self.catch_kwargs or self.catch_varargs or len(arguments) != self._argument_count:
            return super().__call__(*arguments, **named)
        return Markup(self._func(*arguments))  # noqa: S704 - the theme's own text, its variables escaped


class PageContext(Context):
    """The variables of a page; macros and plain functions are called without asking what they want of it."""

    def call(self, called: Callable[..., Any], /, *arguments: Any, **named: Any) -> Any:
        """Return what `called` returns, with the context before its arguments where it asks for that."""
        if type(called) is PageMacro or (type(called) is FunctionType and not hasattr(called, "jinja_pass_arg")):
            named.pop("_block_vars", None)
            named.pop("_loop_vars", None)
            return called(*arguments, **named)
        return super().call(called, *arguments, **named)
