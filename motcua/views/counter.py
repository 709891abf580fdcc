"""Builds the counter view of a procedure: its facts in Vietnamese and in the edition's language, side by side."""

from collections.abc import Iterable, Iterator
from typing import Any

from motcua.languages import SOURCE_LANGUAGE, Passage
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.counter_pages import CounterLine, CounterPage, CounterPart
from motcua.views.fact_lines import CHANNELS, Line, fee_line, time_line
from motcua.views.official import OfficialName
from motcua.views.pages import ProcedurePage
from motcua.views.parts import DocumentView, Stated

_ORIGINALS = ("%(num)s bản chính", "%(num)s bản chính")
_COPIES = ("%(num)s bản sao", "%(num)s bản sao")
Part = tuple[str, str, list[Line]]


def counter_page(source: Context, own: Context, theirs: ProcedurePage, ours: ProcedurePage) -> CounterPage:
    """Return the facts of `theirs`, the Vietnamese view, beside those of `ours`, the same view in an edition."""
    pairs = zip(_parts(source, theirs), _parts(own, ours), strict=True)
    return CounterPage(
        code=ours.code,
        title=_line((theirs.title,), (ours.title,)),
        procedure=targets.procedure(own.tag, ours.code),
        parts=tuple(
            CounterPart(
                part,
                _line((source.say(title),), (own.say(title),)),
                tuple(_line(one, other) for one, other in zip(lines, others, strict=True)),
                tick=part == "giay-to",
            )
            for (part, title, lines), (_, _, others) in pairs
        ),
    )


def _line(source: Line, own: Line) -> CounterLine:
    """A line that says the same twice is said once, unless it needs no translation: a number, a code."""
    shown = tuple(_explained(one) for one in own)
    same = any(one.lang == SOURCE_LANGUAGE for one in shown) and all(one.lang == SOURCE_LANGUAGE for one in shown)
    return CounterLine(source, () if same else shown)


def _explained(passage: Passage) -> Passage:
    """An official name stands in the other column already; here its translation is enough."""
    if isinstance(passage, OfficialName):
        return Passage(passage.text, passage.lang, passage.mark)
    return passage


def _parts(context: Context, view: ProcedurePage) -> Iterator[Part]:
    silent = context.say("Nguồn chưa công bố")
    yield "giay-to", "Giấy tờ cần chuẩn bị", list(_papers(context, view)) or [(silent,)]
    yield "le-phi", "Phí, lệ phí", [fee_line(one, context) for one in view.fees.items] or [(silent,)]
    times = [time_line(one, context) for one in view.time_limits.items]
    yield "thoi-gian", "Thời gian giải quyết", times or [(silent,)]
    yield "cach-nop", "Cách nộp và nơi nộp", list(_places(context, view)) or [(silent,)]
    yield "bieu-mau", "Mẫu đơn, tờ khai", _stated(context, view.forms, (one.name for one in view.forms.items))
    yield "ket-qua", "Kết quả nhận được", _stated(context, view.outputs, view.outputs.items)


def _stated(context: Context, part: Stated[Any], items: Iterable[Passage]) -> list[Line]:
    if part.state == "none":
        return [(context.say("Không yêu cầu"),)]
    return [(one,) for one in items] or [(context.say("Nguồn chưa công bố"),)]


def _papers(context: Context, view: ProcedurePage) -> Iterator[Line]:
    yield from (_paper(context, one) for one in view.documents.items)
    for case in view.cases:
        yield from ((case.title, *_paper(context, one)) for one in case.documents)


def _paper(context: Context, one: DocumentView) -> Line:
    counted = ((_ORIGINALS, one.originals), (_COPIES, one.copies))
    return (one.name, *(_counted(context, forms, number) for forms, number in counted if number))


def _counted(context: Context, forms: tuple[str, str], number: int) -> Passage:
    said = context.localiser.plural(*forms, number)
    return Passage(said.text % {"num": number}, said.lang, said.mark)


def _places(context: Context, view: ProcedurePage) -> Iterator[Line]:
    yield from ((one.title,) for one in view.receiving or view.agencies.items)
    for one in dict.fromkeys(one.kind for one in view.channels.items if one.kind in CHANNELS):
        yield (context.say(CHANNELS[one]),)
