"""Builds the pages that stand at the addresses of codes that the State no longer uses."""

from motcua.catalogue import Entry
from motcua.model import RetiredCode
from motcua.views.context import Context
from motcua.views.pages import RetiredPage
from motcua.views.parts import OldCode


def retired_page(context: Context, one: RetiredCode) -> RetiredPage:
    """Return the page of a retired code: on to its successor, or why there is none."""
    new = context.catalogue.successors.get(one.code, "")
    return RetiredPage(
        code=one.code,
        name=context.say(one.name),
        successor=context.procedure_link(context.catalogue.procedures[new]) if new else None,
        successor_code=new,
        retired_on=context.date(one.retired_on),
        legal=context.legal(one.legal),
        source=context.maybe(one.source),
    )


def replaced_page(context: Context, entry: Entry) -> RetiredPage:
    """Return the page of a procedure whose record names a successor that the catalogue holds."""
    new = context.catalogue.holding(entry)
    return RetiredPage(
        code=entry.procedure.code,
        name=context.say(entry.procedure.name),
        successor=context.procedure_link(new),
        successor_code=new.procedure.code,
        retired_on="",
        legal=(),
        source=None,
    )


def old_codes(context: Context, code: str) -> tuple[OldCode, ...]:
    """Return the codes in whose place a procedure stands, with the names that they had."""
    catalogue = context.catalogue
    found = []
    for old in catalogue.replaces.get(code, ()):
        name = catalogue.retired[old].name if old in catalogue.retired else catalogue.procedures[old].procedure.name
        found.append(OldCode(old, context.say(name)))
    return tuple(found)
