"""Dates, numbers and money as an edition writes them, through the CLDR stand-in of its registry entry."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_interval
from babel.messages.plurals import get_plural
from babel.numbers import format_decimal, get_decimal_symbol

from motcua.languages.editions import Edition

# The word for the dong, per stand-in: "8.000 ₫" and "₫8,000" side by side have been misread.
_DONG = {"vi": "{} đồng", "en": "{} VND", "zh_Hans": "{} 越南盾"}


def written_date(iso: str, edition: Edition) -> str:
    """Return the ISO date (or month, or year) `iso` as the edition writes it."""
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 1:
        return iso
    pattern = "long" if len(parts) == 3 else _MONTH.get(edition.cldr, "MM/y")
    return format_date(date(*[*parts, 1][:3]), pattern, locale=edition.cldr)


def written_days(first: date, last: date, edition: Edition) -> str:
    """Return one day with its weekday, or the span of days from the first to the last, as the edition writes them."""
    if first == last:
        return format_date(first, "full", locale=edition.cldr)
    # Python's own space between the parts of a span breaks lines in narrow columns where it should.
    return str(format_interval(first, last, "yMMMd", locale=edition.cldr)).replace("\u2009", " ")


_MONTH = {"vi": "'tháng' M/y", "en": "MMMM y", "zh_Hans": "y年M月"}


def plural_forms(cldr: str) -> int:
    """Return how many forms a counted text has in the language whose rules are `cldr`."""
    return int(get_plural(cldr).num_plurals)


def written_number(number: int, edition: Edition) -> str:
    """Return `number` with the edition's grouping."""
    return _decimal(number, edition.cldr)


@lru_cache(maxsize=4096)  # the same fees stand on many pages; Babel reads its pattern anew for each number
def _decimal(number: int, cldr: str) -> str:
    return format_decimal(number, locale=cldr)


def decimal_mark(edition: Edition) -> str:
    """Return the mark between a number and its decimals: a comma in Vietnamese."""
    return str(get_decimal_symbol(edition.cldr))


def written_money(amount: int, currency: str, edition: Edition) -> str:
    """Return `amount` with its currency in words: 8.000 đồng, 8,000 VND."""
    number = written_number(amount, edition)
    if currency == "VND":
        return _DONG.get(edition.cldr, "{} VND").format(number)
    return f"{number} {currency}"
