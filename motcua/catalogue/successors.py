"""Follows the codes that took the place of others, as far as the catalogue knows the last of them."""

from collections.abc import Mapping

from motcua.model import Procedure, RetiredCode


def successors(procedures: Mapping[str, Procedure], retired: Mapping[str, RetiredCode]) -> Mapping[str, str]:
    """Return old code → the code that holds today, for each old code whose successor the catalogue holds.

    Codes that replace one another in a circle have no successor: a reader would be sent round for ever.
    """
    found = {}
    for old in (*procedures, *retired):
        new = _last(old, procedures, retired)
        if new != old and new in procedures:
            found[old] = new
    return found


def _last(code: str, procedures: Mapping[str, Procedure], retired: Mapping[str, RetiredCode]) -> str:
    """Return the end of the chain that begins with `code`; `code` itself when there is none or it is a circle."""
    seen = [code]
    while (new := _next(seen[-1], procedures, retired)) is not None:
        if new in seen:
            return code
        seen.append(new)
    return seen[-1]


def _next(code: str, procedures: Mapping[str, Procedure], retired: Mapping[str, RetiredCode]) -> str | None:
    """Return the code that replaces `code`, where the catalogue knows that one too."""
    record = procedures.get(code) or retired.get(code)
    new = record.replaced_by if record else None
    return new if new in procedures or new in retired else None
