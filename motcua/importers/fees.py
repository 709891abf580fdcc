"""Turns a fee as written into the model's: zero is never "free", and what is doubtful stays text.

115 real records print "Miễn phí" beside a note that names an amount or the provincial council.
"""

from typing import Any

from motcua.importers.log import Scribe
from motcua.importers.money import explains, one_clear_amount, unit_of
from motcua.importers.records import RawFee
from motcua.importers.texts import shown
from motcua.languages import Amount, amounts
from motcua.rules.fees import COUNCIL

_CURRENCIES = ("VND", "USD")
# FORMAT.md trap 3: 250 beside "250.000 đồng" was typed in thousands.
_DOUBTFUL_BELOW = 1000


def convert_fee(fee: RawFee, scribe: Scribe) -> dict[str, Any]:
    """Return the fee under the model's keys, without channels and situation."""
    if not fee.amount:
        return _without_amount(fee, scribe)
    if not _is_money(fee):
        scribe.report("import-amount-doubtful", amount=str(fee.amount), note=shown(fee.note))
        return _silent(_words(_number(fee), fee.note))
    return _with_amount(fee, int(fee.amount), scribe)


def _without_amount(fee: RawFee, scribe: Scribe) -> dict[str, Any]:
    text = _words(fee.shown, fee.note)
    clear = one_clear_amount(fee.note)
    if COUNCIL.search(fee.note):
        _report_free(fee, scribe)
        return {"kind": "set_by_province", "resolution": "not_published", "text": text}
    if amounts(fee.note):
        _report_free(fee, scribe)
    return _silent(text) if clear is None else _clear(clear, text)


def _with_amount(fee: RawFee, value: int, scribe: Scribe) -> dict[str, Any]:
    if fee.currency == "VND" and value < _DOUBTFUL_BELOW and not _says(fee.note, value):
        scribe.report("import-amount-doubtful", amount=_number(fee), note=shown(fee.note))
        return _silent(_words(_number(fee), fee.note))
    if not explains(fee.note, value):
        scribe.report("import-amount-contradicted", amount=_number(fee), note=shown(fee.note))
        return _silent(_words(_number(fee), fee.note))
    unit = unit_of(fee.note, value)
    kind = {"kind": "per_unit", "amount": value, "unit": unit} if unit else {"kind": "amount", "amount": value}
    return kind | _currency(fee.currency) | _text(fee.note)


def _is_money(fee: RawFee) -> bool:
    whole = isinstance(fee.amount, int) and 0 < fee.amount < 10**12
    return whole and fee.currency in _CURRENCIES


def _says(note: str, value: int) -> bool:
    return any(one.value == value and one.currency == "VND" for one in amounts(note))


def _clear(amount: Amount, text: str) -> dict[str, Any]:
    kind = {"kind": "per_unit", "amount": amount.value, "unit": amount.unit} if amount.unit else {}
    return (kind or {"kind": "amount", "amount": amount.value}) | _currency(amount.currency) | _text(text)


def _silent(text: str) -> dict[str, Any]:
    return {"kind": "not_published"} | _text(text)


def _currency(code: str) -> dict[str, Any]:
    return {} if code == "VND" else {"currency": code}


def _text(text: str) -> dict[str, Any]:
    return {"text": text} if text else {}


def _words(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _number(fee: RawFee) -> str:
    return fee.shown or f"{fee.amount} {fee.currency}"


def _report_free(fee: RawFee, scribe: Scribe) -> None:
    if fee.amount == 0:  # null says nothing that the note could contradict
        scribe.report("import-free-contradicted", shown=fee.shown or "0", note=shown(fee.note))
