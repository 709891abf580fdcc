"""Writes values of a record as an edition says them: money and dates in its way, names instead of identifiers."""

from collections.abc import Callable, Iterable
from itertools import groupby
from types import MappingProxyType

from motcua.comparison import Change, Piece, Value, field_name, headline, inside, word
from motcua.languages import Passage
from motcua.views.context import Context
from motcua.views.history_parts import Said


def shortened(said: Said, limit: int) -> Said:
    """Return `said`, or its beginning where it has more than `limit` characters."""
    text = "".join(one.text for one in said)
    if len(text) <= limit:
        return said
    return (Passage(text[: limit - 1].rsplit(" ", 1)[0] + " …", said[0].lang),)


def spoken_headline(context: Context, value: Value | None, key: str) -> Said:
    """Return how people know an entry of the list `key`."""
    return () if value is None else _said(context, headline(value, key))


def spoken_value(context: Context, change: Change, value: Value | None) -> Said:
    """Return one side of a change."""
    if value is None:
        return ()
    key = str(next((step for step in reversed(change.path) if isinstance(step, str)), ""))
    entry = (change.entries[-1][1] or change.entries[-1][0]) if change.entries else None
    is_field = isinstance(value, str) and isinstance(change.path[-1], str)
    return _said(context, inside(value, key, entry) if is_field else headline(value, key))


def _said(context: Context, pieces: Iterable[Piece]) -> Said:
    return joined(_passage(context, one) for one in pieces if one.text)


def joined(passages: Iterable[Passage]) -> Said:
    """Return the passages with neighbours of one language as one."""
    groups = groupby(passages, key=lambda one: one.lang)
    return tuple(Passage("".join(one.text for one in group), lang) for lang, group in groups)


def _passage(context: Context, piece: Piece) -> Passage:
    found = _WAYS[piece.kind](context, piece.text) if piece.kind in _WAYS else None
    return found or context.say(piece.text)


def _money(context: Context, text: str) -> Passage:
    amount, _, currency = text.partition(" ")
    is_number = amount.isascii() and amount.isdigit()
    return Passage(context.money(int(amount), currency) if is_number else amount, context.written_lang)


def _law(context: Context, identifier: str) -> Passage | None:
    law = context.catalogue.legal.get(identifier)
    return Passage(law.number, "vi") if law else None


def _organisation(context: Context, identifier: str) -> Passage | None:
    one = context.catalogue.organisations.get(identifier)
    return context.say(one.name) if one else None


def _field(context: Context, identifier: str) -> Passage | None:
    one = context.catalogue.fields.get(identifier)
    return context.say(one.name) if one else None


def _procedure(context: Context, code: str) -> Passage | None:
    entry = context.catalogue.procedures.get(code)
    return context.say(entry.title) if entry else None


_WAYS: MappingProxyType[str, Callable[[Context, str], Passage | None]] = MappingProxyType(
    {
        "word": lambda context, text: context.say(word(text)),
        "name": lambda context, text: context.say(field_name(text)),
        "date": lambda context, text: Passage(context.date(text), context.written_lang),
        "number": lambda context, text: Passage(text, context.written_lang),
        "sign": lambda context, text: Passage(text, context.written_lang),
        "money": _money,
        "legal": _law,
        "organisation": _organisation,
        "field": _field,
        "procedure": _procedure,
    }
)
