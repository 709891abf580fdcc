"""Says a fee or a time limit in one line, its passages each in their language: for answers and the counter."""

from collections.abc import Iterator
from types import MappingProxyType

from motcua.languages import Passage
from motcua.views.context import Context
from motcua.views.parts import FeeView, TimeView

_UNITS = MappingProxyType(
    {
        "working_day": "%(num)s ngày làm việc",
        "day": "%(num)s ngày",
        "hour": "%(num)s giờ",
        "month": "%(num)s tháng",
        "year": "%(num)s năm",
    }
)
CHANNELS = MappingProxyType({"in_person": "Trực tiếp", "online": "Trực tuyến", "postal": "Bưu chính"})
Line = tuple[Passage, ...]


def fee_line(fee: FeeView, context: Context) -> Line:
    """Return a fee with the case for which it holds and the law behind it."""
    case = _cases(fee.label, *fee.cases, fee.situation)
    rules = [Passage(f"({one.number})", "vi") for one in (*fee.legal, *([fee.resolution] if fee.resolution else []))]
    return (*case, *_amount(fee, context), *rules)


def _cases(*named: Passage | None) -> list[Passage]:
    """Return for which case a fact holds, before a colon."""
    said = [one for one in named if one]
    return [*said[:-1], *(Passage(f"{one.text.rstrip(' .:')}:", one.lang) for one in said[-1:])]


def _amount(fee: FeeView, context: Context) -> Iterator[Passage]:
    plain = context.written_lang
    match fee.kind:
        case "none":
            yield context.say("Không mất phí")
        case "per_unit" if fee.unit:
            yield from (Passage(f"{fee.amount} /", plain), fee.unit)
        case "table":
            for row in fee.rows:
                yield from (row.label, Passage(f"{row.amount};" if row.amount else "", plain))
        case "set_by_province":
            yield context.say("Do HĐND tỉnh quy định")
            yield Passage(fee.amount, plain)
        case "not_published":
            yield context.say("Nguồn chưa công bố mức phí")
        case _:
            yield Passage(fee.amount, plain)
    if fee.text:
        yield Passage(f"– {fee.text.text}", fee.text.lang)


def time_line(time: TimeView, context: Context) -> Line:
    """Return a time limit with the case for which it holds."""
    case = _cases(*time.cases, time.situation)
    return (*case, *_length(time, context))


def _length(time: TimeView, context: Context) -> Iterator[Passage]:
    if time.kind == "duration" and time.unit in _UNITS:
        form = context.localiser.plural(_UNITS[time.unit], _UNITS[time.unit], time.value)
        yield Passage(form.text % {"num": time.value}, form.lang)
    elif time.kind == "same_day":
        yield context.say("Trong ngày")
    elif time.text:
        yield time.text
    else:
        yield context.say("Nguồn chưa công bố")
