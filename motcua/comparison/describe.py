"""Puts a record's value into pieces of text that each printer writes in its own language: amounts, dates, words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from motcua.comparison.names import field_name, word
from motcua.comparison.values import Value, main_text

PieceKind = Literal[
    "text", "word", "name", "number", "money", "date", "legal", "organisation", "field", "procedure", "sign"
]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a description: a text of the record, a word or key of the model, a number, an identifier, a sign.

    `text` of a word and a name is the key by which `names` knows it; of money the amount and its currency.
    """

    kind: PieceKind
    text: str


# Which keys hold identifiers of other records, dates, and words of fixed vocabularies.
_KINDS: MappingProxyType[str, PieceKind] = MappingProxyType(
    {
        "legal": "legal",
        "resolution": "legal",
        "agencies": "organisation",
        "receiving": "organisation",
        "field": "field",
        "related": "procedure",
        "replaced_by": "procedure",
        "amount": "money",
        "at_most": "money",
        "valid_from": "date",
        "valid_until": "date",
        "date": "date",
        "checked_on": "date",
        "review_by": "date",
        "decided_on": "date",
        "as_of": "date",
    }
)
_VOCABULARIES = frozenset({"channels", "levels", "level", "actor", "action", "stage", "unit", "kind"})
_STATEMENTS = frozenset({"none", "not_published"})
# Keys whose values the headline already says.
_OF_FACTS = frozenset({"kind", "channels", "situation", "valid_from", "valid_until"})
_SAID = MappingProxyType(
    {
        "fees": _OF_FACTS | {"label", "amount", "unit", "currency", "rows", "resolution"},
        "time_limits": _OF_FACTS | {"value", "unit", "cutoff"},
        "channels": frozenset({"kind"}),
        "rows": frozenset({"amount"}),
    }
)
_Pieces = Iterator[Piece]


def headline(value: Value, key: str) -> tuple[Piece, ...]:
    """Return how people know an entry of the list `key`: a paper's name, a fee's amount, a time and its unit."""
    if isinstance(value, list):
        return tuple(_joined(headline(one, key) for one in value))
    if isinstance(value, str):
        return (_scalar(value, key),)
    ways: dict[str, Callable[[dict[str, Value]], _Pieces]] = {
        "fees": _fee,
        "time_limits": _time,
        "rows": _row,
        "channels": lambda one: iter((_scalar(str(one.get("kind", "")), "kind"),)),
    }
    return tuple(ways[key](value)) if key in ways else (Piece("text", main_text(value)),)


def whole(value: Value, key: str) -> tuple[Piece, ...]:
    """Return all that a value says: the headline, then what else the entry holds."""
    if isinstance(value, list):
        return tuple(_joined(whole(one, key) for one in value))
    if isinstance(value, str):
        return headline(value, key)
    head = headline(value, key)
    said = [one.text for one in head]
    rest = [(name, one) for name, one in value.items() if name not in _SAID.get(key, ()) and one not in said]
    pieces = tuple(_joined((Piece("name", name), Piece("sign", ": "), *whole(one, name)) for name, one in rest))
    return (*head, Piece("sign", " ("), *pieces, Piece("sign", ")")) if pieces else head


def inside(value: Value, key: str, entry: Value | None) -> tuple[Piece, ...]:
    """Return the value of one key of `entry`, which says the currency of an amount."""
    if isinstance(value, str):
        currency = entry.get("currency", "VND") if isinstance(entry, dict) else "VND"
        return (_scalar(value, key, str(currency)),)
    return whole(value, key)


def written(pieces: Iterable[Piece], language: str) -> str:
    """Return the pieces as one text in Vietnamese or English; identifiers stay as they are."""
    return "".join(_written(one, language) for one in pieces)


def _written(piece: Piece, language: str) -> str:
    if piece.kind == "word":
        return word(piece.text, language)
    if piece.kind == "name":
        return field_name(piece.text, language)
    if piece.kind == "money":
        amount, _, currency = piece.text.partition(" ")
        grouped = f"{int(amount):,}" if amount.isascii() and amount.isdigit() else amount
        return f"{grouped} {currency}" if language == "en" else f"{grouped.replace(',', '.')} {_dong(currency)}"
    return piece.text


def _dong(currency: str) -> str:
    return "đồng" if currency == "VND" else currency


def _scalar(value: str, key: str, currency: str = "VND") -> Piece:
    if value in _STATEMENTS or (key in _VOCABULARIES and word(value)):
        return Piece("word", value)
    kind = _KINDS.get(key, "text")
    return Piece(kind, f"{value} {currency}" if kind == "money" else value)


def _fee(fee: dict[str, Value]) -> _Pieces:
    yield from _before(fee.get("label"))
    yield from _due(fee, str(fee.get("currency", "VND")))
    yield from _conditions(fee)


def _due(fee: dict[str, Value], currency: str) -> _Pieces:
    kind = str(fee.get("kind", ""))
    if kind in {"amount", "per_unit"}:
        yield _scalar(str(fee.get("amount", "")), "amount", currency)
        if "unit" in fee:
            yield from (Piece("sign", " / "), Piece("text", str(fee["unit"])))
    elif kind == "table":
        rows = fee.get("rows")
        yield from _joined(_row(row, currency) for row in (rows if isinstance(rows, list) else ()))
    else:
        yield Piece("word", "free" if kind == "none" else kind)
        for key in ("amount", "resolution"):
            if fee.get(key) and fee[key] != "not_published":
                yield from (Piece("sign", ", "), _scalar(str(fee[key]), key, currency))


def _row(row: Value, currency: str = "VND") -> _Pieces:
    if isinstance(row, dict):
        yield Piece("text", main_text(row))
        if "amount" in row:
            yield from (Piece("sign", ": "), _scalar(str(row["amount"]), "amount", currency))
        elif "text" in row:
            yield from (Piece("sign", ": "), Piece("text", str(row["text"])))


def _time(limit: dict[str, Value]) -> _Pieces:
    kind = limit.get("kind")
    if kind == "duration":
        yield from (Piece("number", str(limit.get("value", ""))), Piece("sign", " "))
        yield _scalar(str(limit.get("unit", "")), "unit")
    elif kind == "stated":
        yield Piece("text", str(limit.get("text", "")))
    else:
        yield Piece("word", str(kind))
        if "cutoff" in limit:
            yield from (Piece("sign", " "), Piece("text", str(limit["cutoff"])))
    yield from _conditions(limit)


def _conditions(fact: dict[str, Value]) -> _Pieces:
    """For which channels, in which situation and from when a fee or time holds."""
    listed: list[Iterable[Piece]] = []
    if "channels" in fact:
        listed.append(_channels(fact["channels"]))
    if "situation" in fact:
        listed.append((Piece("text", str(fact["situation"])),))
    listed += [
        (Piece("name", key), Piece("sign", " "), _scalar(str(fact[key]), key))
        for key in ("valid_from", "valid_until")
        if key in fact
    ]
    pieces = tuple(_joined(listed))
    if pieces:
        yield from (Piece("sign", " ("), *pieces, Piece("sign", ")"))


def _channels(value: Value) -> _Pieces:
    for number, one in enumerate(value if isinstance(value, list) else [value]):
        if number:
            yield Piece("sign", ", ")
        yield _scalar(str(one), "channels")


def _before(label: Value | None) -> _Pieces:
    if isinstance(label, str) and label:
        yield from (Piece("text", label), Piece("sign", ": "))


def _joined(parts: Iterable[Iterable[Piece]]) -> _Pieces:
    for number, part in enumerate(parts):
        if number:
            yield Piece("sign", "; ")
        yield from part
